import { withoutPossessive } from '#annotate';
import { fold, frequency, hashWord } from '#language';
import { type DataRule, isDataRule } from './data-rule.ts';
import type { Near, Rule } from './define-rule.ts';
import { type Pattern, type PreparedStep, triggerPart } from './pattern.ts';
import type { Beside, Edge, Far, Ref } from './ref.ts';
import { isOpen, type Step } from './step.ts';

/** Rules by trigger word: of data rules each pattern by each of its trigger words, of code rules what `on.words` says. */
export function wordRefs(rules: readonly Rule[]): Map<string, Ref[]> {
  const byWord = new Map<string, Ref[]>();
  for (const rule of rules) {
    if (!isDataRule(rule)) {
      for (const word of new Set(rule.on?.words)) put(byWord, word, refTo(rule));
      continue;
    }
    const anywhere = rule.context.filter((words) => words.every(isSimple)).map(hashesOf);
    for (const [number, pattern] of rule.patterns.entries()) {
      const made = new Map<string, Ref>();
      for (const word of pattern.triggerWords) {
        const part = triggerPart(word);
        const ref = refAt(rule, number, pattern, word, part, anywhere);
        // Words that say the same of their neighbours share a ref.
        const rest = withoutPossessive(word).split(part);
        const key = `${part} ${rest.at(0)?.at(-1) ?? ''} ${rest.at(-1)?.at(0) ?? ''}`;
        if (made.has(key)) continue;
        made.set(key, ref);
        put(byWord, part, ref);
      }
    }
  }
  return byWord;
}

/** How a pattern is found by one word of its trigger: `part` is what the scan sees of it. */
function refAt(
  rule: DataRule,
  number: number,
  { steps, trigger }: Pattern,
  word: string,
  part: string,
  anywhere: Ref['anywhere'],
): Ref {
  const whole = withoutPossessive(word) === part;
  const plain = { ...refTo(rule), pattern: number, anywhere };
  if (!isSimple(part)) return plain;
  // `mr.`: what comes after the stop is still the next word.
  if (word === `${part}.`)
    return {
      ...plain,
      previous: shared(steps, trigger, -1),
      next: shared(steps, trigger, 1),
      left: besideOf(steps, trigger, -1),
    };
  const bare = withoutPossessive(word);
  // `p.r`, `hard-line`: one end of the word, and the mark that joins it to the rest.
  const first = whole || (bare.startsWith(part) && !wordUnit.test(bare.charAt(part.length)));
  // `ring-on-ring`: it is found by the first of two.
  const last = whole || (!first && bare.endsWith(part) && !wordUnit.test(bare.at(-part.length - 1) ?? ''));
  const joint = (unit: string): Beside => ({ kind: 'mark', units: new Set([unit.charCodeAt(0)]) });
  return {
    ...plain,
    previous: first ? shared(steps, trigger, -1) : undefined,
    next: last ? shared(steps, trigger, 1) : undefined,
    left: first ? besideOf(steps, trigger, -1) : last ? joint(bare.charAt(bare.length - part.length - 1)) : undefined,
    right: last ? besideOf(steps, trigger, 1) : first ? joint(bare.charAt(part.length)) : undefined,
    fars: whole ? farWords(steps, trigger) : none,
  };
}

const none: readonly never[] = [];
const wordUnit = /[\p{L}\p{M}\p{N}]/u;
const neighbours = new WeakMap<readonly PreparedStep[], Map<number, ReadonlySet<number> | undefined>>();

/** `neighbour`, worked out once for all words of a trigger. */
function shared(steps: readonly PreparedStep[], trigger: number, direction: 1 | -1): ReadonlySet<number> | undefined {
  let known = neighbours.get(steps);
  if (!known) {
    known = new Map<number, ReadonlySet<number> | undefined>();
    neighbours.set(steps, known);
  }
  if (!known.has(direction)) known.set(direction, neighbour(steps, trigger, direction));
  return known.get(direction);
}

/** A reference to a code rule, or to all of a rule. */
export function refTo(rule: Rule): Ref {
  const near = isDataRule(rule) ? undefined : rule.on?.near;
  const far = near && hashedNear(near);
  const beside = far?.from === far?.to ? far?.from : undefined;
  return {
    id: rule.id,
    rule,
    pattern: undefined,
    first: isDataRule(rule) ? undefined : rule.on?.first,
    wordIf: isDataRule(rule) ? undefined : rule.on?.wordIf,
    previous: beside === -1 ? far?.set : undefined,
    next: beside === 1 ? far?.set : undefined,
    left: undefined,
    right: undefined,
    meant: undefined,
    fars: far && beside !== -1 && beside !== 1 ? [far] : none,
    anywhere: [],
  };
}

const hashed = new WeakMap<Near, Far>();

/** The same by hashes, worked out once for all triggers of a rule. */
function hashedNear(near: Near): Far {
  let far = hashed.get(near);
  if (!far) {
    far = { set: hashesOf(near.words), from: near.from, to: near.to, place: undefined };
    hashed.set(near, far);
  }
  return far;
}

/** Adds to the list of a key. */
export function put<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

/** What must stand beside the trigger, where the step there is a mark, a number or a capital. */
function besideOf(steps: readonly PreparedStep[], trigger: number, direction: 1 | -1): Beside | undefined {
  // `allies'`: the apostrophe may stand apart.
  if ('possessive' in (steps[trigger]?.step ?? {})) return undefined;
  let at = trigger + direction;
  // Of marks that need not stand there one is beside the trigger, or what comes after them.
  const units: number[] = [];
  for (let step = steps[at]?.step; step; step = steps[(at += direction)]?.step) {
    if (step.kind === 'mark' && step.optional) units.push(...unitsOf(step.marks, direction));
    else if (step.kind !== 'not') break;
  }
  const step = steps[at]?.step;
  if (!step || 'optional' in step) return undefined;
  if (step.kind === edgeAt(direction)) return { kind: step.kind };
  if (step.kind === 'mark') return { kind: 'mark', units: new Set([...units, ...unitsOf(step.marks, direction)]) };
  if (step.kind === 'num') return { kind: 'num' };
  // The last word of a name may be in lower case, but not that of a person; its first is not.
  const isCapital = step.kind === 'cap' || (step.kind === 'name' && (direction === 1 || step.of === 'person'));
  return isCapital ? { kind: 'cap' } : undefined;
}

/** The edge of a sentence that lies in this direction. */
function edgeAt(direction: 1 | -1): Edge {
  return direction === 1 ? 'end' : 'start';
}

/** Of each mark the unit that stands nearest to the trigger. */
function unitsOf(marks: readonly string[], direction: 1 | -1): number[] {
  return marks.map((mark) => mark.charCodeAt(direction === 1 ? 0 : mark.length - 1));
}

/** First hashes of the words that must stand beside the trigger; `undefined` where others may. */
function neighbour(
  steps: readonly PreparedStep[],
  trigger: number,
  direction: 1 | -1,
): ReadonlySet<number> | undefined {
  const hashes = new Set<number>();
  for (let at = trigger + direction; ; at += direction) {
    const prepared = steps[at];
    if (!prepared) return undefined;
    if (prepared.step.kind === 'not' || isNoWord(prepared.step)) continue;
    if (!prepared.words || isOpen(prepared.step)) return undefined;
    for (const word of prepared.words) {
      // Of `energy-power` and `p.r` the scan sees the part beside the trigger.
      const part = word.split(/[^\p{L}\p{M}\p{N}']+/u).at(direction === 1 ? 0 : -1) ?? '';
      if (!isSimple(part)) return undefined;
      hashes.add(hashWord(withoutPossessive(part))[0]);
    }
    if (!('optional' in prepared.step)) return hashes;
  }
}

/** A mark that the scan passes by: the words on both sides of it are neighbours. */
function isNoWord(step: Step): boolean {
  return step.kind === 'mark' && !step.marks.some((mark) => wordUnit.test(mark));
}

/** Most parts of one token: `a-b-c`. A pattern with more of them in a free token may be missed. */
const mostParts = 4;
/** Most places that are looked at for a word. */
const mostPlaces = 64;

/** How often a word stands at one edge of its sentence, about. */
const edgeChance = 0.05;
/** Most words further away that a place is asked for. */
const mostFars = 2;

/** The other words of a pattern that must be there and seldom stand where they must, and how many words from the trigger: what neither neighbour says. */
function farWords(steps: readonly PreparedStep[], trigger: number): readonly Far[] {
  const found: { far: Far; chance: number }[] = [];
  for (const direction of [-1, 1] as const) {
    let [fewest, most] = [0, 0];
    for (let at = trigger + direction; at >= 0 && at < steps.length; at += direction) {
      const prepared = steps[at];
      if (!prepared) break;
      const { step, words } = prepared;
      const simple = words !== undefined && !isOpen(step) && [...words].every(isSimple);
      const parts = words && !isOpen(step) ? [...words].map(triggerPart) : [];
      const edge = simple && isAtEdge(steps, at, direction) ? edgeAt(direction) : undefined;
      if (parts.length > 0 && parts.every(isSimple) && !('optional' in step) && (most > 0 || edge)) {
        const [near, distant] = [direction * (fewest + 1), direction * (most + (simple ? 1 : mostParts))];
        const places = Math.abs(distant - near) + 1;
        const chance = places * parts.reduce((sum, part) => sum + frequency(part), 0) * (edge ? edgeChance : 1);
        if (places <= mostPlaces) {
          const mark = direction === 1 ? steps[at - 1]?.step : undefined;
          const after =
            simple && mark?.kind === 'mark' && !mark.optional ? new Set(unitsOf(mark.marks, -1)) : undefined;
          const far = {
            set: hashesOf(parts),
            from: Math.min(near, distant),
            to: Math.max(near, distant),
            place: edge ?? after,
          };
          found.push({ far, chance });
        }
      }
      const [least, largest] = partsOf(step, simple);
      fewest += least;
      most += largest;
    }
  }
  return found
    .toSorted((a, b) => a.chance - b.chance)
    .slice(0, mostFars)
    .map(({ far }) => far);
}

/** Whether nothing but marks stands between a step and the edge of the sentence. */
function isAtEdge(steps: readonly PreparedStep[], at: number, direction: 1 | -1): boolean {
  for (let other = at + direction; ; other += direction) {
    const step = steps[other]?.step;
    if (step?.kind === edgeAt(direction)) return true;
    if (!step || (step.kind !== 'not' && !isNoWord(step))) return false;
  }
}

/** Fewest and most words of the scan that a step takes. */
function partsOf(step: Step, simple: boolean): readonly [number, number] {
  switch (step.kind) {
    case 'start':
    case 'end':
    case 'not':
    case 'mark':
      return [0, 0];
    case 'gap':
      return [0, step.most * mostParts];
    case 'name':
      return [0, 5 * mostParts];
    default:
      return ['optional' in step || !simple ? 0 : 1, simple ? 1 : mostParts];
  }
}

function hashesOf(words: readonly string[]): ReadonlySet<number> {
  return new Set(words.map((word) => hashWord(withoutPossessive(word))[0]));
}

/** One word for the scan and one token for the parser; the scan leaves a possessive ending out. */
function isSimple(word: string): boolean {
  return /^[a-z0-9]+(?:'[a-z]+)?$/.test(word) || (/^[\p{L}\p{N}]+$/u.test(word) && fold(word) === word);
}

import { withoutPossessive } from '#annotate';
import { frequency, hashWord } from '#language';
import { type DataRule, isDataRule } from './data-rule.ts';
import type { Near, Rule } from './define-rule.ts';
import { type Pattern, type PreparedStep, triggerPart } from './pattern.ts';
import type { Beside, Far, HashSet, Ref } from './ref.ts';
import type { Step } from './step.ts';

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
        const key = `${part} ${word.startsWith(part)} ${word.endsWith(part)}`;
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
  const hyphen: Beside = { kind: 'mark', units: hyphenUnits };
  // `mr.`: what comes after the stop is still the next word.
  if (word === `${part}.`)
    return {
      ...plain,
      previous: shared(steps, trigger, -1),
      next: shared(steps, trigger, 1),
      left: besideOf(steps, trigger, -1),
    };
  const first = whole || word.startsWith(`${part}-`);
  const last = whole || withoutPossessive(word).endsWith(`-${part}`);
  return {
    ...plain,
    previous: first ? shared(steps, trigger, -1) : undefined,
    next: last ? shared(steps, trigger, 1) : undefined,
    left: first ? besideOf(steps, trigger, -1) : last ? hyphen : undefined,
    right: last ? besideOf(steps, trigger, 1) : first ? hyphen : undefined,
    far: whole ? farWords(steps, trigger) : undefined,
  };
}

const hyphenUnits: ReadonlySet<number> = new Set([0x2d]);
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
  return {
    id: rule.id,
    rule,
    pattern: undefined,
    wordIf: isDataRule(rule) ? undefined : rule.on?.wordIf,
    previous: undefined,
    next: undefined,
    left: undefined,
    right: undefined,
    meant: undefined,
    far: near && hashedNear(near),
    anywhere: [],
  };
}

const hashed = new WeakMap<Near, Far>();

/** The same by hashes, worked out once for all triggers of a rule. */
function hashedNear(near: Near): Far {
  let far = hashed.get(near);
  if (!far) {
    far = { set: hashesOf(near.words), from: near.from, to: near.to, after: undefined };
    hashed.set(near, far);
  }
  return far;
}

/** Adds to the list of a key. */
export function put<K>(map: Map<K, Ref[]>, key: K, ref: Ref): void {
  const list = map.get(key);
  if (list) list.push(ref);
  else map.set(key, [ref]);
}

/** What must stand beside the trigger, where the step there is a mark, a number or a capital. */
function besideOf(steps: readonly PreparedStep[], trigger: number, direction: 1 | -1): Beside | undefined {
  // `allies'`: the apostrophe may stand apart.
  if ('possessive' in (steps[trigger]?.step ?? {})) return undefined;
  let at = trigger + direction;
  while (steps[at]?.step.kind === 'not') at += direction;
  const step = steps[at]?.step;
  if (!step || 'optional' in step) return undefined;
  if (step.kind === 'start') return { kind: 'start' };
  if (step.kind === 'mark') return { kind: 'mark', units: new Set(step.marks.map((mark) => edgeOf(mark, direction))) };
  if (step.kind === 'num') return { kind: 'num' };
  // The last word of a name may be in lower case; its first is not.
  return step.kind === 'cap' || (step.kind === 'name' && direction === 1) ? { kind: 'cap' } : undefined;
}

/** The unit of a mark that stands nearest to the trigger. */
function edgeOf(mark: string, direction: 1 | -1): number {
  return mark.charCodeAt(direction === 1 ? 0 : mark.length - 1);
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
    if (prepared.step.kind === 'not') continue;
    if (!prepared.words || 'num' in prepared.step) return undefined;
    for (const word of prepared.words) {
      // Of a token with hyphens the scan sees the part beside the trigger.
      const part = word.split('-').at(direction === 1 ? 0 : -1) ?? '';
      if (!isSimple(part)) return undefined;
      hashes.add(hashWord(withoutPossessive(part))[0]);
    }
    if (!('optional' in prepared.step)) return hashes;
  }
}

/** Most parts of one token: `a-b-c`. A pattern with more of them in a free token may be missed. */
const mostParts = 4;
/** Most places that are looked at for a word. */
const mostPlaces = 64;

/** The other words of a pattern that must be there and seldom stand where they must, and how many words from the trigger: what neither neighbour says. */
function farWords(steps: readonly PreparedStep[], trigger: number): Ref['far'] {
  let best:
    { words: readonly string[]; chance: number; from: number; to: number; after: HashSet | undefined } | undefined;
  for (const direction of [-1, 1] as const) {
    let [fewest, most] = [0, 0];
    for (let at = trigger + direction; at >= 0 && at < steps.length; at += direction) {
      const prepared = steps[at];
      if (!prepared) break;
      const { step, words } = prepared;
      const simple = words !== undefined && !('num' in step) && [...words].every(isSimple);
      const parts = words && !('num' in step) ? [...words].map(triggerPart) : [];
      if (parts.length > 0 && parts.every(isSimple) && !('optional' in step) && most > 0) {
        const [near, distant] = [direction * (fewest + 1), direction * (most + (simple ? 1 : mostParts))];
        const places = Math.abs(distant - near) + 1;
        const chance = places * parts.reduce((sum, part) => sum + frequency(part), 0);
        if (places <= mostPlaces && (!best || chance < best.chance)) {
          const mark = direction === 1 ? steps[at - 1]?.step : undefined;
          const after =
            simple && mark?.kind === 'mark' && !mark.optional
              ? new Set(mark.marks.map((one) => edgeOf(one, -1)))
              : undefined;
          best = { words: parts, chance, from: Math.min(near, distant), to: Math.max(near, distant), after };
        }
      }
      const [least, largest] = partsOf(step, simple);
      fewest += least;
      most += largest;
    }
  }
  return best && { set: hashesOf(best.words), from: best.from, to: best.to, after: best.after };
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
  return /^[a-z0-9]+(?:'[a-z]+)?$/.test(word);
}

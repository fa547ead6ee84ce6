import { hashWord, rarity } from '#language';
import { isDataRule } from './data-rule.ts';
import type { Rule } from './define-rule.ts';
import type { PreparedStep } from './pattern.ts';
import type { Ref } from './ref.ts';
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
      const ref: Ref = {
        id: rule.id,
        rule,
        pattern: number,
        previous: neighbour(pattern.steps, pattern.trigger, -1),
        next: neighbour(pattern.steps, pattern.trigger, 1),
        far: farWords(pattern.steps, pattern.trigger),
        anywhere,
      };
      for (const key of new Set([...pattern.triggerWords].map(triggerPart))) put(byWord, key, ref);
    }
  }
  return byWord;
}

/** A reference to a code rule, or to all of a rule. */
export function refTo(rule: Rule): Ref {
  return { id: rule.id, rule, pattern: undefined, previous: undefined, next: undefined, far: undefined, anywhere: [] };
}

/** Adds to the list of a key. */
export function put<K>(map: Map<K, Ref[]>, key: K, ref: Ref): void {
  const list = map.get(key);
  if (list) list.push(ref);
  else map.set(key, [ref]);
}

/** The part of a token by which the scan finds it: its longest run of letters and digits. */
function triggerPart(token: string): string {
  const parts = token.replace(/'s$/, '').match(/[\p{L}\p{M}\p{N}]+(?:'[\p{L}\p{M}\p{N}]+)*/gu) ?? [token];
  return parts.toSorted((a, b) => b.length - a.length)[0] ?? token;
}

/** First hashes of the words that must stand beside the trigger; `undefined` where others may. */
function neighbour(
  steps: readonly PreparedStep[],
  trigger: number,
  direction: 1 | -1,
): ReadonlySet<number> | undefined {
  const hashes = new Set<number>();
  if (![...(steps[trigger]?.words ?? [])].every(isSimple)) return undefined;
  for (let at = trigger + direction; ; at += direction) {
    const prepared = steps[at];
    if (!prepared) return undefined;
    if (prepared.step.kind === 'not') continue;
    if (!prepared.words || ![...prepared.words].every(isSimple)) return undefined;
    for (const word of prepared.words) hashes.add(hashWord(word)[0]);
    if (!('optional' in prepared.step)) return hashes;
  }
}

/** Most parts of one token: `a-b-c`. A pattern with more of them in a free token may be missed. */
const mostParts = 8;

/** The rarest other words of a pattern that must be there, and how many words from the trigger: what neither neighbour says. */
function farWords(steps: readonly PreparedStep[], trigger: number): Ref['far'] {
  if (![...(steps[trigger]?.words ?? [])].every(isSimple)) return undefined;
  let best: { words: ReadonlySet<string>; rare: number; from: number; to: number } | undefined;
  for (const direction of [-1, 1] as const) {
    let [fewest, most] = [0, 0];
    for (let at = trigger + direction; at >= 0 && at < steps.length; at += direction) {
      const prepared = steps[at];
      if (!prepared) break;
      const { step, words } = prepared;
      const simple = words !== undefined && [...words].every(isSimple);
      if (simple && !('optional' in step) && most > 0) {
        const rare = Math.min(...[...words].map(rarity));
        if (rare > 0.2 && (!best || rare > best.rare)) {
          const [near, distant] = [direction * (fewest + 1), direction * (most + 1)];
          best = { words, rare, from: Math.min(near, distant), to: Math.max(near, distant) };
        }
      }
      const [least, largest] = partsOf(step, simple);
      fewest += least;
      most += largest;
    }
  }
  return best && best.to - best.from < 64
    ? { set: hashesOf([...best.words]), from: best.from, to: best.to }
    : undefined;
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
  return new Set(words.map((word) => hashWord(word)[0]));
}

/** One word for the scan and one token for the parser. */
function isSimple(word: string): boolean {
  return /^[a-z]+$/.test(word);
}

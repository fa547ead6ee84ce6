import { hashWord } from '#language';
import { isDataRule } from './data-rule.ts';
import type { Rule } from './define-rule.ts';
import type { PreparedStep } from './pattern.ts';
import type { Ref } from './ref.ts';

/** Rules by trigger word: of data rules each pattern by each of its trigger words, of code rules what `on.words` says. */
export function wordRefs(rules: readonly Rule[]): Map<string, Ref[]> {
  const byWord = new Map<string, Ref[]>();
  for (const rule of rules) {
    if (!isDataRule(rule)) {
      for (const word of new Set(rule.on?.words)) put(byWord, word, refTo(rule));
      continue;
    }
    for (const [number, pattern] of rule.patterns.entries()) {
      const ref: Ref = {
        id: rule.id,
        rule,
        pattern: number,
        previous: neighbour(pattern.steps, pattern.trigger, -1),
        next: neighbour(pattern.steps, pattern.trigger, 1),
      };
      for (const key of new Set([...pattern.triggerWords].map(triggerPart))) put(byWord, key, ref);
    }
  }
  return byWord;
}

/** A reference to a code rule, or to all of a rule. */
export function refTo(rule: Rule): Ref {
  return { id: rule.id, rule, pattern: undefined, previous: undefined, next: undefined };
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
function neighbour(steps: readonly PreparedStep[], trigger: number, direction: 1 | -1): ReadonlySet<number> | undefined {
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

/** One word for the scan and one token for the parser. */
function isSimple(word: string): boolean {
  return /^[a-z]+$/.test(word);
}

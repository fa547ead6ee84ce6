import { HashTable, hashWord, type Knowledge, packLines, packNumbers } from '#language';
import { besideKinds, type CompiledFiles, magic, pickyMark } from './compiled-index.ts';
import { anyLetter, capitalLetter, packFars, packRest, refLength, smallLetter } from './compiled-ref.ts';
import { type CompiledRule, dataRule, isDataRule } from './data-rule.ts';
import type { Rule } from './define-rule.ts';
import { topicsOf } from './gate.ts';
import { gateCandidates, packCandidates } from './packed-candidates.ts';
import { withForms } from './pattern.ts';
import { type HashSet, maskOf, type Ref } from './ref.ts';
import { wordRefs } from './word-refs.ts';

/**
 * Compiles built-in rules into one index by trigger word. Numbers, in order: magic, then the counts of table slots, lists, refs, sets, set hashes,
 * data rules, rules; then keys, values, list starts, refs (rule, pattern, previous set, next set, the rest as a list), masks of the previous and next set of each ref, set starts, set hashes, record starts, starts of ids. The rest of a ref: `packRest`. Lists and
 * sets of the same numbers are kept once.
 */
export function compileIndex(
  dataRules: readonly CompiledRule[],
  code: readonly Rule[],
  knowledge: Knowledge,
): CompiledFiles {
  const compiled = dataRules.toSorted(byId);
  const codeRules = code.toSorted(byId);
  const rules: Rule[] = [...compiled.map((rule) => dataRule(rule)), ...codeRules];
  const numbers = new Map(rules.map((rule, number) => [rule.id, number]));
  const byWord = wordRefs(rules);
  const table = HashTable.sized(byWord.size);
  const listStarts: number[] = [0, 0];
  const refs: number[] = [];
  const masks: number[] = [];
  const setStarts: number[] = [0, 0];
  const hashes: number[] = [];
  const known = new Map<string, number>();
  const kept = (list: readonly number[]) => {
    const key = list.join(' ');
    const number = known.get(key) ?? setStarts.length - 1;
    if (number === setStarts.length - 1) {
      known.set(key, number);
      for (const item of list) hashes.push(item);
      setStarts.push(hashes.length);
    }
    return number;
  };
  const numbersOf = (list: readonly number[]) => (list.length === 0 ? 0 : kept(list));
  const sets = new Map<HashSet, number>();
  const setOf = (set: HashSet | undefined) => {
    if (!set) return 0;
    const number = sets.get(set) ?? kept([...set].toSorted((a, b) => a - b));
    sets.set(set, number);
    return number;
  };
  const topics = compiled.map(({ gate }) => gate && topicsOf(gate));
  for (const [word, list] of byWord) {
    table.set(...hashWord(word), listStarts.length - 1);
    for (const { id, rule, pattern, first, previous, next, left, right, fars, anywhere } of list) {
      const number = numbers.get(id) ?? 0;
      const candidates = numbersOf(packCandidates(gateCandidates(knowledge, rule, compiled[number], pattern, word)));
      const packBeside = (beside: Ref['left']) =>
        beside && [besideKinds.indexOf(beside.kind), setOf(beside.kind === 'mark' ? beside.units : undefined)];
      const topic = topics[number];
      const has = {
        left: packBeside(left),
        right: packBeside(right),
        anywhere: anywhere.length > 0 ? [setOf(anywhere[0]), setOf(anywhere[1])] : undefined,
        meant: candidates === 0 ? undefined : [candidates, setOf(topic?.for), setOf(topic?.against)],
      };
      const { what, rest } = packRest(pattern ?? 0, has, packFars(fars, setOf));
      refs.push(number, pattern === undefined ? letterOf(first) : what, setOf(previous), setOf(next), numbersOf(rest));
      masks.push(maskOf(previous), maskOf(next));
    }
    listStarts.push(refs.length / refLength);
  }
  const ids = packLines(rules.map(({ id, picky }) => (picky ? `${id}${pickyMark}` : id)));
  const records = packLines(
    rules.map((rule, number) => {
      const data = compiled[number];
      return data ? JSON.stringify(withWork(data, rule)) : '';
    }),
  );
  const head = [
    magic,
    table.keys.length,
    listStarts.length,
    refs.length,
    setStarts.length,
    hashes.length,
    compiled.length,
    records.starts.length,
  ];
  const parts = [
    head,
    table.keys,
    table.values,
    listStarts,
    refs,
    masks,
    setStarts,
    hashes,
    records.starts,
    ids.starts,
  ];
  return { index: packNumbers(parts), ids: ids.bytes, records: records.bytes };
}

/** In the order of their ids’ units, as `CompiledIndex` looks for them. */
function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

function letterOf(first: Ref['first']): number {
  if (first === undefined) return anyLetter;
  return first === 'capital' ? capitalLetter : smallLetter;
}

/** A record with what would be worked out at each start: forms of lemmas, triggers. */
function withWork(compiled: CompiledRule, rule: Rule | undefined): CompiledRule {
  if (!rule || !isDataRule(rule)) return compiled;
  return {
    ...compiled,
    patterns: compiled.patterns.map(({ steps, templates }, index) => ({
      steps: steps.map(withForms),
      templates,
      trigger: rule.patterns[index]?.trigger ?? 0,
    })),
    ...(compiled.unless && { unless: compiled.unless.map((steps) => steps.map(withForms)) }),
  };
}

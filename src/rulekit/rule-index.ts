import type { ScanTables } from '#annotate';
import { HashTable, hashWord, type Lexicon } from '#language';
import type { RuleId } from '#model';
import type { CompiledIndex } from './compiled-index.ts';
import { isDataRule } from './data-rule.ts';
import type { DocumentRule, Rule, SentenceRule } from './define-rule.ts';
import type { PreparedStep } from './pattern.ts';
import type { Ref } from './ref.ts';

/**
 * All rules by their trigger words and marks. The cost of a text grows with its words and with the rules that could fire,
 * not with the rules that cannot; the cost of opening it does not grow with the compiled rules at all.
 */
export interface RuleIndex {
  readonly tables: ScanTables;
  /** All rules; compiled ones are made for it. */
  readonly rules: readonly Rule[];
  /** A rule by its id, where it is in the index. */
  rule(id: RuleId): Rule | undefined;
  /** Where a trigger number of the scan leads; `own`: of the second table. */
  refsOf(trigger: number, own: boolean): readonly Ref[];
  readonly marks: ReadonlyMap<number, readonly Ref[]>;
  /** Sentence rules without triggers: they see every sentence. */
  readonly everywhere: readonly SentenceRule[];
  readonly documents: readonly DocumentRule[];
  readonly unknownLower: readonly Ref[];
  readonly unknownCapital: readonly Ref[];
}

/**
 * Indexes rules over a lexicon. With `compiled`, its rules are in the index too; code rules that it knows by their words
 * (`rules` must hold them) are not indexed by words again.
 */
export function indexRules(rules: readonly Rule[], lexicon: Lexicon, compiled?: CompiledIndex): RuleIndex {
  const own = wordRefs(rules.filter((rule) => !compiled?.knows(rule.id)));
  const marks = new Map<number, Ref[]>();
  for (const rule of rules) {
    for (const unit of rule.on?.marks ?? '') put(marks, unit.charCodeAt(0), refTo(rule));
  }
  const ownTable = HashTable.sized(own.size);
  const lists: Ref[][] = [[]];
  for (const [word, refs] of own) {
    ownTable.set(...hashWord(word), lists.length);
    lists.push(refs);
  }
  const markTable = new Uint8Array(65_536);
  for (const unit of marks.keys()) markTable[unit] = 1;
  const byId = new Map(rules.map((rule) => [rule.id, rule]));
  compiled?.connect(byId);
  return {
    tables: compiled
      ? { lexicon: lexicon.table, triggers: compiled.triggers, marks: markTable, ...(own.size > 0 && { ownTriggers: ownTable }) }
      : { lexicon: lexicon.table, triggers: new HashTable(new Int32Array(1), new Uint32Array(1)), marks: markTable, ownTriggers: ownTable },
    get rules() {
      return [...rules, ...(compiled?.dataRules() ?? [])];
    },
    rule: (id) => byId.get(id) ?? compiled?.rule(id),
    refsOf: (trigger, fromOwn) => (fromOwn ? (lists[trigger] ?? []) : (compiled?.refsOf(trigger) ?? [])),
    marks,
    everywhere: rules.filter((rule) => rule.scope === 'sentence').filter((rule) => !isDataRule(rule) && !rule.on),
    documents: rules.filter((rule) => rule.scope === 'document'),
    unknownLower: rules.filter((rule) => rule.on?.unknown === 'lower').map((rule) => refTo(rule)),
    unknownCapital: rules.filter((rule) => rule.on?.unknown === 'capital').map((rule) => refTo(rule)),
  };
}

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

function refTo(rule: Rule): Ref {
  return { id: rule.id, rule, pattern: undefined, previous: undefined, next: undefined };
}

function put<K>(map: Map<K, Ref[]>, key: K, ref: Ref): void {
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

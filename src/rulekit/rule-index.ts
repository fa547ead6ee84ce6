import type { ScanTables } from '#annotate';
import { HashTable, hashWord, type Lexicon } from '#language';
import type { RuleId } from '#model';
import type { CompiledIndex, Scannable } from './compiled-index.ts';
import { isDataRule } from './data-rule.ts';
import type { DocumentRule, Rule, SentenceRule } from './define-rule.ts';
import type { Ref } from './ref.ts';
import { put, refTo, wordRefs } from './word-refs.ts';

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
  /** Visits what a trigger number of the scan leads to at the word `at`, where its first letter and the words around it may be such. */
  eachRef(trigger: number, document: Scannable, at: number, visit: (ref: Ref) => void): void;
  /** Where a trigger number of the second table leads. */
  ownRefs(trigger: number): readonly Ref[];
  readonly marks: ReadonlyMap<number, readonly Ref[]>;
  /** Sentence rules without triggers: they see every sentence. */
  readonly everywhere: readonly SentenceRule[];
  /** Document rules without triggers: they see every document. */
  readonly always: readonly DocumentRule[];
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
      ? {
          lexicon: lexicon.table,
          triggers: compiled.triggers,
          marks: markTable,
          ...(own.size > 0 && { ownTriggers: ownTable }),
        }
      : {
          lexicon: lexicon.table,
          triggers: new HashTable(new Int32Array(1), new Uint32Array(1)),
          marks: markTable,
          ownTriggers: ownTable,
        },
    get rules() {
      return [...rules, ...(compiled?.dataRules() ?? [])];
    },
    rule: (id) => byId.get(id) ?? compiled?.rule(id),
    eachRef: (trigger, document, at, visit) => {
      compiled?.eachRef(trigger, document, at, visit);
    },
    ownRefs: (trigger) => lists[trigger] ?? [],
    marks,
    everywhere: rules.filter((rule) => rule.scope === 'sentence').filter((rule) => !isDataRule(rule) && !rule.on),
    always: rules.filter((rule) => rule.scope === 'document').filter((rule) => !rule.on),
    unknownLower: rules.filter((rule) => rule.on?.unknown === 'lower').map((rule) => refTo(rule)),
    unknownCapital: rules.filter((rule) => rule.on?.unknown === 'capital').map((rule) => refTo(rule)),
  };
}

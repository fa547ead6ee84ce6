import type { ScannedDocument, ScanTables, Sentence, Word } from '#annotate';
import { HashTable, hashWord, type Lexicon } from '#language';
import type { Issue } from '#model';
import { isDataRule } from './data-rule.ts';
import type { DocumentRule, Rule, SentenceRule } from './define-rule.ts';
import { type PreparedStep, withoutEnding } from './pattern.ts';

/** What a trigger word or mark leads to. */
interface Ref {
  readonly rule: Rule;
  /** Data rules: index of the pattern; its neighbours’ first hashes, where only certain words can stand there. */
  readonly pattern?: number;
  readonly previous?: ReadonlySet<number>;
  readonly next?: ReadonlySet<number>;
}

/** A place in a paragraph where a sentence rule could start. */
export interface Place {
  readonly ref: Ref;
  readonly offset: number;
}

/**
 * All rules by their trigger words and marks. The cost of a text grows with its words and with the rules that could fire,
 * not with the rules that cannot.
 */
export interface RuleIndex {
  readonly rules: readonly Rule[];
  readonly tables: ScanTables;
  readonly lists: readonly (readonly Ref[])[];
  readonly marks: ReadonlyMap<number, readonly Ref[]>;
  /** Sentence rules without triggers: they see every sentence. */
  readonly everywhere: readonly SentenceRule[];
  readonly documents: readonly DocumentRule[];
  readonly unknownLower: readonly Ref[];
  readonly unknownCapital: readonly Ref[];
}

/** Compiles rules into an index over a lexicon. */
export function indexRules(rules: readonly Rule[], lexicon: Lexicon): RuleIndex {
  const byWord = new Map<string, Ref[]>();
  const marks = new Map<number, Ref[]>();
  const put = <K>(map: Map<K, Ref[]>, key: K, ref: Ref) => {
    const list = map.get(key);
    if (list) list.push(ref);
    else map.set(key, [ref]);
  };
  const unknownLower: Ref[] = [];
  const unknownCapital: Ref[] = [];
  for (const rule of rules) {
    if (isDataRule(rule)) {
      for (const [number, pattern] of rule.patterns.entries()) {
        const previous = neighbour(pattern.steps, pattern.trigger, -1);
        const next = neighbour(pattern.steps, pattern.trigger, 1);
        const ref: Ref = { rule, pattern: number, ...(previous && { previous }), ...(next && { next }) };
        for (const key of new Set([...pattern.triggerWords].map(triggerPart))) put(byWord, key, ref);
      }
      continue;
    }
    for (const word of new Set(rule.on?.words)) put(byWord, word, { rule });
    for (const unit of rule.on?.marks ?? '') put(marks, unit.charCodeAt(0), { rule });
    if (rule.on?.unknown === 'lower') unknownLower.push({ rule });
    if (rule.on?.unknown === 'capital') unknownCapital.push({ rule });
  }
  const triggers = HashTable.sized(byWord.size);
  const lists: Ref[][] = [[]];
  for (const [word, refs] of byWord) {
    triggers.set(...hashWord(word), lists.length);
    lists.push(refs);
  }
  const markTable = new Uint8Array(65_536);
  for (const unit of marks.keys()) markTable[unit] = 1;
  return {
    rules,
    tables: { lexicon: lexicon.table, triggers, marks: markTable },
    lists,
    marks,
    everywhere: rules.filter((rule) => rule.scope === 'sentence').filter((rule) => !isDataRule(rule) && !rule.on),
    documents: rules.filter((rule) => rule.scope === 'document'),
    unknownLower,
    unknownCapital,
  };
}

/** Where the scan says that rules could start. */
export interface Places {
  /** By paragraph. */
  readonly sentences: ReadonlyMap<number, readonly Place[]>;
  /** Offsets by document rule. */
  readonly documents: ReadonlyMap<DocumentRule, readonly number[]>;
}

/** Follows the hits of the scan to the rules behind them, with a cheap look at the neighbours of each. */
export function findPlaces(index: RuleIndex, document: ScannedDocument): Places {
  const sentences = new Map<number, Place[]>();
  const documents = new Map<DocumentRule, number[]>();
  const { scan } = document;
  const add = (ref: Ref, offset: number) => {
    if (ref.rule.scope === 'document') {
      const offsets = documents.get(ref.rule);
      if (offsets) offsets.push(offset);
      else documents.set(ref.rule, [offset]);
      return;
    }
    const paragraph = document.paragraphAt(offset);
    const places = sentences.get(paragraph);
    if (places) places.push({ ref, offset });
    else sentences.set(paragraph, [{ ref, offset }]);
  };
  const addWord = (ref: Ref, at: number, word: Word) => {
    const wordIf = ref.rule.on?.wordIf;
    if (wordIf && !wordIf(word)) return;
    add(ref, scan.starts[at] ?? 0);
  };
  for (const [hit, at] of scan.hits.entries()) {
    const word = document.word(at);
    for (const ref of index.lists[scan.hitTriggers[hit] ?? 0] ?? []) {
      if (ref.previous && !ref.previous.has(scan.firsts[at - 1] ?? 0)) continue;
      if (ref.next && (at + 1 >= scan.count || !ref.next.has(scan.firsts[at + 1] ?? 0))) continue;
      addWord(ref, at, word);
    }
  }
  for (const offset of scan.markHits) {
    for (const ref of index.marks.get(document.text.charCodeAt(offset)) ?? []) {
      const markIf = ref.rule.on?.markIf;
      if (!markIf || markIf(document.text, offset)) add(ref, offset);
    }
  }
  if (index.unknownLower.length > 0 || index.unknownCapital.length > 0) {
    for (let at = 0; at < scan.count; at++) {
      if (scan.facts[at] !== 0) continue;
      const unit = document.text.charCodeAt(scan.starts[at] ?? 0);
      if (unit >= 48 && unit <= 57) continue;
      const refs = /\p{Lu}/u.test(document.text.charAt(scan.starts[at] ?? 0)) ? index.unknownCapital : index.unknownLower;
      for (const ref of refs) addWord(ref, at, document.word(at));
    }
  }
  for (const offsets of documents.values()) offsets.sort((a, b) => a - b);
  return { sentences, documents };
}

/** Every place where any rule could start, found without the scan: slow, and what the scan must agree with. */
export function placesEverywhere(index: RuleIndex, document: ScannedDocument): Places {
  const sentences = new Map<number, Place[]>();
  const documents = findPlaces(index, document).documents;
  const code = index.rules.filter((rule) => rule.scope === 'sentence' && !isDataRule(rule));
  const data = index.rules.filter(isDataRule);
  for (const paragraph of document.paragraphs.keys()) {
    const places: Place[] = [];
    for (const sentence of document.sentences(paragraph)) {
      for (const rule of code) places.push({ ref: { rule }, offset: sentence.span.start });
      for (const rule of data) {
        for (const [pattern, { triggerWords }] of rule.patterns.entries()) {
          for (const token of sentence.tokens) {
            if (triggerWords.has(token.lower) || triggerWords.has(withoutEnding(token.lower))) places.push({ ref: { rule, pattern }, offset: token.span.start });
          }
        }
      }
    }
    sentences.set(paragraph, places);
  }
  return { sentences, documents };
}

/** Offsets of one rule’s triggers in a document, whatever the index it was scanned with: for tests and other pipelines. */
export function triggerHits(rule: Rule, document: ScannedDocument): number[] {
  const own = indexRules([rule], document.knowledge.lexicon);
  const view = document.scannedWith(own.tables);
  const places = findPlaces(own, view);
  return rule.scope === 'document' ? [...(places.documents.get(rule) ?? [])].toSorted((a, b) => a - b) : [];
}

/** Whether what this place leads to depends on nothing but its paragraph. */
export function isContextFree({ ref }: Place): boolean {
  return isDataRule(ref.rule) && !ref.rule.hasTopic;
}

/** Runs the sentence rules of one paragraph where their triggers stand. */
export function checkParagraph(index: RuleIndex, document: ScannedDocument, paragraph: number, places: readonly Place[]): Issue[] {
  const issues: Issue[] = [];
  const sentences = document.sentences(paragraph);
  const asked = new Set<string>();
  const seen = new Set<string>();
  const keep = (issue: Issue | undefined) => {
    if (!issue) return;
    const key = `${issue.rule} ${issue.span.start} ${issue.span.end}`;
    if (seen.has(key)) return;
    seen.add(key);
    issues.push(issue);
  };
  for (const { ref, offset } of places) {
    const number = sentences.findIndex((sentence) => sentence.span.end > offset);
    const sentence = sentences[number];
    if (!sentence) continue;
    if (ref.pattern !== undefined && isDataRule(ref.rule)) {
      const token = tokenAt(sentence, offset);
      if (token >= 0) keep(ref.rule.checkAt(sentence, document, token, ref.pattern));
      continue;
    }
    const key = `${ref.rule.id} ${number}`;
    if (asked.has(key) || ref.rule.scope !== 'sentence') continue;
    asked.add(key);
    for (const issue of ref.rule.check(sentence, document)) keep(issue);
  }
  for (const rule of index.everywhere) {
    for (const sentence of sentences) for (const issue of rule.check(sentence, document)) keep(issue);
  }
  return issues;
}

/** Index of the token that holds `offset`, -1 if none does. */
function tokenAt(sentence: Sentence, offset: number): number {
  let low = 0;
  let high = sentence.tokens.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const span = sentence.tokens[middle]?.span;
    if (!span) return -1;
    if (span.end <= offset) low = middle + 1;
    else if (span.start > offset) high = middle - 1;
    else return middle;
  }
  return -1;
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
    // A mark is no word for the scan: what stands behind it does not matter less.
    if (!prepared.words || ![...prepared.words].every(isSimple)) return undefined;
    for (const word of prepared.words) hashes.add(hashWord(word)[0]);
    if (!('optional' in prepared.step && prepared.step.optional)) return hashes;
  }
}

/** One word for the scan and one token for the parser. */
function isSimple(word: string): boolean {
  return /^[a-z]+$/.test(word);
}

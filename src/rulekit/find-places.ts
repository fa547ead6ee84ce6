import { type ScannedDocument, WeighedPlace, type Word } from '#annotate';
import { couldBegin, isCapital, isInPlace, standsAfter, standsBefore } from './beside.ts';
import { isDataRule } from './data-rule.ts';
import type { DocumentRule, Rule } from './define-rule.ts';
import { couldBeMeant } from './gate.ts';
import { withoutEnding } from './pattern.ts';
import type { Far, Meant, Place, Ref } from './ref.ts';
import { indexRules, type RuleIndex } from './rule-index.ts';
import { put, refTo } from './word-refs.ts';

/** Where the scan says that rules could start. */
export interface Places {
  /** By paragraph. */
  readonly sentences: ReadonlyMap<number, readonly Place[]>;
  /** Offsets by document rule, in order. */
  readonly documents: ReadonlyMap<DocumentRule, readonly number[]>;
  /** Places of senses of which the language model is less sure than was asked for. */
  readonly doubtful: readonly DoubtfulPlace[];
}

interface DoubtfulPlace {
  readonly ref: Ref;
  readonly meant: Meant;
  readonly place: WeighedPlace;
}

/**
 * Follows the hits of the scan to the rules behind them, with a cheap look at the neighbours of each. `least`: the least confidence that
 * matters; where the language model gives a sense less, it has no place.
 */
export function findPlaces(index: RuleIndex, document: ScannedDocument, least = 0): Places {
  const sentences = new Map<number, Place[]>();
  const documents = new Map<DocumentRule, number[]>();
  const doubtful: DoubtfulPlace[] = [];
  const { scan } = document;
  const add = (ref: Ref, offset: number) => {
    // A pattern is of a sentence rule; asking for the rule would make it.
    if (ref.pattern === undefined && ref.rule.scope === 'document') {
      put(documents, ref.rule, offset);
      return;
    }
    put(sentences, document.paragraphAt(offset), { ref, offset });
  };
  // The word that is followed, and what is known of it: one at a time, so that nothing is made for the others.
  let at = 0;
  let word: Word | undefined;
  let place: WeighedPlace | undefined;
  const stand = (index: number) => {
    at = index;
    word = undefined;
    place = undefined;
  };
  const follow = (ref: Ref) => {
    if (ref.pattern === undefined) {
      if (!areNear(document, at, ref.fars)) return;
      if (ref.wordIf && !ref.wordIf((word ??= document.word(at)), document.text)) return;
    } else {
      if (!couldStart(document, ref, at)) return;
      const { meant } = ref;
      if (meant) {
        if (isNameInside(document.text, scan.starts[at] ?? 0)) return;
        place ??= new WeighedPlace(document, at, at + 1);
        if (!couldBeMeant(document, ref.id, place, meant, least)) {
          if (least > 0) doubtful.push({ ref, meant, place });
          return;
        }
      }
    }
    add(ref, scan.starts[at] ?? 0);
  };
  for (let hit = 0; hit < scan.hits.length; hit++) {
    stand(scan.hits[hit] ?? 0);
    index.eachRef(scan.hitTriggers[hit] ?? 0, document, at, follow);
  }
  for (let hit = 0; hit < scan.ownHits.length; hit++) {
    stand(scan.ownHits[hit] ?? 0);
    for (const ref of index.ownRefs(scan.ownHitTriggers[hit] ?? 0)) if (mayStand(document, ref, at)) follow(ref);
  }
  for (const offset of scan.markHits) {
    for (const ref of index.marks.get(document.text.charCodeAt(offset)) ?? []) {
      const markIf = ref.rule.on?.markIf;
      if (!markIf || markIf(document.text, offset)) add(ref, offset);
    }
  }
  if (index.unknownLower.length > 0 || index.unknownCapital.length > 0) {
    for (let unknown = 0; unknown < scan.count; unknown++) {
      if (scan.facts[unknown] !== 0) continue;
      const unit = document.text.charCodeAt(scan.starts[unknown] ?? 0);
      if (unit >= 48 && unit <= 57) continue;
      stand(unknown);
      (isCapital(unit) ? index.unknownCapital : index.unknownLower).forEach(follow);
    }
  }
  for (const offsets of documents.values()) offsets.sort((a, b) => a - b);
  return { sentences, documents, doubtful };
}

/** The places, by paragraph, that `findPlaces` has left out of `places` and would not with `least`. */
export function furtherPlaces(document: ScannedDocument, { doubtful }: Places, least: number): Places['sentences'] {
  const sentences = new Map<number, Place[]>();
  for (const { ref, meant, place } of doubtful) {
    if (!couldBeMeant(document, ref.id, place, meant, least)) continue;
    const offset = document.scan.starts[place.from] ?? 0;
    put(sentences, document.paragraphAt(offset), { ref, offset });
  }
  return sentences;
}

/** Every place where any rule could start, found without the scan: slow, and what the scan must agree with. */
export function placesEverywhere(index: RuleIndex, document: ScannedDocument): Places {
  const sentences = new Map<number, Place[]>();
  const documents = findPlaces(index, document).documents;
  const byToken = refsByToken(index);
  const code = index.rules
    .filter((rule) => rule.scope === 'sentence' && !isDataRule(rule))
    .map((rule): Ref => refTo(rule));
  for (const paragraph of document.paragraphs.keys()) {
    const places: Place[] = [];
    for (const { span, tokens } of document.sentences(paragraph)) {
      for (const ref of code) places.push({ ref, offset: span.start });
      for (const { lower, span: place } of tokens) {
        for (const word of new Set([lower, withoutEnding(lower)])) {
          for (const ref of byToken.get(word) ?? []) places.push({ ref, offset: place.start });
        }
      }
    }
    sentences.set(paragraph, places);
  }
  return { sentences, documents, doubtful: [] };
}

const tokenRefs = new WeakMap<RuleIndex, ReadonlyMap<string, readonly Ref[]>>();

/** The patterns of all data rules by the words of their triggers as tokens have them. */
function refsByToken(index: RuleIndex): ReadonlyMap<string, readonly Ref[]> {
  let known = tokenRefs.get(index);
  if (known) return known;
  const refs = new Map<string, Ref[]>();
  for (const rule of index.rules.filter(isDataRule)) {
    for (const [pattern, { triggerWords }] of rule.patterns.entries()) {
      for (const word of triggerWords) refs.set(word, [...(refs.get(word) ?? []), { ...refTo(rule), pattern }]);
    }
  }
  known = refs;
  tokenRefs.set(index, known);
  return known;
}

/** Offsets of one rule’s triggers in a document, whatever the index it was scanned with: for tests and other pipelines. */
export function triggerHits(rule: Rule, document: ScannedDocument): readonly number[] {
  if (rule.scope !== 'document') return [];
  const own = indexRules([rule], document.knowledge.lexicon);
  return findPlaces(own, document.scannedWith(own.tables)).documents.get(rule) ?? [];
}

/** Whether a trigger begins as its rule wants it, and the words beside it are such as may stand there. */
function mayStand({ scan, text }: ScannedDocument, { first, previous, next }: Ref, at: number): boolean {
  if (first && isCapital(text.charCodeAt(scan.starts[at] ?? 0)) !== (first === 'capital')) return false;
  if (previous && (at === 0 || !previous.has(scan.firsts[at - 1] ?? 0))) return false;
  return !next || (at + 1 < scan.count && next.has(scan.firsts[at + 1] ?? 0));
}

/** Whether what else a pattern wants near its trigger could stand there: cheap looks, the surest first. */
function couldStart(document: ScannedDocument, ref: Ref, at: number): boolean {
  const { scan, text } = document;
  // What a compiled ref is not asked for is not made.
  const { left, right } = ref;
  if (left && !standsBefore(text, scan.starts[at] ?? 0, left)) return false;
  if (right && !standsAfter(text, scan.ends[at] ?? 0, right)) return false;
  if (!areNear(document, at, ref.fars)) return false;
  for (const set of ref.anywhere) if (!document.hasAny(set)) return false;
  return true;
}

/** Whether a word has a capital that no sentence gave it. */
function isNameInside(text: string, start: number): boolean {
  return isCapital(text.charCodeAt(start)) && !couldBegin(text, start);
}

function areNear(document: ScannedDocument, at: number, fars: readonly Far[]): boolean {
  for (const far of fars) if (!standsNear(document, at, far)) return false;
  return true;
}

function standsNear({ scan, text }: ScannedDocument, at: number, { set, from, to, place }: Far): boolean {
  const last = Math.min(scan.count - 1, at + to);
  for (let other = Math.max(0, at + from); other <= last; other++) {
    if (!set.has(scan.firsts[other] ?? 0)) continue;
    if (isInPlace(text, scan.starts[other] ?? 0, scan.ends[other] ?? 0, place)) return true;
  }
  return false;
}

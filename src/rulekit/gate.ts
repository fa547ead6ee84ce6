import {
  type Candidate,
  candidateOf,
  type DocumentView,
  type Fit,
  fitIn,
  likelihood,
  type Sentence,
  type Token,
  type WeighedPlace,
  weighPlace,
  withoutPossessive,
} from '#annotate';
import {
  fold,
  formsOf,
  hashWord,
  inflect,
  type Inflecting,
  type Knowledge,
  type PartOfSpeech,
  type Ranker,
  scoreOf,
  type Signs,
  startsUpper,
  worthOf,
} from '#language';
import type { Span } from '#model';
import type { Pattern } from './pattern.ts';
import type { Step } from './step.ts';
import type { TemplatePart } from './template.ts';

/** Topic words of a sense that the language model decides. */
export interface Gate {
  readonly for: readonly string[];
  readonly against: readonly string[];
}

/** Topic words with their forms, by first hash. */
export interface PreparedGate {
  /** Id of its rule. */
  readonly rule: string;
  readonly for: ReadonlySet<number>;
  readonly against: ReadonlySet<number>;
}

/** Words on each side in which topic words are near. */
const reach = 30;
/** More topic words say no more. */
const most = 3;

/** A gate with all forms of its topic words: one may stand in the plural, another as a verb. */
export function prepareGate(rule: string, gate: Gate): PreparedGate {
  return { rule, for: hashesOf(gate.for), against: hashesOf(gate.against) };
}

function hashesOf(words: readonly string[]): ReadonlySet<number> {
  const kinds = ['noun', 'verb'] as const;
  const forms = words.flatMap((word) => [word, ...kinds.flatMap((kind) => [...formsOf(word, kind).keys()])]);
  return new Set(forms.map((form) => hashWord(withoutPossessive(form))[0]));
}

/** What speaks for `text` in the place of `span`; `undefined` where nothing can be said. */
export function signsOf(document: DocumentView, gate: PreparedGate, span: Span, text: string): Signs | undefined {
  const from = document.wordAt(span.start);
  let to = from;
  while (to < document.scan.count && (document.scan.starts[to] ?? 0) < span.end) to++;
  const words = wordsIn(text);
  if (to === from || words.length === 0) return undefined;
  const place = weighPlace(document, from, to);
  const instead = candidateOf(document.knowledge, words);
  return {
    ...wordSigns(place, instead, fitIn(place, instead)),
    forNear: near(document, gate.for, from, to),
    againstNear: near(document, gate.against, from, to),
    forFar: document.hasAny(gate.for) ? 1 : 0,
    againstFar: document.hasAny(gate.against) ? 1 : 0,
  };
}

/** The signs that the words themselves give, whatever the article is about. */
function wordSigns(place: WeighedPlace, instead: Candidate, fit: Fit): Signs {
  const { oldFit, newFit, contextGain, meaningGain, frequency } = likelihood(place, instead, fit);
  return {
    gain: clamp(newFit - oldFit, 8),
    oldFit: clamp(oldFit, 8),
    contextGain,
    meaningGain: clamp(meaningGain, 4),
    frequency: clamp(frequency, 3),
    forNear: 0,
    againstNear: 0,
    forFar: 0,
    againstFar: 0,
  };
}

/** Whether one of these candidates could be shown in a place, if all topic words spoke for it: a look before anything is parsed. */
export function couldBeMeant(
  ranker: Ranker,
  rule: string,
  place: WeighedPlace,
  candidates: readonly Candidate[],
): boolean {
  return candidates.some((instead) => {
    const fit = fitIn(place, instead);
    if (fit.fit - place.old.fit < leastGain) return false;
    const signs = { ...wordSigns(place, instead, fit), forNear: most, forFar: 1 };
    return scoreOf(ranker, rule, signs) >= ranker.loose;
  });
}

/** Confidence, 0 to 1, that `text` was meant in the place of `span`; 0: not to be shown. */
export function gateConfidence(document: DocumentView, gate: PreparedGate, span: Span, text: string): number {
  const signs = signsOf(document, gate, span, text);
  const { ranker } = document.knowledge;
  return signs ? worthOf(ranker, scoreOf(ranker, gate.rule, signs)) : 0;
}

/** Parts of speech that a garbled word of each class is tagged as; a bare word may be anything. */
const tagsOf = { noun: ['NOUN', 'PROPN'], verb: ['VERB', 'AUX'], adjective: ['ADJ', 'VERB'], any: undefined } as const;

/** Whether a token can be the garbled word: of its class, and no name inside a sentence. */
export function couldBeGarbled(sentence: Sentence, token: Token, step: Step | undefined): boolean {
  const opens = sentence.tokens.slice(0, token.index).every(({ kind }) => kind === 'mark');
  if (startsUpper(token.text) && !opens) return false;
  const tags: readonly PartOfSpeech[] | undefined = step?.kind === 'lemma' ? tagsOf[step.as] : undefined;
  return tags === undefined || tags.includes(sentence.pos(token.index));
}

/** Least gain of the neighbours (log10) at which a place is looked at: far below any threshold of the ranker. */
const leastGain = -0.5;

/** One form of a garbled word, and what could be meant by it. */
export interface Swap {
  readonly garbled: string;
  readonly meant: string;
}

/** All forms of a sense’s word with what its templates make of them. */
export function swapsOf(pattern: Pattern, templates: readonly (readonly TemplatePart[])[]): Swap[] {
  const step = pattern.steps[0]?.step;
  return [...pattern.triggerWords].flatMap((garbled) =>
    templates.flatMap((template) => formsLike(template, step, garbled).map((meant) => ({ garbled, meant }))),
  );
}

/** What `meant` templates make of one form of the garbled word, for the look at the neighbours before anything is parsed. */
export function candidatesOf(
  knowledge: Knowledge,
  step: Step | undefined,
  templates: readonly (readonly TemplatePart[])[],
  word: string,
): Candidate[] {
  return templates.flatMap((template) =>
    formsLike(template, step, word).map((text) => candidateOf(knowledge, wordsIn(text))),
  );
}

/** A template with its inflected word in each form that `word` can be. */
function formsLike(template: readonly TemplatePart[], step: Step | undefined, word: string): string[] {
  const texts = [''];
  return template.reduce((made, part) => {
    if (part.kind === 'text') return made.map((text) => text + part.text);
    if (part.kind !== 'inflect' || step?.kind !== 'lemma') return made;
    const forms = likeForms(part.lemma, step, word);
    return made.flatMap((text) => forms.map((form) => text + form));
  }, texts);
}

function likeForms(lemma: string, { as, lemmas }: Extract<Step, { kind: 'lemma' }>, word: string): string[] {
  const kinds: readonly Inflecting[] = as === 'any' ? ['noun', 'verb', 'adjective'] : [as];
  const forms = new Set<string>();
  for (const kind of kinds) {
    for (const own of lemmas) {
      const form = formsOf(own, kind).get(word);
      if (form === undefined) continue;
      forms.add(inflect(lemma, kind, form));
      // Most pasts look like participles: which one it is shows only in the sentence.
      if (form === 'past') forms.add(inflect(lemma, kind, 'participle'));
    }
  }
  return [...forms];
}

function wordsIn(text: string): string[] {
  return (fold(text).match(/[\p{L}\p{M}\p{N}]+(?:'[\p{L}\p{M}\p{N}]+)*/gu) ?? []).map(withoutPossessive);
}

function near({ scan }: DocumentView, words: ReadonlySet<number>, from: number, to: number): number {
  if (words.size === 0) return 0;
  let found = 0;
  for (let at = Math.max(0, from - reach); at < Math.min(scan.count, to + reach) && found < most; at++) {
    if ((at < from || at >= to) && words.has(scan.firsts[at] ?? 0)) found++;
  }
  return found;
}

function clamp(value: number, bound: number): number {
  return Math.max(-bound, Math.min(bound, value));
}

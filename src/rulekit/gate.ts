import {
  type Candidate,
  candidateOf,
  type DocumentView,
  fitIn,
  type Sentence,
  type Token,
  unigramsOf,
  WeighedPlace,
  withoutPossessive,
} from '#annotate';
import {
  fold,
  formsOf,
  hashWord,
  inflect,
  type Inflecting,
  type Knowledge,
  mostWorth,
  type PartOfSpeech,
  scoreFor,
  scoreOf,
  type Signs,
  startOf,
  startsUpper,
  weightOf,
  worthOf,
} from '#language';
import type { Span } from '#model';
import type { Pattern } from './pattern.ts';
import type { HashSet, Meant, Topics } from './ref.ts';
import type { Step } from './step.ts';
import type { TemplatePart } from './template.ts';

/** Topic words of a sense that the language model decides. */
export interface Gate {
  readonly for: readonly string[];
  readonly against: readonly string[];
}

/** Words on each side in which topic words are near. */
export const reach = 30;
/** More topic words say no more. */
const most = 3;

/** The topic words of a gate with all their forms: one may stand in the plural, another as a verb. */
export function topicsOf(gate: Gate): Topics {
  return { for: hashesOf(gate.for), against: hashesOf(gate.against) };
}

/** First hashes of words in all their forms. */
export function hashesOf(words: readonly string[]): ReadonlySet<number> {
  const kinds = ['noun', 'verb'] as const;
  const forms = words.flatMap((word) => [word, ...kinds.flatMap((kind) => [...formsOf(word, kind).keys()])]);
  return new Set(forms.map((form) => hashWord(withoutPossessive(form))[0]));
}

/** What speaks for `text` in the place of `span`; `undefined` where nothing can be said. */
export function signsOf(document: DocumentView, topics: Topics, span: Span, text: string): Signs | undefined {
  const from = document.wordAt(span.start);
  let to = from;
  while (to < document.scan.count && (document.scan.starts[to] ?? 0) < span.end) to++;
  const words = wordsIn(text);
  if (to === from || words.length === 0) return undefined;
  const place = new WeighedPlace(document, from, to);
  const instead = candidateOf(document.knowledge, words);
  return signsIn(document, topics, place, instead);
}

function signsIn(document: DocumentView, topics: Topics, place: WeighedPlace, instead: Candidate): Signs {
  return {
    gain: gainOf(place, instead),
    oldFit: oldFitOf(place),
    frequency: frequencyGain(place, instead),
    ...topicSigns(document, topics, place),
    contextGain: contextGain(place, instead),
    meaningGain: meaningGain(place, instead),
  };
}

/** The most that each of what the neighbours say can say. */
const mostGain = 8;
const mostFit = 8;
const mostFrequency = 3;
const topicNames = ['forNear', 'againstNear', 'forFar', 'againstFar'] as const;

/** How much likelier the neighbours make `instead`; less than `least` may come out as the least that there is. */
function gainOf(place: WeighedPlace, instead: Candidate, least = -Infinity): number {
  return clamp(fitIn(place, instead, place.fit + least) - place.fit, mostGain);
}

function oldFitOf({ fit }: WeighedPlace): number {
  return clamp(fit, mostFit);
}

function frequencyGain({ document, unigrams }: WeighedPlace, { numbers }: Candidate): number {
  return clamp(unigramsOf(document.knowledge, numbers) - unigrams, mostFrequency);
}

/** What the topic words say. */
function topicSigns(
  document: DocumentView,
  topics: Topics,
  place: WeighedPlace,
): Pick<Signs, (typeof topicNames)[number]> {
  const isFor = document.hasAny(topics.for);
  const isAgainst = document.hasAny(topics.against);
  return {
    forNear: isFor ? near(document, topics.for, place) : 0,
    againstNear: isAgainst ? near(document, topics.against, place) : 0,
    forFar: isFor ? 1 : 0,
    againstFar: isAgainst ? 1 : 0,
  };
}

/** The most that the words around can say for a word. */
const mostContextGain = 0.6;
const mostMeaningGain = 2;
const bestTopics = { forNear: most, againstNear: 0, forFar: 1, againstFar: 0 };

function contextGain(place: WeighedPlace, { rows }: Candidate): number {
  return clamp(place.surroundings.contextGain(rows), mostContextGain);
}

function meaningGain(place: WeighedPlace, { rows }: Candidate): number {
  return clamp(place.surroundings.meaningGain(rows), mostMeaningGain);
}

/** Less than this is lost where a score is summed in another order. */
const rounding = 1e-9;

/**
 * Whether one of these candidates could be worth the confidence `least` in a place: known before anything is parsed. Signs are asked for
 * from the cheapest to the dearest, each only where those that are left could still decide.
 */
export function couldBeMeant(
  document: DocumentView,
  rule: string,
  place: WeighedPlace,
  { candidates, topics }: Meant,
  least: number,
): boolean {
  if (mostWorth(place.fit) < least) return false;
  const { ranker } = document.knowledge;
  const { weights } = ranker;
  const context = weights.contextGain * mostContextGain;
  const around = context + weights.meaningGain * mostMeaningGain;
  const topic = weightOf(ranker, bestTopics, topicNames);
  const start = startOf(ranker, rule) + weights.oldFit * oldFitOf(place);
  const needed = scoreFor(ranker, least) - rounding - start;
  for (const instead of candidates) {
    let score = weights.frequency * frequencyGain(place, instead);
    // What the neighbours must say, whatever else speaks for it: most end here.
    const leastGain = (needed - score - topic - around) / weights.gain;
    if (leastGain > mostGain) continue;
    const gain = gainOf(place, instead, leastGain);
    if (gain < leastGain) continue;
    score += weights.gain * gain;
    if (score + around < needed && !document.hasAny(topics.for)) continue;
    score += weightOf(ranker, topicSigns(document, topics, place), topicNames);
    if (score + around < needed) continue;
    score += weights.meaningGain * meaningGain(place, instead);
    if (score + context < needed) continue;
    if (score + weights.contextGain * contextGain(place, instead) >= needed) return true;
  }
  return false;
}

/** Confidence, 0 to 1, that `text` was meant in the place of `span`; 0: not to be shown. */
export function gateConfidence(document: DocumentView, rule: string, topics: Topics, span: Span, text: string): number {
  const signs = signsOf(document, topics, span, text);
  const { ranker } = document.knowledge;
  return signs ? worthOf(ranker, scoreOf(ranker, rule, signs), signs) : 0;
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

/** Folded words of a text, as the scan would cut them. */
export function wordsIn(text: string): string[] {
  return (fold(text).match(/[\p{L}\p{M}\p{N}]+(?:'[\p{L}\p{M}\p{N}]+)*/gu) ?? []).map(withoutPossessive);
}

function near({ scan }: DocumentView, words: HashSet, { from, to }: WeighedPlace): number {
  let found = 0;
  for (let at = Math.max(0, from - reach); at < Math.min(scan.count, to + reach) && found < most; at++) {
    if ((at < from || at >= to) && words.has(scan.firsts[at] ?? 0)) found++;
  }
  return found;
}

function clamp(value: number, bound: number): number {
  return Math.max(-bound, Math.min(bound, value));
}

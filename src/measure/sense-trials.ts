import type { ScannedDocument } from '#annotate';
import { fold, hashWord, type Knowledge, type Ranker, type Signs } from '#language';
import { overlaps, type RuleId, type Span } from '#model';
import { judge } from './judge.ts';
import type { MeasuredText } from './measured-text.ts';
import { type Engine, viewOf } from '#pipeline';
import { findPlaces, type GateProbe, isDataRule, type Rule, unmark } from '#rulekit';

/** A place where a sense was weighed, and whether its replacement is right. */
export interface Trial {
  readonly rule: string;
  readonly signs: Signs;
  readonly right: boolean;
  /** Which half of the texts it is from: what is fitted on one half is tried on the other. */
  readonly half: 0 | 1;
  /** Trials of one place have one number: at most one of them is shown. */
  readonly place: number;
}

/** All trials of senses on clean texts. */
export interface Trials {
  /** Of words that people wrote: every replacement is wrong. */
  readonly natural: readonly Trial[];
  /** Of injected errors: right where the word that stood there comes back. An error that no sense looked at has no trial. */
  readonly injected: readonly (readonly Trial[])[];
  /** Of real translations beside which stands what a person made of them: right where the replacement comes nearer to that. */
  readonly translated: readonly Trial[];
  /** Of the examples of the senses: their authors know what is right. */
  readonly promised: readonly Trial[];
  /** Words of the clean texts. */
  readonly words: number;
}

/** Most errors injected for one form of one sense. */
const mostInjected = 6;

/**
 * Weighs every sense that the language model decides on clean texts as they stand, on the same texts with one word exchanged (where a
 * meant word stands, the garbled one is put), on translations, and on examples, by the id of their sense. Marked texts are left out.
 * Deterministic.
 */
export function senseTrials(given: Engine, measured: readonly MeasuredText[], examples: Examples): Trials {
  const engine = withoutThreshold(given);
  const texts = measured.filter(({ kind }) => kind === 'clean').map(({ text }) => text);
  const translations = measured.filter((text) => text.kind === 'referred');
  const translated = translations.flatMap((text, index) => translatedTrials(engine, text, texts.length + index));
  const swaps = swapsByMeant(engine);
  const natural: Trial[] = [];
  const injected: Trial[][] = [];
  const times = new Map<string, number>();
  let words = 0;
  for (const [index, text] of texts.entries()) {
    const half = index % 2 === 0 ? 0 : 1;
    const view = viewOf(engine, text);
    words += view.wordCount;
    for (const { rule, signs, span } of weighed(engine, view)) {
      const place = placeOf(index, span.start);
      natural.push({ rule, signs, right: false, half, place });
    }
    for (let at = 0; at < view.scan.count; at++) {
      const word = view.word(at);
      for (const { rule, garbled, isOfClass } of swaps.get(fold(word.text)) ?? []) {
        const key = `${rule} ${garbled}`;
        const count = times.get(key) ?? 0;
        if (count >= mostInjected || !stands(view, word.start, isOfClass)) continue;
        times.set(key, count + 1);
        const changed = viewOf(engine, exchanged(text, word, garbled));
        const trials = weighed(engine, changed, word.start).map(({ rule: of, signs, text: made }): Trial => ({
          rule: of,
          signs,
          right: fold(made) === fold(word.text),
          half,
          place: 0,
        }));
        injected.push(trials);
      }
    }
  }
  return { natural, injected, translated, promised: promisedTrials(engine, examples), words };
}

/** Examples of rules by their id. */
export type Examples = ReadonlyMap<RuleId, Pick<Rule, 'fix' | 'keep'>>;

function promisedTrials(engine: Engine, examples: Examples): Trial[] {
  const trials: Trial[] = [];
  for (const [id, { fix, keep }] of examples) {
    const gate = gateOf(engine.index.rule(id));
    if (!gate) continue;
    for (const [index, line] of [...fix, ...keep].entries()) {
      const { input, marks } = unmark(line);
      const view = viewOf(engine, input);
      const sentences = [...view.paragraphs.keys()].flatMap((paragraph) => view.sentences(paragraph));
      for (const sentence of sentences) {
        for (const { index: token, span } of sentence.tokens) {
          const answers = marks.filter((mark) => overlaps(mark.span, span)).map((mark) => mark.answers[0]);
          for (const { text, signs } of gate.signsAt(sentence, view, token))
            trials.push({ rule: id, signs, right: answers.includes(text), half: 0, place: placeOf(index, span.start) });
        }
      }
    }
  }
  return trials;
}

/** What is weighed in a translation, where its reference can tell. All translations of one source are in the same half. */
function translatedTrials(
  engine: Engine,
  measured: Extract<MeasuredText, { kind: 'referred' }>,
  index: number,
): Trial[] {
  const half = (hashWord(measured.parts[0]?.reference ?? '')[0] & 1) as 0 | 1;
  return weighed(engine, viewOf(engine, measured.text)).flatMap(({ rule, signs, text, span }) => {
    const verdict = judge(measured, span, text);
    return verdict ? [{ rule, signs, right: verdict === 'right', half, place: placeOf(index, span.start) }] : [];
  });
}

/** An engine whose ranker lets every place through: what is fitted may not rest on what was fitted before. */
function withoutThreshold(engine: Engine): Engine {
  const ranker: Ranker = { ...engine.knowledge.ranker, loose: -Infinity };
  const knowledge = Object.create(engine.knowledge, { ranker: { value: ranker } }) as Knowledge;
  return { ...engine, knowledge };
}

/** An error that can be made of a word. */
interface Injection {
  readonly rule: string;
  readonly garbled: string;
  readonly isOfClass: GateProbe['isOfClass'];
}

/** Whether the word at `offset` is of the class that the sense is about: *report* the noun, not the verb. */
function stands(view: ScannedDocument, offset: number, isOfClass: GateProbe['isOfClass']): boolean {
  const sentence = view.sentences(view.paragraphAt(offset)).find(({ span }) => span.end > offset);
  const token = sentence?.tokens.find(({ span }) => span.end > offset);
  return sentence !== undefined && token !== undefined && isOfClass(sentence, token.index);
}

/** A text with one word exchanged, in the case that stood there. */
function exchanged(text: string, { start, end }: Span, word: string): string {
  const capital = text.charAt(start) !== text.charAt(start).toLowerCase();
  return text.slice(0, start) + (capital ? word.charAt(0).toUpperCase() + word.slice(1) : word) + text.slice(end);
}

interface Weighed {
  readonly rule: string;
  readonly signs: Signs;
  readonly text: string;
  readonly span: Span;
}

/** A number for an offset of a text. */
function placeOf(text: number, offset: number): number {
  return text * 2 ** 24 + offset;
}

/** Senses that a text leads to, weighed; only those at offset `at`, if it is given. */
function weighed(engine: Engine, view: ScannedDocument, at?: number): Weighed[] {
  const found: Weighed[] = [];
  for (const [paragraph, places] of findPlaces(engine.index, view).sentences) {
    if (at !== undefined && paragraph !== view.paragraphAt(at)) continue;
    for (const place of places) {
      if (at !== undefined && place.offset !== at) continue;
      if (place.ref.pattern === undefined || !isDataRule(place.ref.rule) || !place.ref.rule.gate) continue;
      const sentence = view.sentences(paragraph).find(({ span }) => span.end > place.offset);
      const token = sentence?.tokens.find(({ span }) => span.end > place.offset);
      if (!sentence || !token) continue;
      for (const { text, signs } of place.ref.rule.gate.signsAt(sentence, view, token.index))
        found.push({ rule: place.ref.rule.id, signs, text, span: token.span });
    }
  }
  return found;
}

/** Senses by the word that they put: one word for one word. */
function swapsByMeant(engine: Engine): Map<string, Injection[]> {
  const byMeant = new Map<string, Injection[]>();
  for (const rule of engine.index.rules) {
    const gate = gateOf(rule);
    for (const { garbled, meant } of gate?.swaps() ?? []) {
      if (meant.includes(' ') || garbled.includes(' ')) continue;
      byMeant.set(meant, [
        ...(byMeant.get(meant) ?? []),
        { rule: rule.id, garbled, isOfClass: gate?.isOfClass ?? (() => false) },
      ]);
    }
  }
  return byMeant;
}

function gateOf(rule: Rule | undefined): GateProbe | undefined {
  return rule && isDataRule(rule) ? rule.gate : undefined;
}

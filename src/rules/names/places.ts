import { bareKey, editDistance, fold, type Knowledge, matchCase, type PlaceEntry } from '#language';
import { defineRule, type DocumentRule, type Finding, minimalEdit } from '#rulekit';
import { acceptedForms } from './accepted.ts';
import { stemsOf } from './case-endings.ts';
import { speaksOf } from './countries.ts';
import { formAt, knownTriggers } from './form-table.ts';
import { remember } from './once.ts';
import type { PlaceIndex } from './place-index.ts';
import { placeContext, type PlaceContext } from './place-context.ts';
import { type DocumentView, isCapital, isGlued, keyOf, spanOf, type Word } from './words.ts';

/** A place that could be meant, and how sure that is. 0.93 and more may be repaired. */
interface Guess {
  readonly place: PlaceEntry;
  readonly first: Word;
  readonly last: Word;
  readonly confidence: number;
}

/** Makes the rule that repairs names of places. */
export function placesRule(places: () => PlaceIndex, knowledge: Knowledge, style: string | undefined): DocumentRule {
  const couldBeForm = remember(isForm);
  return defineRule(
    {
      id: 'names/places',
      title: 'Write names of places as English does',
      why: 'Each language has its own names for the places it speaks of (*Charkiw*, *Ucrania*), and Slavic ones put case endings on them (*v Kyjevě*, *z Moskvou*), which machines carry into English. A name is repaired where the registry lists the form, English does not know the word, and nothing says that it is a part of another name: a hotel, a club, a person.',
      category: 'accuracy/mistranslation',
      severity: 'major',
      state: 'safe',
      pivots: ['cs', 'de', 'es', 'fr', 'pl', 'ru', 'sk', 'uk'],
      fix: [
        'The troops left [Charkiw → Kharkiv] in the autumn.',
        'Ukraine: shells fell on [Luhaňsk → Luhansk].',
        'They flew from Russia to [Bangladesch → Bangladesh] and back.',
        'Envoys met in [Kyjevě → Kyiv]. Ukraine was pleased.',
        'The war in the [Donbasu → Donbas] goes on; Donbas is Ukrainian.',
        'A ship left for [Spojené státy → United States] on Monday.',
        'Kramatorsk was hit. Two people died in [Kramatorks → Kramatorsk].',
      ],
      keep: [
        'Kiev and Kyiv, Kharkov and Kharkiv are one each.',
        'She studied at Universität Wien and lived in Hotel Moskva.',
        'Alan Cherson wrote the report.',
        'He sang with Ucrania Libre in the park.',
        'Rossiya Segodnya is a news agency.',
        'See charkiw.de for more, or @Charkiw.',
        'The Moskva was a cruiser.',
        'The train to Changshou in China left Changsha.',
        'The film is shown at the Lucerna and the Bio Oko in Prague.',
        'In Romano they play football.',
      ],
      scope: 'document',
      on: {
        get words() {
          return knownTriggers(knowledge.gazetteer.registry.places, knowledge.lexicon);
        },
        unknown: 'capital',
        first: 'capital',
        wordIf: couldBePlace,
      },
    },
    function* (document, hits) {
      const index = places();
      const speaks = remember((country) => speaksOf(index.countries(), document, country));
      let done = -1;
      for (const offset of hits) {
        const at = document.wordAt(offset);
        if (at <= done) continue;
        const word = document.word(at);
        const key = keyOf(word);
        const guess =
          listed(index, document, word, key, speaks) ??
          caseForm(index, document, word, key, speaks) ??
          near(index, document, word, key);
        if (!guess) continue;
        const finding = findingFor(guess, document, style);
        if (!finding) continue;
        done = guess.last.index;
        yield finding;
      }
    },
  );

  /** Most unknown words are no places: looked up by bare key, by what is left without an ending, by both ends. */
  function couldBePlace(word: Word): boolean {
    return isCapital(word) && couldBeForm(keyOf(word));
  }

  function isForm(key: string): boolean {
    const index = places();
    if (index.mistaken(key).length > 0) return true;
    if (key.length < 5) return false;
    if (key.length >= 6 && index.alike(key).some(([name]) => editDistance(key, name, 1) === 1)) return true;
    return stemsOf(key, (stem) => index.stem(stem) !== undefined).length > 0;
  }
}

function listed(
  index: PlaceIndex,
  document: DocumentView,
  word: Word,
  key: string,
  speaks: (country: string) => boolean,
): Guess | undefined {
  const match = formAt(index.mistaken, document, word.index, key);
  const [place] = match?.meant ?? [];
  if (!match || !place || match.meant.length > 1) return undefined;
  const first = document.word(match.first);
  const last = document.word(match.last);
  const span = spanOf(first, last);
  const old = fold(document.text.slice(span.start, span.end));
  // `Irán` is listed, `Kirkūk` is not: other marks than those are no difference.
  if (
    index.isRight(old) ||
    (acceptedForms(place).some((form) => bareKey(form) === bareKey(old)) &&
      !place.mistaken?.some((form) => fold(form) === old))
  ) {
    return undefined;
  }
  const around = placeContext(index, document, place, first, last);
  if (around.partOfName) return undefined;
  if (match.last > match.first) return { place, first, last, confidence: around.foreign ? 0.8 : 0.96 };
  if (around.foreign) return { place, first, last, confidence: 0.6 };
  const anchored = around.located || (place.country !== undefined && speaks(place.country));
  if (key.length < 5)
    return { place, first, last, confidence: around.located && anchored ? 0.85 : anchored ? 0.75 : 0.6 };
  return { place, first, last, confidence: anchored ? 0.96 : 0.82 };
}

/** Endings that only people’s names have: `Prahova` is no form of `Praha`. */
const personal = new Set(['ova', 'ove', 'owa', 'ovou', 'ovi', 'owi', 'ho', 'mu', 'ogo', 'oho', 'eho', 'omu']);

/** `Kyjevě`, `Moskvou`, `Donbasu`: after a preposition of place, or where the document has the right name. */
function caseForm(
  index: PlaceIndex,
  document: DocumentView,
  word: Word,
  key: string,
  speaks: (country: string) => boolean,
): Guess | undefined {
  if (document.knowledge.lexicon.facts(word.lower) !== 0 || index.isRight(word.lower)) return undefined;
  for (const { stem, ending } of stemsOf(key, (one) => index.stem(one) !== undefined)) {
    const found = index.stem(stem);
    if (!found || personal.has(ending)) continue;
    const { place, foreign } = found;
    // `Changshou` is no form of `Changsha`.
    if (ending === 'ou' && place.country === 'CN') continue;
    if (document.knowledge.gazetteer.right.has(word.lower)) return undefined;
    const around = placeContext(index, document, place, word, word);
    if (around.partOfName || around.foreign) return undefined;
    const present = hasName(document, place);
    if (!around.located && !present) return undefined;
    const telling = ending.length > 1 || (foreign && stem.length > 4);
    const confidence = sureness(around, present, telling, place.country !== undefined && speaks(place.country));
    return confidence === 0 ? undefined : { place, first: word, last: word, confidence };
  }
  return undefined;
}

function sureness({ located }: PlaceContext, present: boolean, telling: boolean, spoken: boolean): number {
  if (located && telling) return present || spoken ? 0.95 : 0.82;
  if (located && present) return 0.94;
  if (located) return spoken ? 0.76 : 0;
  return telling ? 0.72 : 0;
}

/** One slip of the pen away from a name that the document has elsewhere. */
function near(index: PlaceIndex, document: DocumentView, word: Word, key: string): Guess | undefined {
  if (key.length < 6 || document.knowledge.lexicon.facts(word.lower) !== 0 || index.isRight(word.lower))
    return undefined;
  for (const [name, place] of index.alike(key)) {
    if (name === key || key === `${name}s` || editDistance(key, name, 1) !== 1 || !document.has(name)) continue;
    const around = placeContext(index, document, place, word, word);
    if (around.partOfName || around.foreign || document.knowledge.gazetteer.right.has(word.lower)) return undefined;
    return { place, first: word, last: word, confidence: around.located ? 0.78 : 0.7 };
  }
  return undefined;
}

function hasName(document: DocumentView, place: PlaceEntry): boolean {
  return acceptedForms(place).some((form) => !/[ -]/.test(form) && document.has(fold(form)));
}

function findingFor(
  { place, first, last, confidence }: Guess,
  document: DocumentView,
  style: string | undefined,
): Finding | undefined {
  const span = spanOf(first, last);
  if (isGlued(document.text, span)) return undefined;
  const old = document.text.slice(span.start, span.end);
  const house = style === undefined ? undefined : place.style?.[style];
  const written =
    house ??
    [place.name, ...(place.also ?? [])].find((form) => document.has(fold(form)) && bareKey(form) !== bareKey(old)) ??
    place.name;
  const change = minimalEdit(document.text, span, old === old.toUpperCase() ? matchCase(written, old) : written);
  if (!change) return undefined;
  return {
    span: change.span,
    message: `Unexpected \`${old}\`, expected \`${written}\``,
    replacements: [{ text: change.text, confidence }],
    state: confidence >= 0.93 ? 'safe' : 'live',
  };
}

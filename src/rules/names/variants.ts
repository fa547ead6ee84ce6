import { editDistance, type Knowledge, matchCase, sameSound } from '#language';
import { defineRule, type DocumentRule, type Finding } from '#rulekit';
import { stemsOf } from './case-endings.ts';
import { type DocumentView, isCapital, isGlued, isHyphenated, keyOf, spanOf, type Word } from './words.ts';

/** Makes the rule that holds an article to one form of a name that no registry knows. */
export function variantsRule(knowledge: Knowledge): DocumentRule {
  const { gazetteer } = knowledge;
  return defineRule(
    {
      id: 'names/variants',
      title: 'Keep to one form of an unknown name',
      why: 'Cases put endings on names (*s Tzanakopulosem*), and a machine spells a name anew in every sentence. A name that the article has in another form beside the same first name, or without the ending, is one name. Which spelling is right, only the source knows.',
      category: 'fluency/inconsistency',
      severity: 'minor',
      state: 'live',
      pivots: ['cs', 'pl', 'ru', 'sk', 'uk', 'lt', 'hu'],
      fix: [
        'Marek Dolezilek spoke first. Reporters asked [Dolezilekem → Dolezilek] about it.',
        'Ivan Trofimchuk was there. Later they called [Trofimchukovi → Trofimchuk] again.',
        'Pavlo Hrynevych left; Hrynevych was tired. Then Pavlo [Grynevich → Hrynevych] slept.',
      ],
      keep: [
        'Marek Dolezilek and Jana Dolezilkova came.',
        'Ivan Trofimchuk met Ivanna Trofimchuka of Riga.',
        'Pavlo Hrynevych met Oleh Grynevich.',
        'Khalid Dessaoui knew Khaled Dessawi.',
        'The Grobnian team beat the Grobnians twice.',
      ],
      scope: 'document',
      on: { unknown: 'capital', wordIf: isCandidate },
    },
    function* (document, hits) {
      if (hits.length < 2) return;
      const names = namesOf(document, hits);
      if (names.size < 2) return;
      for (const [key, words] of names) {
        const right = nominativeOf(key, names) ?? variantOf(key, words, names);
        if (!right || isRight(key)) continue;
        for (const word of words) yield* findingFor(document, word, right);
      }
    },
  );

  function isCandidate(word: Word): boolean {
    return word.end - word.start >= 6 && isCapital(word) && word.text !== word.text.toUpperCase();
  }

  function isRight(key: string): boolean {
    return gazetteer.right.has(key);
  }
}

type Names = ReadonlyMap<string, readonly Word[]>;

/** Unknown words with a capital, by bare key. */
function namesOf(document: DocumentView, hits: readonly number[]): Names {
  const names = new Map<string, Word[]>();
  for (const offset of hits) {
    const word = document.word(document.wordAt(offset));
    const key = keyOf(word);
    const words = names.get(key);
    if (words) words.push(word);
    else names.set(key, [word]);
  }
  return names;
}

/** Endings that are also how other names end, or how English makes words of names. */
const doubtful = /^(?:[aeiouy]|ova|ove|owa|ou|oy|oyu|oju|oj|as|is|in|im|am|ich)$/;

/** The name without a case ending, where the article has it with a first name or more often. */
function nominativeOf(key: string, names: Names): Word | undefined {
  const stems = stemsOf(key, (stem) => stem.length >= 5 && stem !== key && names.has(stem));
  for (const { stem, ending } of stems) {
    const [first, ...rest] = names.get(stem) ?? [];
    if (!first || doubtful.test(ending)) continue;
    if (rest.length >= (names.get(key)?.length ?? 0) || givenOf(first) !== undefined) return first;
  }
  return undefined;
}

/** Another spelling of the same sounds behind the same first name, where the article has it more often. */
function variantOf(key: string, words: readonly Word[], names: Names): Word | undefined {
  for (const [other, uses] of names) {
    if (other === key || uses.length <= words.length || other.charCodeAt(1) === 0) continue;
    if (Math.abs(other.length - key.length) > 2 || editDistance(key, other, 3) > 3 || !sameSound(key, other)) continue;
    const [first] = uses;
    const given = words.map(givenOf).find((one) => one !== undefined);
    if (first && given !== undefined && uses.some((use) => givenOf(use) === given)) return first;
  }
  return undefined;
}

/** The word with a capital right before a name, as a key. */
function givenOf(word: Word): string | undefined {
  const before = word.previous;
  return before && word.start - before.end === 1 && isCapital(before) ? keyOf(before) : undefined;
}

function findingFor(document: DocumentView, word: Word, right: Word): Finding[] {
  const span = spanOf(word);
  if (isGlued(document.text, span) || isHyphenated(document.text, span)) return [];
  const old = document.text.slice(span.start, span.end);
  const { start, end } = spanOf(right);
  const text = matchCase(document.text.slice(start, end), old);
  if (text === old) return [];
  return [
    {
      span,
      message: `Unexpected \`${old}\`, the text has \`${text}\` elsewhere`,
      replacements: [{ text, confidence: 0.6 }],
    },
  ];
}

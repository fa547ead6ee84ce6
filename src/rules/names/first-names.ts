import { bareKey, editDistance, fold, type Knowledge, matchCase, sameSound } from '#language';
import { defineRule, type DocumentRule, type Finding } from '#rulekit';
import { anchorsOf, newFindings, isNearGiven } from './anchors.ts';
import { acceptedFamilies, acceptedGivens, tailOf } from './accepted.ts';
import type { Bearer, PeopleIndex } from './people-index.ts';
import { surroundingsOf } from './surroundings.ts';
import { type DocumentView, isCapital, isGlued, keyOf, spanOf, type Word, wordBefore } from './words.ts';

/** What letters tell that another language spelled this: `Wladimir`, `Dzho`, `Serhij`, `Mychajlo`. */
const foreignLetters = /^w[lo]|j$|ij|aj|ej|sch|cz|dzh|sz|tsch|tch|ou|kh|ja$/u;

/** Makes the rule that repairs first names before family names of known people. */
export function firstNamesRule(people: () => PeopleIndex, knowledge: Knowledge): DocumentRule {
  const { lexicon } = knowledge;
  return defineRule(
    {
      id: 'names/first-names',
      title: 'Write first names as English does',
      why: 'A first name before a known family name was spelled by the ear of another language: *Wladimir Putin*, *Dzho Biden*. Only a word that English does not know is repaired, and only where it sounds like the first name of the person: a relative keeps a name of their own.',
      category: 'accuracy/mistranslation',
      severity: 'minor',
      state: 'safe',
      pivots: ['de', 'cs', 'pl', 'ru', 'uk'],
      fix: [
        'They spoke with [Wladimir → Vladimir] Putin again.',
        'President [Wolodymyr → Volodymyr] Zelensky of Ukraine spoke first.',
        'US President [Dzho → Joe] Biden cancelled the visit.',
        'The spokesman [Dmitrij → Dmitry] Peskov declined to answer.',
        'Theresa May left. [Thresa → Theresa] May had been ill.',
      ],
      keep: [
        'Vladimir Putin and Volodymyr Zelensky met.',
        'Yevhenia Putin is a dentist.',
        'Aleksandra Vucic paints.',
        'Sergey Lavrov and Sergei Shoigu were there.',
        'The Putin government resigned.',
        'Wladimir Klitschko boxed in Hamburg.',
        'In Moscow, Wladimir, Putin said, was a common name.',
      ],
      scope: 'document',
      on: {
        get words() {
          return familyWords(knowledge.gazetteer.registry.people);
        },
        first: 'capital',
        wordIf: followsUnknown,
      },
    },
    function* (document, hits) {
      const index = people();
      const known = newFindings();
      for (const offset of hits) {
        const last = document.word(document.wordAt(offset));
        const candidates = index.ofFamily(keyOf(last)).flatMap((bearer) => {
          const first = startOf(document, last, bearer);
          const given = wordBefore(document, first);
          if (bearer.entry.order || !given || !isCapital(given)) return [];
          const right = rightGiven(bearer, keyOf(given), document);
          if (!right) return [];
          const around = surroundingsOf(index, lexicon, document, first, last);
          const { role, country, present } = anchorsOf(index, document, known, bearer, around, last);
          // The document has the whole right name.
          const told = present && document.has(right.text.toLowerCase());
          const official = told || (role && country !== undefined && country !== 'other');
          return [
            {
              given,
              right,
              sure: sureness(
                right.sound,
                told,
                official,
                country !== undefined,
                keyOf(given),
                lexicon.facts(keyOf(last)) === 0,
              ),
            },
          ];
        });
        const best = candidates.toSorted((a, b) => b.sure - a.sure)[0];
        if (!best || best.sure === 0) continue;
        if (candidates.some(({ right, sure }) => right.text !== best.right.text && sure >= best.sure - 0.1)) continue;
        yield* findingFor(best.given, best.right.text, best.sure, last, document);
      }
    },
  );

  function followsUnknown(word: Word): boolean {
    const before = word.previous;
    if (!before || word.start - before.end > 8 || !isCapital(before) || !isCapital(word)) return false;
    return lexicon.facts(before.lower) === 0;
  }
}

function findingFor(given: Word, right: string, confidence: number, family: Word, document: DocumentView): Finding[] {
  const span = spanOf(given);
  if (span.end !== given.end || isGlued(document.text, span)) return [];
  const old = given.text;
  const text = matchCase(right, old);
  return [
    {
      span,
      message: `Unexpected \`${old}\` before \`${family.text}\`, expected \`${text}\``,
      replacements: [{ text, confidence }],
      state: confidence >= 0.93 ? 'safe' : 'live',
    },
  ];
}

/** Chance that the first name is meant, by what it is and what speaks for the person. 0: leave it. */
function sureness(
  sound: boolean,
  told: boolean,
  official: boolean,
  country: boolean,
  key: string,
  rareFamily: boolean,
): number {
  if (sound && foreignLetters.test(key)) return official || (country && rareFamily) ? 0.96 : rareFamily ? 0.94 : 0.7;
  if (sound) return official ? 0.7 : 0.55;
  if (told && key.length >= 6) return 0.94;
  if (key.length < 6 || !rareFamily) return official ? 0.6 : 0;
  return official ? 0.9 : country ? 0.72 : 0.6;
}

/** The first name that `key` could write; none if it is right, or a woman’s where the person is a man. */
function rightGiven(
  { entry, givens }: Bearer,
  key: string,
  document: DocumentView,
): { text: string; sound: boolean } | undefined {
  if ([...givens].some((given) => given.split(' ').includes(key))) return undefined;
  const texts = acceptedGivens(entry).flatMap((given) => given.split(/[ -]/));
  const near = texts.filter((text) => isNearGiven(key, bareKey(text)));
  const text = near.find((one) => document.has(fold(one))) ?? near[0];
  if (text === undefined) return undefined;
  if (entry.gender === 'm' && /a$/.test(key) && !/a$/.test(bareKey(text))) return undefined;
  const sound = sameSound(key, bareKey(text));
  if (!(sound && foreignLetters.test(key)) && vowelless(key) === vowelless(bareKey(text))) return undefined;
  return sound || editDistance(key, bareKey(text), 1) === 1 ? { text, sound } : undefined;
}

/** A name with all vowels alike: `Ibrahim` and `Ebrahim`, `Alexey` and `Alexei` are two spellings, `Thresa` is none. */
function vowelless(key: string): string {
  return key
    .replace(/h/g, '')
    .replace(/(.)\1+/g, '$1')
    .replace(/[aeiouyj]+/g, 'a');
}

/** Where the family name begins that ends with `last`. */
function startOf(document: DocumentView, last: Word, bearer: Bearer): Word {
  for (const { words } of bearer.forms) {
    const first = last.index - words.length + 1;
    if (words.length === 1 || first < 0) continue;
    if (words.every((part, at) => keyOf(document.word(first + at)) === part)) return document.word(first);
  }
  return last;
}

/** Last words of accepted family names, folded. */
function familyWords(people: Knowledge['gazetteer']['registry']['people']): string[] {
  return [...new Set(people.flatMap(acceptedFamilies).map((text) => fold(tailOf(text))))].filter(
    (tail) => tail.length > 2,
  );
}

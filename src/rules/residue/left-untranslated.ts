import type { Rule } from '#rulekit';
import { defineResidue, type Found } from './define-residue.ts';
import { standsInEnglish } from './stands-in-english.ts';
import { goesOn } from './pattern.ts';
import { either, flag, substitute } from './treatment.ts';

/** Small words of other languages that are neither English nor part of names. */
// prettier-ignore
const small = new Set([
  // German, Dutch, Scandinavian
  'und', 'oder', 'aber', 'nicht', 'wurde', 'wurden', 'sich', 'auch', 'noch', 'dass', 'sowie', 'laut', 'ist', 'sind', 'nach', 'een', 'het', 'niet', 'voor', 'naar', 'och', 'inte', 'eller', 'ikke', 'også',
  // Romance
  'pero', 'porque', 'también', 'según', 'hasta', 'desde', 'avec', 'dans', 'sont', 'qui', 'della', 'nella', 'anche', 'perché', 'mais', 'também', 'até', 'pelo', 'pela', 'sunt', 'pentru', 'și',
  // Slavic in Latin letters
  'oraz', 'przez', 'który', 'która', 'które', 'się', 'nie', 'jest', 'więc', 'není', 'který', 'která', 'také', 'jako', 'nebo', 'ktorý', 'alebo', 'koji', 'koja', 'godu', 'kotory', 'kotoryj', 'chto',
  // Others
  'için', 'olarak', 'değil', 'dari', 'yang', 'dengan', 'untuk', 'dalam', 'adalah', 'és', 'hogy', 'nem', 'mutta', 'tai',
]);

const word = defineResidue({
  id: 'residue/foreign-small-word',
  title: 'Translate the word that was left',
  why: 'An engine that loses its place leaves a small word of the source as it was: *the mayor oraz his deputy*. It means something, and only the source says what.',
  category: 'accuracy/untranslated',
  severity: 'major',
  state: 'live',
  fix: ['They want peace [und → ?] more money for it.', 'The house burned [porque → ?] nobody came.'],
  keep: [
    'They read “Krieg und Frieden” there.',
    'He sang it (peace und love) twice.',
    'The town of Bad und Neu lies there.',
    'The phrase peace und freedom und joy is old.',
  ],
  on: { words: [...small] },
  pattern: () =>
    new RegExp(
      String.raw`(?<=(?<![\p{L}\p{M}])[a-z]{2,20}\s)(?:${[...small].join('|')})(?=\s[a-z]{2,20}(?![\p{L}\p{M}]))`,
      'u',
    ),
  where: 'inline',
  what: 'a word that was left untranslated',
  treat: either(standsInEnglish, flag()),
});

const village = defineResidue({
  id: 'residue/literal-abbreviation',
  title: 'Write out what the abbreviation means',
  why: 'Russian and Ukrainian shorten *село* (village) to *с.* and *родился* (born) to *род.*; engines read the letter as the preposition *with* and the other as a name.',
  category: 'accuracy/mistranslation',
  severity: 'major',
  state: 'live',
  pivots: ['ru', 'uk', 'be', 'bg'],
  fix: [
    'Two houses burned in [with. → the village of] Petrivka.',
    'The singer ([Rod. → born] 12 October 1977) is back.',
    'The singer (real name Anna; [Row. → born ]15 August 1990) is back.',
    'The singer (real name Anna; [Rod. → born] October 12, 1977) is back.',
  ],
  keep: [
    'It is what he came in with. Then he left.',
    'The man (Rod. Berg) is back.',
    'It is the town he grew up near with. It',
  ],
  on: {
    words: ['with', 'rod', 'row', 'genus'],
    wordIf: ({ text: word, end }, text) => text.charAt(end) === '.' && (word === 'with' || /^[RG]/u.test(word)),
    marks: '.',
    markIf: goesOn(String.raw`(?<=[(;,]\s?(?:Rod|Row|Genus))\.\d`),
  },
  pattern: () =>
    /(?<=\b(?:[Ii]n|[Nn]ear|[Ff]rom|of)\s)with\.(?=\s\p{Lu}\p{Ll}{4})|(?<=[(;,]\s?)(?:Rod|Row|Genus)\.(?=\s?(?:\d{1,2}\s\p{Lu}\p{Ll}{2,8}\s|\p{Lu}\p{Ll}{2,8}\s\d{1,2},\s)(?:19|20)\d\d)/u,
  where: 'inline',
  what: 'an abbreviation that was translated letter by letter',
  treat: either(
    ({ match }) => match[0] === 'with.',
    either(
      nameFollows,
      substitute(0.7, () => 'the village of'),
    ),
    substitute(0.85, ({ text, span }) => (/\s/u.test(text.charAt(span.end)) ? 'born' : 'born ')),
  ),
});

/** A place, not the beginning of the next sentence. */
function nameFollows({ text, span }: Found): boolean {
  const next = /^\s(?<name>\p{Lu}\p{L}+)/u.exec(text.slice(span.end, span.end + 40))?.groups?.['name'] ?? '';
  return (
    next.length > 4 &&
    !/^(?:Then|They|There|These|Those|This|That|When|While|After|Before|However|Another|Other|Nobody|Everyone|Their|About|Where|What)$/u.test(
      next,
    )
  );
}

/** Words that no engine translated, or that it translated letter by letter. */
export const leftUntranslated: readonly Rule[] = [word, village];

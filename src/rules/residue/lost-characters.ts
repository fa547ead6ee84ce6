import type { Rule } from '#rulekit';
import { defineResidue, type Found } from './define-residue.ts';
import { goesOn } from './pattern.ts';
import { either, flag, type Treatment } from './treatment.ts';

/** Endings that stand after an apostrophe: where the lost character cannot be another. */
const contraction = /^(?<start>[\p{L}]{1,30})(?:\ufffd|\?)(?<ending>s|re|ve|ll|d|m|t)$/u;

const replacement = defineResidue({
  id: 'residue/replacement-character',
  title: 'Put back the character that was lost',
  why: 'U+FFFD stands where a program could not read a byte. In a name nobody can tell which letter it was; before *s* or *t* it was an apostrophe.',
  category: 'fluency/character-encoding',
  severity: 'critical',
  state: 'live',
  fix: ['The [caf� → ?] was shut.', 'He says [it�s → it’s] late.', 'They [don�t → don’t] go.'],
  keep: ['The café was shut.', 'It costs 5 ? or 6.'],
  on: { marks: '\ufffd' },
  pattern: () => /[\p{L}\p{M}\p{N}]{0,40}\ufffd[\p{L}\p{M}\p{N}\ufffd]{0,60}/u,
  where: 'inline',
  what: 'a character that was lost',
  treat: either(
    isContraction,
    apostrophe,
    either(({ match }) => match[0] === '\ufffd', flag({ severity: 'major' }), flag({ evidence: { lost: true } })),
  ),
});

const questions =
  /^(?:who|what|when|where|why|how|which|really|right|yes|no|is|are|do|does|did|ok|okay|so|and|huh)\?/iu;

const question = defineResidue({
  id: 'residue/lossy-question-mark',
  title: 'Put back the letter that became a question mark',
  why: 'A program that cannot write a letter writes `?`: *Erdo?an*, *don?t*. Which letter it was, only the registry of names or the source can tell; before *s* or *t* it was an apostrophe.',
  category: 'fluency/character-encoding',
  severity: 'major',
  state: 'live',
  fix: ['[Erdo?an → ?] met him.', 'They [don?t → don’t] go.'],
  keep: ['Really? yes.', 'See example.com/watch?v=abc for more.', 'Who?what is that.', 'Is it so?he asked.'],
  on: { marks: '?', markIf: goesOn(String.raw`(?<=\p{L})\?\p{L}`) },
  pattern: () => /(?<![\p{L}\p{N}./=&@#?_-])[\p{L}\p{M}]{1,40}\?{1,2}\p{Ll}[\p{L}\p{M}?]{0,40}(?![\p{L}\p{N}/=&@_])/u,
  where: 'inline',
  what: 'a letter that became a question mark',
  treat: either(
    isContraction,
    apostrophe,
    either(({ match }) => /^\p{Lu}/u.test(match[0]) && !questions.test(match[0]), flag()),
  ),
});

const hole = defineResidue({
  id: 'residue/censored-word',
  title: 'Put back the word that a filter took out',
  why: 'Filters of Chinese sites put stars in place of words, and engines translate around them: *the chip ** chain*. The word is gone.',
  category: 'accuracy/omission',
  severity: 'major',
  state: 'live',
  pivots: ['zh'],
  fix: [
    'He asked the United States[** → ?] for help.',
    'They talk about the supply [** → ?] of gas.',
    'He wants to [*** → ?] the plan.',
  ],
  keep: ['A **bold** word.', 'See note **.'],
  on: { marks: '*', markIf: goesOn(String.raw`(?<=\p{L} )\*{2,6} \p{L}|(?<=\p{Ll})\*\* \p{Ll}`) },
  pattern: () => /(?<=\p{L} )\*{2,6}(?= \p{L})|(?<=(?<![*\p{L}])\p{Lu}\p{Ll}{3,30})\*\*(?= \p{Ll})/u,
  where: 'inline',
  what: 'a word that a filter took out',
  treat: flag(),
});

function isContraction({ match }: Found): boolean {
  const groups = contraction.exec(match[0])?.groups;
  return groups !== undefined && (groups['ending'] !== 't' || groups['start']?.endsWith('n') === true);
}

function apostrophe({ match }: Found): ReturnType<Treatment> {
  return { replacements: [{ text: match[0].replace(/[\ufffd?]/u, '’'), confidence: 0.85 }], severity: 'minor' };
}

/** Characters and words of which only a mark is left. */
export const lostCharacters: readonly Rule[] = [replacement, question, hole];

import { months } from '#language';
import type { Finding, Rule } from '#rulekit';
import { change } from '../findings.ts';
import { defineTypography, doubtful } from './define-typography.ts';

const monthWords = months.map((month) => month.toLowerCase());
const counted =
  'century round anniversary edition district minute season birthday floor division congress parallel millennium quarter-final matchday rank leg congress'.split(
    ' ',
  );
/** Before a date: a weekday, or a word that leads to one. */
const leads =
  /(?:\b(?:mon|tues|wednes|thurs|fri|satur|sun)day,?|\b(?:on|since|from|until|till|before|after|between|by|to|for|of|dated|already)(?: the)?|[–(-])\s$/iu;

const rule: Rule = defineTypography({
  id: 'typography/ordinal-dot',
  title: 'Write dates and ordinals without a stop',
  why: 'Czech, German, Finnish and their neighbours write an ordinal number with a stop: *12. února*, *im 19. Jahrhundert*. In English the stop ends the sentence: 12 February, the 19th century.',
  category: 'locale/date',
  severity: 'minor',
  pivots: ['cs', 'de', 'sk', 'fi', 'et', 'is', 'hu'],
  state: 'safe',
  fix: [
    'The law has been in force since 12[. →] February.',
    'It closes on Saturday 11[. →] December.',
    'On 8[. →] July last year he left.',
    'The castle is from the [13. → 13th] century.',
    'She lost in the [2. → 2nd] round.',
    'It fell to the children on the [21. → 21st] anniversary.',
  ],
  keep: [
    'He came in position 12. February was cold.',
    'She scored in minute 5. May they rest now.',
    'It happened on 12 February 2020.',
    'The bus is number 19. Century Street is far.',
    'See rule 3. Round numbers only.',
  ],
  on: {
    words: [...monthWords, ...counted],
    wordIf: ({ text, start, previous }) =>
      previous !== undefined && start - previous.end === 2 && /^\d{1,2}$/.test(previous.text) && text !== '',
  },
  look,
});

export default rule;

function look(text: string, offset: number): Finding | undefined {
  if (text.charAt(offset - 2) !== '.' || !/[ \u00a0]/.test(text.charAt(offset - 1))) return undefined;
  const word = /^[A-Za-z-]+/.exec(text.slice(offset, offset + 12))?.[0] ?? '';
  const start = offset - 2 - (/\d{1,2}$/.exec(text.slice(Math.max(0, offset - 4), offset - 2))?.[0].length ?? 0);
  const number = Number(text.slice(start, offset - 2));
  const before = text.slice(Math.max(0, start - 14), start);
  if (monthWords.includes(word.toLowerCase())) {
    if (number < 1 || number > 31 || !/^[A-Z]/.test(word)) return undefined;
    const sure = leads.test(before);
    // `5. May` and `8. March` may begin a sentence; so may any month after a number that ends one.
    const dated = /^[A-Za-z]+,? \d{4}\b/.test(text.slice(offset, offset + 20));
    const stop = change(text, offset - 2, offset - 1, '', 0.96);
    if (sure && (word !== 'May' || dated)) return stop;
    return dated || /(?:^|\n)$/.test(before)
      ? doubtful({ ...stop, replacements: [{ text: '', confidence: 0.85 }] })
      : undefined;
  }
  if (!/^[a-z]/.test(word) || !/\bthe $/i.test(before) || number < 1) return undefined;
  return doubtful(change(text, start, offset - 1, ordinal(number), 0.9));
}

/** `1` → `1st`, `12` → `12th`. */
function ordinal(number: number): string {
  const teen = number % 100 >= 11 && number % 100 <= 13;
  return `${number}${teen ? 'th' : (['th', 'st', 'nd', 'rd'][number % 10] ?? 'th')}`;
}

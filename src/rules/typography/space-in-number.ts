import type { Finding, Rule } from '#rulekit';
import { isDigit, isGap } from './characters.ts';
import { change, defineTypography } from './define-typography.ts';

/** What only a number with a fraction stands before. */
const units =
  /^\d{1,2}\s?(?:%|per\s?cent\b|(?:million|billion|trillion|percentage points?|times|kilomet(?:er|re)s?|km|kg|degrees|hectares|points|dollars|euros?|ro?ubles?|kopecks?|hryvnias?|liras?|yuan|rupees|pesos|pounds|francs|zlotys?|crowns|forints|lei)\b)/u;
/** What a time of day stands behind. */
const timed = /^(?:at|on|until|till|from|before|after|around|since|by|between|to)$/iu;
/** What stands before a time where no preposition does: the beginning of a line, a dash, `HOUR`. */
const unlabelled = /(?:^|\n|[–—-]\s?|\b(?:hours?|time|times)\s)(?:[01]?\d|2[0-3])$/iu;
/** Full and quarter hours, or a time that another one follows. */
const roundTime = /^(?:(?:00|15|30|45)(?![\d%])|[0-5]\d\s?[–—-]\s?(?:[01]?\d|2[0-3]):)/u;
/** Behind a stop nothing but a full hour is surely a time: no sentence begins with `00`. */
const minutes = { '.': /^00(?!\d)/u, ':': /^[0-5]\d(?!\d)/u } as const;
const clock = /^\d\d\s?(?:[ap]\.?m\b|o['’]clock|hours\b|local time|GMT\b|CET\b|UTC\b|Moscow time|Kyiv time)/u;

const rule: Rule = defineTypography({
  id: 'typography/space-in-number',
  title: 'Put no space into a number',
  why: 'Engines take the mark inside a number for the end of a sentence and part what stands behind it: *3. 5 million*, *10: 30 a.m.*',
  category: 'fluency/punctuation',
  severity: 'minor',
  state: 'live',
  fix: [
    'The firm lost 3[. 5 → .5] million euros.',
    'Prices rose by 27[. 3 → .3] % in a year.',
    'The talks began at 10[: 30 → :30] a.m. in Oslo.',
    'It opened at 9[. 30 → .30] o’clock.',
    'On Friday at 17[. 00 → .00] the dollar cost 27[. 30 → .30] rubles.',
    'They met at 9[: 30 → :30] on Monday.',
    'HOUR 12[: 00 → :00]-16[: 00 → :00]',
  ],
  keep: [
    'He finished in place 12. 5 million watched it.',
    'It happened in 2010. 5 million fled.',
    'It costs 3.5 million euros.',
    'Matthew 10: 30 names it.',
    'They stopped at 12. 30 people came back.',
    'See part 3. 40 % of it is new.',
  ],
  on: {
    marks: '.:',
    markIf: (text, offset) => isDigit(text, offset - 1) && isGap(text, offset + 1) && isDigit(text, offset + 2),
  },
  look,
});

export default rule;

function look(text: string, offset: number): Finding | undefined {
  const rest = text.slice(offset + 2, offset + 24);
  const before = /(?<lead>\p{L}+)\s(?:about\s|over\s|nearly\s|almost\s)?[$€£]?(?<number>\d{1,3})$/u.exec(
    text.slice(Math.max(0, offset - 24), offset),
  )?.groups;
  const number = Number(before?.['number'] ?? 1000);
  const lead = before?.['lead'] ?? '';
  const mark = text.charAt(offset);
  const isTime = timed.test(lead) && minutes[mark === ':' ? ':' : '.'].test(rest);
  const isPlain = mark === ':' && unlabelled.test(text.slice(Math.max(0, offset - 12), offset)) && roundTime.test(rest);
  const time = ((isTime || clock.test(rest)) && number < 24) || isPlain;
  // After `place`, `part`, `in` a number may end a sentence; after these it goes on.
  const amount =
    mark === '.' &&
    /^(?:by|of|to|from|than|lost|costs?|cost|worth|about|around|nearly|almost|over|some|is|was|are|were|rose|fell|grew|reached|paid|earned|totalled|and)$/iu.test(
      lead,
    ) &&
    number < 1000 &&
    units.test(rest);
  if (!time && !amount) return undefined;
  const digits = /^\d+/.exec(rest)?.[0] ?? '';
  return change(text, offset, offset + 2 + digits.length, mark + digits, 0.85);
}

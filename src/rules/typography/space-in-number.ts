import type { Finding, Rule } from '#rulekit';
import { change } from '../findings.ts';
import { isDigit, isGap } from './characters.ts';
import { defineTypography } from './define-typography.ts';

/** What only a number with a fraction stands before. */
const units =
  /^\d{1,2}\s?(?:%|per\s?cent\b|(?:million|billion|trillion|percentage points?|times|kilomet(?:er|re)s?|km|kg|degrees|hectares|points|dollars|euros?|ro?ubles?|kopecks?|hryvnias?|liras?|yuan|rupees|pesos|pounds|francs|zlotys?|crowns|forints|lei)\b)/u;
/** What a time of day stands behind. */
const timed = /^(?:at|on|until|till|from|before|after|around|since|by|between|to)$/iu;
/** Behind a stop nothing but a full hour is surely a time: no sentence begins with `00`. */
const fullHour = /^00(?!\d)/u;
const clock = /^\d\d\s?(?:[ap]\.?m\b|o['’]clock|hours\b|local time|GMT\b|CET\b|UTC\b|Moscow time|Kyiv time)/u;

const rule: Rule = defineTypography({
  id: 'typography/space-in-number',
  title: 'Put no space into a number',
  why: 'Engines take the mark inside a number for the end of a sentence and part what stands behind it: *3. 5 million*, *at 17. 00*.',
  category: 'fluency/punctuation',
  severity: 'minor',
  state: 'live',
  fix: [
    'The firm lost 3[. 5 → .5] million euros.',
    'Prices rose by 27[. 3 → .3] % in a year.',
    'It opened at 9[. 30 → .30] o’clock.',
    'On Friday at 17[. 00 → .00] the dollar cost 27[. 30 → .30] rubles.',
  ],
  keep: [
    'He finished in place 12. 5 million watched it.',
    'It happened in 2010. 5 million fled.',
    'It costs 3.5 million euros.',
    'They stopped at 12. 30 people came back.',
    'See part 3. 40 % of it is new.',
  ],
  on: {
    marks: '.',
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
  const time = ((timed.test(lead) && fullHour.test(rest)) || clock.test(rest)) && number < 24;
  // After `place`, `part`, `in` a number may end a sentence; after these it goes on.
  const amount =
    /^(?:by|of|to|from|than|lost|costs?|cost|worth|about|around|nearly|almost|over|some|is|was|are|were|rose|fell|grew|reached|paid|earned|totalled|and)$/iu.test(
      lead,
    ) &&
    number < 1000 &&
    units.test(rest);
  if (!time && !amount) return undefined;
  const digits = /^\d+/.exec(rest)?.[0] ?? '';
  return change(text, offset, offset + 2 + digits.length, `.${digits}`, 0.85);
}

import { months } from '#language';
import type { Finding, Rule } from '#rulekit';
import { change } from '../findings.ts';
import { isDigit, isLetter, isLower, wordStart } from './characters.ts';
import { defineTypography } from './define-typography.ts';

const dated = new RegExp(String.raw`^\d{1,2}\s(?:${months.join('|')})\b`, 'iu');

const rule: Rule = defineTypography({
  id: 'typography/glued-date',
  title: 'Put a space between a stop and a date',
  why: 'Where markup stood between two pieces of text, the space between them went with it: `the end.15 August`.',
  category: 'fluency/punctuation',
  severity: 'minor',
  state: 'live',
  fix: ['He left the town[. → . ]15 August was a holiday.', 'She came home late[. → . ]3 May was a Sunday.'],
  keep: ['It was 12.15 August time.', 'He left the town. 15 August was a holiday.', 'See file.15 for it.'],
  on: { marks: '.', markIf: (text, offset) => isLetter(text, offset - 1) && isDigit(text, offset + 1) },
  look: (text, offset): Finding | undefined =>
    offset - wordStart(text, offset) > 2 &&
    // Another rule writes out `Rod.15 August`.
    !/(?:Rod|Row|Genus)$/.test(text.slice(offset - 5, offset)) &&
    isLower(text, offset - 1) &&
    dated.test(text.slice(offset + 1, offset + 14))
      ? change(text, offset, offset + 1, '. ', 0.9)
      : undefined,
});

export default rule;

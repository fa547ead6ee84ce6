import type { Finding, Rule } from '#rulekit';
import { change } from '../findings.ts';
import { isDigit } from './characters.ts';
import { defineTypography } from './define-typography.ts';

const dotted = /^(?<lead>\d{1,3})(?<rest>(?:\.\d{3})+)(?![\p{N}.,:/]*\d)/u;
/** What is counted in whole thousands and never measured to three places. */
const counted =
  /^\s(?:(?!million|billion|trillion)\p{Ll}+\s)?(?:euros?|dollars?|pounds|people|persons|inhabitants|residents|soldiers|troops|men|women|children|patients|cases|infections|deaths|victims|jobs|employees|workers|staff|voters?|votes|signatures|students|pupils|spectators|fans|tickets|visitors|refugees|migrants|households|homes|houses|vehicles|cars|doses|copies|crowns|zlotys|lei|lira|rubles|roubles|hryvnias|forints|yuan|yen|members|followers|companies|demonstrators|protesters|tourists|firefighters)\b/u;

const rule: Rule = defineTypography({
  id: 'typography/thousands-dot',
  title: 'Part thousands with a comma',
  why: 'Most of Europe parts thousands with a stop, *300.000 euros*. In English the stop begins a fraction.',
  category: 'locale/number',
  severity: 'major',
  pivots: ['de', 'es', 'it', 'pt', 'nl', 'tr', 'ro', 'el', 'id', 'hr', 'sr', 'sl', 'da'],
  state: 'live',
  fix: [
    'The damage is put at [300.000 → 300,000] euros.',
    'He lost [1.500.000 → 1,500,000] euros.',
    'Some [12.500 → 12,500] young people came.',
  ],
  keep: [
    'Revenues rose to 2.572 trillion yuan.',
    'It is 1.234 metres long.',
    'The rate is 4.125 percent.',
    'Version 1.000.2 is out.',
    'It costs 300,000 euros.',
  ],
  on: {
    marks: '.',
    markIf: (text, offset) => isDigit(text, offset - 1) && /^\d{3}(?!\d)/u.test(text.slice(offset + 1, offset + 5)),
  },
  look,
});

export default rule;

function look(text: string, offset: number): Finding | undefined {
  const lead = /(?<![\p{L}\p{N}.,:/])\d{1,3}$/u.exec(text.slice(Math.max(0, offset - 4), offset))?.[0];
  if (lead === undefined) return undefined;
  const start = offset - lead.length;
  const found = dotted.exec(text.slice(start, start + 24))?.[0] ?? '';
  const end = start + found.length;
  if (found === '' || lead === '0' || !counted.test(text.slice(end, end + 40))) return undefined;
  return change(text, start, end, found.replaceAll('.', ','), 0.85);
}

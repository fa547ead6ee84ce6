import type { DocumentView, Finding, Rule } from '#rulekit';
import { oncePer } from '../once-per.ts';
import { change } from '../findings.ts';
import { defineTypography } from './define-typography.ts';

/** The hour before `o’clock`, and what some languages add after it. */
const hour = /(?<![\d.,:])(?<hour>1[3-9]|2[0-4]|0)(?:[.:](?<minute>[0-5]\d))?\s$/u;
/** Whether a text writes `7pm` rather than `7 p.m.` */
const hasPlainHalves: (document: DocumentView) => boolean = oncePer(({ text }) => /\d ?[ap]m\b/.test(text));
const partOfDay = /^\s(?:in the (?:evening|afternoon)|at night|pm|p\.m\.)/iu;

const rule: Rule = defineTypography({
  id: 'typography/oclock',
  title: 'Count o’clock to twelve',
  why: 'German *um 19 Uhr*, Ukrainian *о 19 годині*: other languages count hours to 24. English says *19:00* or *7 p.m.*, and *o’clock* only up to twelve.',
  category: 'locale/time',
  severity: 'minor',
  pivots: ['de', 'uk', 'ru', 'cs', 'pl'],
  state: 'live',
  fix: [
    "The talks begin at [19 o'clock → 7 p.m.] in Vienna.",
    'It ended at [22.30 o’clock → 10:30 p.m.], the police said.',
    "They met at [18 o'clock in the evening → 6 p.m.] on Sunday.",
    "The curfew begins at [24 o'clock → midnight] today.",
    "He left at [15 o'clock → 3 p.m]. Nobody saw him.",
    "Doors open at 6pm, the show is at [20 o'clock → 8pm] sharp.",
  ],
  keep: [
    "He left at three o'clock.",
    'She came at 11 o’clock sharp.',
    'The 12 o’clock train is late.',
    "At 8.30 o'clock he slept.",
    "He stood at two o'clock from the tank.",
  ],
  on: { words: ["o'clock"], wordIf: ({ previous }) => previous !== undefined && /\d$/.test(previous.text) },
  look,
});

export default rule;

function look(text: string, offset: number, document: DocumentView): Finding | undefined {
  const before = text.slice(Math.max(0, offset - 8), offset);
  const found = hour.exec(before);
  if (!found?.groups) return undefined;
  const start = offset - found[0].length;
  const end = offset + "o'clock".length;
  const tail = partOfDay.exec(text.slice(end, end + 20))?.[0].length ?? 0;
  const right = twelveHours(Number(found.groups['hour']), found.groups['minute'], hasPlainHalves(document));
  // The stop of `p.m.` ends the sentence too.
  const made = right.endsWith('.') && text.charAt(end + tail) === '.' ? right.slice(0, -1) : right;
  return change(text, start, end + tail, made, 0.95);
}

function twelveHours(hours: number, minutes: string | undefined, plain: boolean): string {
  if (hours % 24 === 0 && (minutes === undefined || minutes === '00')) return 'midnight';
  const past = minutes === undefined || minutes === '00' ? '' : `:${minutes}`;
  const half = hours % 24 < 12 ? (plain ? 'am' : ' a.m.') : plain ? 'pm' : ' p.m.';
  return `${hours % 12 === 0 ? 12 : hours % 12}${past}${half}`;
}

import type { DocumentView, Finding, Rule, Word } from '#rulekit';
import { defineWordRule } from '../define-word-rule.ts';
import { following, preceding } from '../agreement/following.ts';
import { putBefore } from '../findings.ts';

const units = 'seconds minutes hours days weeks months years decades matches games rounds'.split(' ');
const periods = 'minute hour day week month year decade century'.split(' ');
const counts = /^(?:few|two|three|four|five|six|seven|eight|nine|ten|several|couple|\d{1,2})$/;
const prepositions = new Set('in for after within over during of at before about'.split(' '));

const rule: Rule = defineWordRule({
  id: 'articles/time-span',
  title: 'Give a span of time its article',
  why: 'Languages without articles say *for last five years*, *in few seconds*, *month ago*.',
  category: 'fluency/grammar',
  severity: 'minor',
  pivots: ['ru', 'uk', 'cs', 'pl', 'sr', 'zh', 'ja', 'ko'],
  state: 'live',
  fix: [
    'It grew for [→ the] last five years.',
    'They expect rain in [→ the] next few weeks.',
    'It burned out in [→ a] few seconds.',
    'Hardly more than [→ a] month ago he left.',
    'He came about [→ a] year later.',
  ],
  keep: [
    'It grew for the last five years.',
    'He left a month ago and came back one week later.',
    'It is cold in few months of the year.',
    'Last five years ago he sang.',
    'Prices were up on the year earlier.',
    'It is the first of next two matches.',
    'Next few weeks are hard.',
    'In few years have so many died.',
    'Half a year later he left, and this year later than that.',
    'The season before it rained more than half a day later on.',
  ],
  on: {
    words: [...units, ...periods],
    wordIf: ({ lower, previous, next }) =>
      previous !== undefined &&
      (units.includes(lower)
        ? counts.test(previous.lower)
        : next !== undefined && /^(?:ago|later|earlier|back)$/.test(next.lower)),
  },
  look,
});

export default rule;

function look(word: Word, document: DocumentView): Finding | undefined {
  const found = units.includes(word.lower) ? counted(word, document.text) : single(word, document.text);
  return found && putBefore(found.at, found.article, 0.85);
}

interface Place {
  readonly at: Word;
  readonly article: string;
}

/** `for last five years`, `in few seconds`. */
function counted(unit: Word, text: string): Place | undefined {
  const count = preceding(text, unit);
  const lead = count && preceding(text, count);
  if (!lead || lead.text !== lead.lower) return undefined;
  if (/^(?:last|next|past)$/.test(lead.lower)) {
    const preposition = preceding(text, lead);
    return preposition && /^(?:in|for|within|over|during)$/.test(preposition.lower)
      ? { at: lead, article: 'the' }
      : undefined;
  }
  const ends = /^(?:$|[.,;:)]| (?:he|she|it|they|the|after|before|later|and)\b)/.test(
    text.slice(unit.end, unit.end + 8),
  );
  return count.lower === 'few' && prepositions.has(lead.lower) && ends ? { at: count, article: 'a' } : undefined;
}

/** `more than month ago`, `about year later`. */
function single(period: Word, text: string): Place | undefined {
  const lead = preceding(text, period);
  const [after] = following(text, period, 1);
  if (!lead || !after || period.text !== period.lower) return undefined;
  return /^(?:than|about|almost|nearly|approximately|exactly|only|just|over)$/.test(lead.lower)
    ? { at: period, article: period.lower === 'hour' ? 'an' : 'a' }
    : undefined;
}

import type { Rule } from '#rulekit';
import { defineResidue, type Found } from './define-residue.ts';
import type { Treatment } from './treatment.ts';

const rule: Rule = defineResidue({
  id: 'residue/invisible-characters',
  title: 'Delete characters of no width',
  why: 'Zero-width spaces, word joiners, byte order marks and stray soft hyphens come with copied pages. Nobody sees them, but search, spelling and speech do. Joiners of other scripts (ZWJ, ZWNJ) and soft hyphens inside words stay.',
  category: 'fluency/character-encoding',
  severity: 'minor',
  state: 'safe',
  fix: [
    'Os[\u200b →]lo talks go on.',
    'The talks [\ufeff\u2060 →] go on.',
    'The talks go on[\u00ad →].',
    'They left.[\u200b →  ]He stayed.',
    'See Annex 8 [\u00ad → –] Addresses.',
  ],
  keep: ['\ufeffThe talks go on.', 'Par\u00adlia\u00adment met.', 'A family: 👨\u200d👩\u200d👧.'],
  on: { marks: '\u200b\u2060\ufeff\u00ad' },
  pattern: () => /[\u200b\u2060\ufeff\u00ad]{1,100}/u,
  where: 'inline',
  what: 'characters of no width',
  treat: clean,
});

export default rule;

function clean({ text, match, span: { start, end } }: Found): ReturnType<Treatment> {
  const before = text.charAt(start - 1);
  const after = text.charAt(end);
  // A byte order mark at the start of a text is in its place.
  if (start === 0 && match[0].startsWith('\ufeff')) return undefined;
  if (/^\u00ad+$/u.test(match[0])) {
    // Inside a word it says where to hyphenate; after `Ã` it is half of a letter in the wrong encoding.
    if (/[\p{L}\p{N}]/u.test(before) && /[\p{L}\p{N}]/u.test(after)) return undefined;
    if (/[ÂÃÄÅÐÑ]/u.test(before)) return undefined;
    // Between spaces it was a dash in an older encoding: without it the two sides would run together.
    if (/\s/u.test(before) && /\s/u.test(after))
      return {
        span: { start, end },
        message: 'Unexpected soft hyphen between spaces, expected a dash',
        replacements: [{ text: '–', confidence: 0.6 }],
        state: 'live',
      };
  }
  if (before === ' ' && after === ' ') return removal(start, end + 1, '');
  return removal(start, end, /[.!?]/u.test(before) && /\p{Lu}/u.test(after) ? ' ' : '');
}

function removal(start: number, end: number, text: string): ReturnType<Treatment> {
  return {
    span: { start, end },
    message: 'Unexpected characters of no width',
    replacements: [{ text, confidence: 0.99 }],
  };
}

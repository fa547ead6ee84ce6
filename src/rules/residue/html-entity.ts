import { defineResidue, type Found } from './define-residue.ts';
import { entity } from './entities.ts';
import { goesOn } from './pattern.ts';
import { machineMade, remove, type Treatment } from './treatment.ts';

const spaceInside = /\s/u;

export default defineResidue({
  id: 'residue/html-entity',
  title: 'Write the character that an entity stands for',
  why: 'Feeds escape a text twice (`&amp;quot;`), readers unescape it once; translation engines take the rest for words and put spaces into it: `& nbsp;`, `China & apos; s`.',
  category: 'fluency/character-encoding',
  severity: 'minor',
  state: 'safe',
  fix: ['AT[&amp; → &]T sold bonds.', 'The talks[ & nbsp; → ]go on.', 'It[&amp;#39; → \']s late.', 'Norway[ & apos; s → \'s] talks go on.', 'They met[ &nbsp; → ]in Oslo.', 'A caf[&eacute; → é] in Oslo.'],
  keep: ['AT&T; bonds', 'See https://example.com/a?b=1&amp;c=2 for more.', 'Q&A; then lunch.', 'Research & development; then sales.'],
  on: { marks: '&', markIf: goesOn(String.raw`&\s?(?:#|[a-z])[^;&]{1,9};`) },
  pattern: /&\s?(?:amp\s?;\s?){0,5}(?<body>#\s?x?[0-9a-f]{2,6}|[a-z]{2,8}[1-4]{0,2})\s?;/iu,
  where: 'inline',
  what: 'an entity of HTML',
  treat: decode,
});

function decode(found: Found): ReturnType<Treatment> {
  const { text, match, span } = found;
  const character = entity((match.groups?.['body'] ?? '').replace(/\s/gu, ''));
  if (character === undefined || inAddress(text, span.start)) return undefined;
  const evidence = spaceInside.test(match[0]) ? { evidence: machineMade } : {};
  if (character === '' || character === ' ') return space(found, character, evidence);
  if (character === "'" || character === '’') {
    const ending = /^\s?(?:s|t|re|ve|ll|d|m)(?![\p{L}\p{N}])/u.exec(text.slice(span.end, span.end + 5))?.[0];
    const start = text.charAt(span.start - 1) === ' ' ? span.start - 1 : span.start;
    if (ending !== undefined && (start < span.start || ending.startsWith(' '))) {
      return { span: { start, end: span.end + ending.length }, replacements: [{ text: character + ending.trim(), confidence: 0.99 }], ...evidence };
    }
  }
  // Angle brackets may turn text into markup: a person should look.
  const markup = character === '<' || character === '>';
  return { replacements: [{ text: character, confidence: markup ? 0.9 : 0.99 }], ...(markup && { state: 'live' as const }), ...evidence };
}

/** White space by name: a space where words would meet, else nothing. */
function space(found: Found, character: string, more: Partial<ReturnType<Treatment>>): ReturnType<Treatment> {
  const { text, span, line } = found;
  const open = span.start === line.start || /\s/u.test(text.charAt(span.start - 1));
  const closed = span.end === line.end || /\s/u.test(text.charAt(span.end));
  if (span.start === line.start && span.end === line.end) return remove(0.99, { ...more })(found);
  if (open && closed) return remove(0.99, { ...more })(found);
  return { replacements: [{ text: open || closed ? '' : character, confidence: 0.99 }], ...more };
}

/** `?a=1&amp;b=2`: an address has its own ampersands. */
function inAddress(text: string, at: number): boolean {
  const before = /\S{0,200}$/u.exec(text.slice(Math.max(0, at - 200), at))?.[0] ?? '';
  return before.includes('://') || /[?&]\w{1,40}=/u.test(before);
}

import type { Rule } from '#rulekit';
import { defineResidue, type Found } from './define-residue.ts';
import { entity } from './entities.ts';
import { goesOn } from './pattern.ts';
import { machineMade, remove, type Treated, type Treatment } from './treatment.ts';

const spaceInside = /\s/u;
/** Names that are no words, which engines leave without their semicolon. */
const withoutEnd = String.raw`(?:nbsp|quot|apos|[lr][sd]quo|[nm]dash|hellip|#8217|#39)(?![\w;=])`;

const rule: Rule = defineResidue({
  id: 'residue/html-entity',
  title: 'Write the character that an entity stands for',
  why: 'Feeds escape a text twice (`&amp;quot;`), readers unescape it once; translation engines take the rest for words and put spaces into it: `& nbsp;`, `China & apos; s`.',
  category: 'fluency/character-encoding',
  severity: 'minor',
  state: 'safe',
  // `&#233;` looks like a hashtag: what must not be touched is found here.
  raw: true,
  fix: [
    'AT[&amp; → &]T sold bonds.',
    'The talks go on.[& nbsp; →  ]He left.',
    "It[&amp;#39; → ']s late.",
    "Norway[ & apos; s → 's] talks go on.",
    'They met [&nbsp; →] in Oslo.',
    'A caf[&eacute; → é] in Pel[&#233; → é]’s Brazil.',
  ],
  keep: [
    'AT&T; bonds',
    'See https://example.com/a?b=1&amp;c=2 for more.',
    'Q&A; then lunch.',
    'Write `&amp;` for it.',
    'Research & development; then sales.',
  ],
  on: { marks: '&', markIf: goesOn(String.raw`&(?:\s?(?:#|[a-z])[^;&]{1,9};|${withoutEnd})`) },
  pattern: () =>
    new RegExp(
      String.raw`&\s?(?:amp\s?;\s?){0,5}(?<body>#\s?x?[0-9a-f]{2,6}|[a-z]{2,8}[1-4]{0,2})\s?;|&(?<bare>${withoutEnd})`,
      'iu',
    ),
  where: 'inline',
  what: 'an entity of HTML',
  treat: decode,
});

export default rule;

function decode(found: Found): ReturnType<Treatment> {
  const { text, match, span } = found;
  const bare = match.groups?.['bare'];
  const character = entity((match.groups?.['body'] ?? bare ?? '').replace(/\s/gu, ''));
  if (character === undefined || inAddress(text, span.start) || inCode(found)) return undefined;
  const more = {
    ...(spaceInside.test(match[0]) && { evidence: machineMade }),
    ...(bare !== undefined && { state: 'live' as const }),
  };
  if (character === '' || character === ' ') return space(found, character, more);
  if (character === "'" || character === '’') {
    const ending = /^\s?(?:s|t|re|ve|ll|d|m)(?![\p{L}\p{N}])/u.exec(text.slice(span.end, span.end + 5))?.[0];
    const start = text.charAt(span.start - 1) === ' ' ? span.start - 1 : span.start;
    if (ending !== undefined && (start < span.start || ending.startsWith(' '))) {
      return {
        span: { start, end: span.end + ending.length },
        replacements: [{ text: character + ending.trim(), confidence: 0.99 }],
        ...more,
      };
    }
  }
  // Angle brackets may turn text into markup: a person should look, unless nothing opens a tag.
  const markup =
    character === '<' ||
    (character === '>' && /<|&\s?lt|&\s?#\s?60/iu.test(text.slice(Math.max(0, span.start - 300), span.start)));
  return {
    replacements: [{ text: character, confidence: markup ? 0.9 : 0.99 }],
    ...(markup && { state: 'live' as const }),
    ...more,
  };
}

/** White space by name: a space where words would meet, else nothing. */
function space(found: Found, character: string, more: Partial<Treated>): ReturnType<Treatment> {
  const { text, span, line } = found;
  const open = span.start === line.start || /\s/u.test(text.charAt(span.start - 1));
  const closed = span.end === line.end || /\s/u.test(text.charAt(span.end));
  if (open && closed) return remove(0.99, more)(found);
  return { replacements: [{ text: open || closed ? '' : character, confidence: 0.99 }], ...more };
}

/** `?a=1&amp;b=2`: an address has its own ampersands. */
function inAddress(text: string, at: number): boolean {
  const before = /\S{0,200}$/u.exec(text.slice(Math.max(0, at - 200), at))?.[0] ?? '';
  return before.includes('://') || /[?&]\w{1,40}=/u.test(before);
}

/** An odd number of backticks stands before it. */
function inCode({ text, span, line }: Found): boolean {
  const before = text.slice(Math.max(line.start, span.start - 300), span.start);
  return (before.split('`').length - 1) % 2 === 1;
}

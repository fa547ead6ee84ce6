import type { Rule } from '#rulekit';
import { defineResidue, type Found } from './define-residue.ts';
import { goesOn } from './pattern.ts';
import { either, substitute } from './treatment.ts';

const unicode = defineResidue({
  id: 'residue/unicode-escape',
  title: 'Write the character that an escape stands for',
  why: 'JSON writes characters as `\\u2019`. A scraper that copies it without reading it prints the escape.',
  category: 'fluency/character-encoding',
  severity: 'major',
  state: 'safe',
  fix: ['It[\\\\u2019 → ’]s late.', 'A caf[\\\\u00e9 → é] in Oslo.'],
  keep: ['The folder C:\\users is new.', 'The name \\\\u0041 is code.', 'A plus u2019 is none.'],
  on: { marks: '\\', markIf: goesOn(String.raw`\\u[0-9a-f]{4}`) },
  pattern: () => /(?<!\\)(?:\\u[0-9a-fA-F]{4}){1,40}/u,
  where: 'inline',
  what: 'an escape of JSON',
  treat: either(
    outsideShortcode,
    substitute(0.98, ({ match }) => unescaped(match[0])),
  ),
});

const slash = defineResidue({
  id: 'residue/escaped-quote',
  title: 'Delete the backslash before a quote',
  why: "Programs put a backslash before quotes to keep them safe in a database; some do it twice, and one stays: `don\\'t`.",
  category: 'fluency/character-encoding',
  severity: 'minor',
  state: 'safe',
  fix: ["They don[\\\\' → ']t go.", 'He said [\\\\" → "]no[\\\\" → "] to it.'],
  keep: ["They don't go.", 'The path C:\\data is full.', 'A \\ b.'],
  on: { marks: '\\', markIf: goesOn(String.raw`\\["'’]`) },
  pattern: () => /(?<!\\)\\{1,3}(?<quote>["'’])/u,
  where: 'inline',
  what: 'a quote with a backslash',
  treat: either(
    ({ text, span }) => /\p{L}/u.test(text.charAt(span.start - 1)) && /\p{L}/u.test(text.charAt(span.end)),
    substitute(0.98, ({ match }) => match.groups?.['quote']),
    either(
      outsideShortcode,
      substitute(0.9, ({ match }) => match.groups?.['quote'], { state: 'live' }),
    ),
  ),
});

/** `[see_also ids\u003d"`: there the whole code goes. */
function outsideShortcode({ text, span, line }: Found): boolean {
  return !/\[[a-z_-]{1,40}\s[^\]]{0,60}$/u.test(text.slice(Math.max(line.start, span.start - 120), span.start));
}

/** `undefined` where half of a character or nothing that is printed comes out. */
function unescaped(escapes: string): string | undefined {
  const text = escapes.replace(/\\u([0-9a-f]{4})/giu, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
  if (/[\p{Cs}\p{Cn}\p{Co}]/u.test(text)) return undefined;
  return text.replace(/[\u0000-\u001f\u007f-\u009f]+/gu, ' ').replace(/[\u200b\u2060\ufeff]/gu, '');
}

/** Escapes of programs that stayed in the text. */
export const escapes: readonly Rule[] = [unicode, slash];

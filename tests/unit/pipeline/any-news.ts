import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { unmark } from '#rulekit';
import { allRules } from '../../helpers/engine.ts';

/** The seed article. */
export const seed: string = readFileSync(new URL('../../../corpus/seed/seed.txt', import.meta.url), 'utf8');

/** What the rules say of themselves: every line that they repair or leave, as text. */
export const exampleLines: readonly string[] = [
  ...new Set(allRules.flatMap(({ fix, keep }) => [...fix.map((line) => unmark(line).input), ...keep])),
];

const space = fc.constantFrom(
  ' ',
  ' ',
  '\n',
  '\n\n',
  '  ',
  '\r\n',
  '\t',
  '\u00a0',
  '\u200b',
  '',
  '. ',
  ', ',
  ' “',
  '” ',
  ' "',
  '" ',
  ' ‘',
  '’ ',
  ' (',
  ') ',
  ' – ',
  '\u2028',
);

/** Lines of rules with all kinds of spaces and quotation marks between them. */
export const joinedLines: fc.Arbitrary<string> = fc
  .array(fc.tuple(fc.constantFrom(...exampleLines), space), { minLength: 1, maxLength: 6 })
  .map((parts) => parts.flat().join(''));

/** The seed article with some of it cut out, doubled, put elsewhere or changed. */
export const bentSeed: fc.Arbitrary<string> = fc
  .array(
    fc.tuple(
      fc.nat({ max: seed.length }),
      fc.nat({ max: 200 }),
      fc.oneof(space, fc.string({ unit: 'grapheme', maxLength: 3 }), fc.constantFrom(...exampleLines)),
      fc.nat({ max: 3 }),
    ),
    {
      minLength: 1,
      maxLength: 6,
    },
  )
  .map((changes) =>
    changes.reduce((text, [at, length, made, kind]) => {
      const piece = text.slice(at, at + length);
      if (kind === 0) return text.slice(0, at) + made + text.slice(at + length);
      if (kind === 1) return text.slice(0, at) + piece + text.slice(at);
      if (kind === 2) return text.slice(at, at + 2000);
      return text.slice(0, at) + made + text.slice(at);
    }, seed),
  );

/** Any text: noise, the seed article bent, lines of rules. */
export const anyNews: fc.Arbitrary<string> = fc.oneof(
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 80 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 80 }) },
  { weight: 2, arbitrary: bentSeed },
  { weight: 4, arbitrary: joinedLines },
);

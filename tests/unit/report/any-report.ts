import fc from 'fast-check';
import type { Decision, Report, Span } from '#model';
import { issueOf, repairOf, reportOf } from '../../helpers/report-fixture.ts';

/** Pieces that texts are put together from: lines of all kinds, markup, control sequences, wide and paired characters. */
const pieces = [
  ...['\n', '\n', '\n', '\r\n', '\r', ' ', '\t', 'word', 'Kiev', 'é', '漢', '😀', '“', '’'],
  ...[
    '\x1b[31m',
    '\x9b2J',
    '\0',
    '\x7f',
    '\u202e',
    '<script>',
    '</a>',
    '&amp;',
    '"',
    "'",
    '`',
    '``',
    '*',
    '**',
    '[',
    '](x)',
    '|',
    '#',
    '\\',
  ],
  ...['--- a', '+++ b', '@@ -1 +1 @@', '\\ No newline at end of file'],
];

/** Any text, often with lines that look like markup or like a diff. */
export const anyPieces: fc.Arbitrary<readonly string[]> = fc.array(fc.constantFrom(...pieces), { maxLength: 60 });

const anyReplacement = fc.oneof(
  fc.constant(''),
  fc.array(fc.constantFrom(...pieces), { maxLength: 4 }).map((parts) => parts.join('')),
);

/** Any report whose repairs are apart, as `#decide` leaves them; suggestions and flags stand anywhere. */
export const anyReport: fc.Arbitrary<Report> = anyPieces.chain((parts) => {
  const offsets = parts.reduce<readonly number[]>((ends, part) => [...ends, (ends.at(-1) ?? 0) + part.length], [0]);
  const anyOffset = fc.constantFrom(...offsets);
  const anySpan = fc
    .tuple(anyOffset, anyOffset)
    .map(([a, b]): Span => ({ start: Math.min(a, b), end: Math.max(a, b) }));
  const text = parts.join('');
  return fc
    .record({
      name: fc.oneof(
        fc.constantFrom('a.txt', 'a b.txt', '/news/a.txt', ''),
        anyPieces.map((name) => name.join('')),
      ),
      cuts: fc.uniqueArray(anyOffset, { maxLength: 16 }),
      made: fc.array(fc.tuple(anyReplacement, anyReplacement), { minLength: 8, maxLength: 8 }),
      asked: fc.array(fc.tuple(anySpan, fc.array(anyReplacement, { maxLength: 2 })), { maxLength: 5 }),
    })
    .map(({ name, cuts, made, asked }) => reportOf(name, text, [...repairs(text, cuts, made), ...asked.map(question)]));
});

/** Repairs of every second stretch between cuts; some edits are wider than their issues. */
function repairs(
  text: string,
  cuts: readonly number[],
  made: readonly (readonly [string, string])[],
): readonly Decision[] {
  const sorted = cuts.toSorted((a, b) => a - b);
  return made.flatMap(([replacement, rival], index) => {
    const [start, end = start] = sorted.slice(2 * index, 2 * index + 2);
    if (start === undefined || end === undefined) return [];
    const span = { start, end };
    const narrow = index % 2 === 0 ? span : { start: end, end };
    const replacements = [replacement, rival].map((text) => ({ text, confidence: 0.9 }));
    return repairOf(
      text,
      issueOf({ span: narrow, message: `Unexpected \`${text.slice(start, end)}\``, replacements }),
      replacement,
      span,
    );
  });
}

function question([span, texts]: readonly [Span, readonly string[]]): Decision {
  const replacements = texts.map((text) => ({ text, confidence: 0.5 }));
  const issue = issueOf({ span, message: 'Unexpected *this*', replacements });
  return texts.length > 0 ? { kind: 'suggest', issue, because: 'quoted' } : { kind: 'flag', issue };
}

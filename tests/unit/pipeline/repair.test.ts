import fc from 'fast-check';
import { expect, test } from 'vitest';
import { repair } from '#pipeline';
import { asWire } from '#report';
import { engine } from '../../helpers/engine.ts';
import { anyNews, exampleLines, joinedLines, seed } from './any-news.ts';

// The same texts for all tests: each takes some time.
const reports = [seed, ...fc.sample(anyNews, { seed: 101, numRuns: 600 })].map((text) => repair(engine, text));

test('what is repaired is left alone the second time', () => {
  expect(reports.filter(({ document, output }) => output !== document.text).length).toBeGreaterThan(100);
  for (const { output, document } of reports) expect(repair(engine, output).output, document.text).toBe(output);
});

test('the repairs of a report make its output', () => {
  for (const report of reports) {
    const { text } = report.document;
    const { output, findings } = asWire(report);
    let spliced = '';
    let last = 0;
    for (const { kind, start, end, text: wrong, replacements } of findings) {
      expect(text.slice(start, end)).toBe(wrong);
      if (kind !== 'repair') continue;
      expect(start).toBeGreaterThanOrEqual(last);
      spliced += text.slice(last, start) + (replacements[0]?.text ?? '');
      last = end;
    }
    expect(spliced + text.slice(last)).toBe(output);
  }
});

test('every decision has a place in the text, in reading order', () => {
  for (const { decisions, document } of reports) {
    let last = 0;
    for (const { issue } of decisions) {
      const { start, end } = issue.span;
      expect(last <= start && start <= end && end <= document.text.length, `${issue.rule} ${start} ${end}`).toBe(true);
      last = start;
    }
  }
});

test('nothing inside quotation marks is repaired', () => {
  let quotations = 0;
  for (const { decisions, document } of reports) {
    const quoted = [
      ...document.text.matchAll(/(?<![^\s(])“[^\s“”"„«»‹›「」『』＂][^“”"„«»‹›「」『』＂\n\r\u2028\u2029\f\v]*”/g),
    ];
    quotations += quoted.length;
    for (const decision of decisions) {
      if (decision.kind !== 'repair') continue;
      const { start, end } = decision.edit.span;
      const within = quoted.filter(({ 0: words, index }) => start > index && end < index + words.length);
      expect(within.map(([words]) => `${decision.issue.rule}: ${words}`)).toEqual([]);
    }
  }
  expect(quotations).toBeGreaterThan(50);
});

test('what is found does not depend on the scan', () => {
  const texts = [seed, ...exampleLines, ...fc.sample(joinedLines, { seed: 105, numRuns: 200 })];
  const all = { thorough: true };
  for (const text of texts)
    expect(repair({ ...engine, exhaustive: true }, text, all)).toEqual(repair(engine, text, all));
});

test.each([
  ...[
    'a',
    '(',
    '"',
    'a b. ',
    '[t]',
    '\u0301',
    'x\n',
    '“',
    "'",
    '\n',
    '\u200b',
    '&amp;',
    '\\"',
    'â€™ ',
    'http://a.b ',
    '1,',
    'A.',
    '😀',
    '\ud83d',
  ],
  ...[
    'hovered the idea ',
    'He “hovered the idea” ',
    'The Zelsky. ',
    'Putin ',
    'said , ',
    '(Tagstotranslate) a',
    'interviews with Trump ',
  ],
])('a long text of %j is repaired', (piece) => {
  const text = piece.repeat((piece.length > 3 ? 60_000 : 300_000) / piece.length);
  const { document, decisions, output } = repair(engine, text);
  expect(document.text).toBe(text);
  if (!decisions.some(({ kind }) => kind === 'repair')) expect(output).toBe(text);
});

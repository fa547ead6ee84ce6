import fc from 'fast-check';
import { expect, test } from 'vitest';
import { excerptOf, oneLine, placeFinder, visible } from '#report';
import { anyPieces } from './any-report.ts';

const driving = /[\0-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]/;

test('lines and columns are counted from 1, columns in UTF-16 units', () => {
  const place = placeFinder('a😀b\r\nc\n\nd');
  expect([0, 3, 6, 7, 8, 9].map((offset) => Object.values(place(offset)).join(':'))).toEqual([
    '1:1',
    '1:4',
    '2:1',
    '2:2',
    '3:1',
    '4:1',
  ]);
  expect(placeFinder('')(0)).toEqual({ line: 1, column: 1 });
  expect(placeFinder('a\n')(2)).toEqual({ line: 2, column: 1 });
});

test('a place is what counting line breaks gives', () => {
  fc.assert(
    fc.property(anyPieces, fc.nat(), (pieces, seed) => {
      const text = pieces.join('');
      const offset = seed % (text.length + 1);
      const lines = text.slice(0, offset).split('\n');
      expect(placeFinder(text)(offset)).toEqual({ line: lines.length, column: (lines.at(-1) ?? '').length + 1 });
    }),
  );
});

test('an excerpt is the line of the finding', () => {
  expect(excerptOf('One.\r\nHe hovered it.\r\nTwo.', { start: 9, end: 16 })).toEqual({
    before: 'He ',
    marked: 'hovered',
    after: ' it.',
  });
  expect(excerptOf('a\tb\nc', { start: 2, end: 5 })).toEqual({ before: 'a ', marked: 'b↵c', after: '' });
  expect(excerptOf('', { start: 0, end: 0 })).toEqual({ before: '', marked: '', after: '' });
});

test('an excerpt of a long line is cut between words', () => {
  const text = `${'very '.repeat(40)}hovered ${'long '.repeat(40)}`;
  expect(excerptOf(text, { start: 200, end: 207 }, 40)).toEqual({
    before: '… very very very ',
    marked: 'hovered',
    after: ' long long long …',
  });
  const { marked } = excerptOf('x'.repeat(500), { start: 0, end: 500 }, 40);
  expect(marked).toBe(`${'x'.repeat(18)} … ${'x'.repeat(18)}`);
});

test('an excerpt stays on one line, is bounded, splits no pair and drives no terminal', () => {
  const anyText = fc.oneof(
    anyPieces.map((pieces) => pieces.join('')),
    fc.constant('😀'.repeat(90)),
    fc.constant(`a${'😀'.repeat(90)}`),
  );
  fc.assert(
    fc.property(anyText, fc.nat(), fc.nat(), (text, a, b) => {
      const inPair = (offset: number): boolean =>
        /^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(Math.max(0, offset - 1), offset + 1));
      const [start = 0, end = 0] = [a, b].map((seed) => seed % (text.length + 1)).toSorted((x, y) => x - y);
      fc.pre(!inPair(start) && !inPair(end));
      const { before, marked, after } = excerptOf(text, { start, end });
      const line = before + marked + after;
      expect(line).not.toMatch(driving);
      expect(line).not.toMatch(driving.test(text) ? /[\t\n]/ : /[\t\n\ufffd]/);
      expect(line.length).toBeLessThan(100);
    }),
  );
});

test('an excerpt of a line of ten megabytes is made at once', () => {
  const text = 'word '.repeat(2_000_000);
  const start = performance.now();
  for (let index = 0; index < 1000; index++) excerptOf(text, { start: 5_000_000 + index, end: 5_000_003 + index });
  expect(performance.now() - start).toBeLessThan(1000);
});

test('what could drive a terminal is made visible, unit for unit', () => {
  expect(visible('\x1b[31m\x9bK\x7f\0\r\u202e\ud800\n\t\r\n😀')).toBe('␛[31m�K␡␀␍��\n\t\r\n😀');
  expect(oneLine('a\r\nb\nc\td')).toBe('a↵b↵c⇥d');
});

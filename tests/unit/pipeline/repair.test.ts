import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Report } from '#model';
import { repair } from '#pipeline';
import { asWire } from '#report';
import { engine } from '../../helpers/engine.ts';
import { anyNews, exampleLines, joinedLines, seed } from './any-news.ts';

test('what is repaired is left alone the second time', () => {
  fc.assert(
    fc.property(anyNews, (text) => {
      const { output } = repair(engine, text);
      expect(repair(engine, output).output).toBe(output);
    }),
    { seed: 101, numRuns: 400 },
  );
});

test('the repairs of a report make its output', () => {
  fc.assert(
    fc.property(anyNews, (text) => {
      const { output, findings } = asWire(repair(engine, text));
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
    }),
    { seed: 102, numRuns: 400 },
  );
});

test('every decision has a place in the text', () => {
  fc.assert(
    fc.property(anyNews, (text) => {
      const { decisions } = repair(engine, text);
      for (const { issue } of decisions) {
        expect(issue.span.start).toBeGreaterThanOrEqual(0);
        expect(issue.span.end).toBeGreaterThanOrEqual(issue.span.start);
        expect(issue.span.end).toBeLessThanOrEqual(text.length);
      }
      const starts = decisions.map(({ issue }) => issue.span.start);
      expect(starts).toEqual(starts.toSorted((a, b) => a - b));
    }),
    { seed: 103, numRuns: 400 },
  );
});

test('nothing inside quotation marks is repaired', () => {
  fc.assert(
    fc.property(anyNews, (text) => {
      const quoted = [...text.matchAll(/(?<![^\s(])“[^\s“”"„«»‹›「」『』＂][^“”"„«»‹›「」『』＂\n\r\u2028\u2029\f\v]*”/g)];
      for (const decision of repair(engine, text).decisions) {
        if (decision.kind !== 'repair') continue;
        const { start, end } = decision.edit.span;
        for (const { 0: words, index } of quoted) expect(start > index && end < index + words.length, `${words} ${start} ${end} ${decision.issue.rule}`).toBe(false);
      }
    }),
    { seed: 104, numRuns: 800 },
  );
});

function facts({ decisions, output, summary }: Report): unknown {
  return { decisions, output, summary };
}

test('what is found does not depend on the scan', () => {
  const exhaustive = { ...engine, exhaustive: true };
  for (const text of [seed, ...exampleLines]) expect(facts(repair(exhaustive, text))).toEqual(facts(repair(engine, text)));
  fc.assert(
    fc.property(fc.oneof(joinedLines, anyNews), (text) => {
      expect(facts(repair(exhaustive, text))).toEqual(facts(repair(engine, text)));
    }),
    { seed: 105, numRuns: 200 },
  );
});

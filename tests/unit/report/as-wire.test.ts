import fc from 'fast-check';
import { expect, test } from 'vitest';
import { asJson, asWire } from '#report';
import { issueOf, repairOf, reportOf, seedReport } from '../../helpers/report-fixture.ts';
import { anyReport } from './any-report.ts';

test('a report on the wire', () => {
  const text = 'He hovered an idea.';
  const span = { start: 3, end: 10 };
  const report = reportOf('a.txt', text, [
    repairOf(
      text,
      issueOf({
        span,
        message: 'Unexpected `hovered`',
        replacements: [
          { text: 'floated', confidence: 0.95 },
          { text: 'raised', confidence: 0.4 },
        ],
      }),
      'floated the',
      { start: 3, end: 13 },
    ),
    {
      kind: 'suggest',
      because: 'quoted',
      issue: issueOf({
        span: { start: 14, end: 18 },
        message: 'Dull',
        replacements: [{ text: 'plan', confidence: 0.5 }],
      }),
    },
    { kind: 'leave', because: 'profile', issue: issueOf({ span, message: 'Not shown' }) },
    { kind: 'yield', to: 'test/rule', issue: issueOf({ span, message: 'Not shown' }) },
    { kind: 'flag', issue: issueOf({ span: { start: 0, end: 2 }, message: 'Who' }) },
  ]);
  const facts = { rule: 'test/rule', category: 'accuracy/mistranslation', severity: 'major' };
  expect(asWire(report, '7')).toEqual({
    id: '7',
    version: 1,
    format: 'text',
    output: 'He floated the idea.',
    summary: {
      repaired: 1,
      suggested: 1,
      flagged: 1,
      words: 4,
      grade: 'edit',
      reasons: [],
      likelyPivot: [],
      machineMade: false,
      doubted: false,
      tags: [],
    },
    findings: [
      { ...facts, start: 0, end: 2, text: 'He', kind: 'flag', message: 'Who', replacements: [] },
      {
        ...facts,
        ...{ start: 3, end: 13, text: 'hovered an', kind: 'repair', message: 'Unexpected `hovered`' },
        replacements: [
          { text: 'floated the', confidence: 0.95 },
          { text: 'raised an', confidence: 0.4 },
        ],
      },
      {
        ...facts,
        ...{ start: 14, end: 18, text: 'idea', kind: 'suggest', message: 'Dull', doubt: 'quoted' },
        replacements: [{ text: 'plan', confidence: 0.5 }],
      },
    ],
  });
  expect('id' in asWire(report)).toBe(false);
});

test('repairs on the wire, spliced into the text, give the output', () => {
  fc.assert(
    fc.property(anyReport, (report) => {
      const { findings, output } = asWire(report);
      const text = findings
        .filter(({ kind }) => kind === 'repair')
        .reduceRight(
          (text, { start, end, replacements }) =>
            text.slice(0, start) + (replacements[0]?.text ?? '') + text.slice(end),
          report.document.text,
        );
      expect(text).toBe(output);
    }),
  );
});

test('findings on the wire are in reading order and say what stands there', () => {
  fc.assert(
    fc.property(anyReport, (report) => {
      const { findings } = asWire(report);
      const starts = findings.map(({ start }) => start);
      expect(starts).toEqual(starts.toSorted((a, b) => a - b));
      for (const { start, end, text } of findings) expect(text).toBe(report.document.text.slice(start, end));
    }),
  );
});

test('JSON holds the wire form of each report, known by its name', () => {
  const report = seedReport('a "b".txt');
  expect(JSON.parse(asJson([report, report]))).toEqual([asWire(report, 'a "b".txt'), asWire(report, 'a "b".txt')]);
});

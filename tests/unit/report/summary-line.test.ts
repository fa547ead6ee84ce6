import { expect, test } from 'vitest';
import {
  asHtml,
  asMarkdown,
  asTerminal,
  asUnifiedDiff,
  caveat,
  countsLine,
  doubtWords,
  kindWords,
  languageName,
  percent,
  summaryLine,
} from '#report';
import { seedReport } from '../../helpers/report-fixture.ts';

test('a summary in one line', () => {
  const { summary } = seedReport();
  expect(summaryLine(summary)).toBe(
    'repaired 5, suggested 6, needs an editor 2 · 542 words · grade edit · machine-made · probably through Czech 60%, Slovak 25%',
  );
  const bare = { ...summary, words: 1, grade: 'publish', machineMade: false, likelyPivot: [] } as const;
  expect(summaryLine(bare)).toBe(`${countsLine(summary)} · 1 word · grade publish`);
  expect(summaryLine({ ...bare, doubted: true })).toBe(`${summaryLine(bare)} · perhaps machine-made`);
});

test('every report that is read has the figures and the caveat, and none says that a text is clean', () => {
  const report = seedReport();
  for (const shown of [
    asTerminal(report, { color: false }),
    asUnifiedDiff(report),
    asMarkdown(report),
    asHtml(report),
  ]) {
    expect(shown).toContain(summaryLine(report.summary));
    expect(shown).toContain(caveat);
    expect(shown).not.toMatch(/\b(clean|flawless|no errors|error-free)\b/i);
  }
});

test('chances are never rounded to certainty', () => {
  expect([0, 0.001, 0.5, 0.997, 1].map(percent)).toEqual(['0%', '1%', '50%', '99%', '100%']);
});

test('what is no language is shown as it is', () => {
  expect(['cs', 'de', '???'].map(languageName)).toEqual(['Czech', 'German', '???']);
});

test('kinds and doubts have words', () => {
  expect(kindWords.flag).toBe('needs an editor');
  expect(doubtWords.quoted).toBe('inside quotation marks');
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { asTerminal, caveat, summaryLine } from '#report';
import { issueOf, reportOf, seedReport, seedWhy } from '../../helpers/report-fixture.ts';
import { anyReport } from './any-report.ts';

test('a finding has its place, kind, message, rule, excerpt, answers and doubt', () => {
  const text = 'One.\nHe hovered 漢 an idea.\n';
  const issue = issueOf({
    span: { start: 18, end: 25 },
    message: 'Unexpected `an idea`',
    replacements: [
      { text: 'a plan', confidence: 0.5 },
      { text: '', confidence: 0.25 },
    ],
  });
  const report = reportOf('a.txt', text, [{ kind: 'suggest', issue, because: 'quoted' }]);
  expect(asTerminal(report, { color: false, why: () => 'Ideas are *not* to be `hovered`.' }))
    .toBe(`a.txt: ${summaryLine(report.summary)}

a.txt:2:14  suggest  Unexpected \`an idea\`  test/rule
  He hovered 漢 an idea.
                ^^^^^^^ a plan (50%) | (delete) (25%)
  not repaired: inside quotation marks
  why: Ideas are not to be \`hovered\`.

${caveat}
`);
});

test('without findings, summary and caveat stand', () => {
  const report = reportOf('a.txt', 'One.\n', []);
  expect(asTerminal(report, { color: false })).toBe(`a.txt: ${summaryLine(report.summary)}\n\n${caveat}\n`);
});

test('colour adds colour only', () => {
  const report = seedReport();
  const colored = asTerminal(report, { color: true, why: seedWhy });
  expect(colored).toContain('\x1b[32m');
  expect(colored.replace(/\x1b\[\d+m/g, '')).toBe(asTerminal(report, { color: false, why: seedWhy }));
});

test('no text, name or message can drive the terminal', () => {
  fc.assert(
    fc.property(anyReport, fc.boolean(), (report, color) => {
      const shown = asTerminal(report, { color, why: () => report.document.text }).replace(
        /\x1b\[\d+m/g,
        color ? '' : '$&',
      );
      expect(shown).not.toMatch(/[\0-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]/);
    }),
  );
});

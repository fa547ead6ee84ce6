import { expect, test } from 'vitest';
import type { LikelyPivot } from '#model';
import { asHtml, asMarkdown, asTerminal, asWire } from '#report';
import { reportOf, seedReport } from '../../helpers/report-fixture.ts';

const shared = { share: 0.5, evidence: [{ rule: 'senses/cs/a', text: 'interviews' }] } as const;

function reportThrough(likelyPivot: readonly LikelyPivot[]) {
  return reportOf('a.txt', 'One.\n', [], { machineMade: true, likelyPivot });
}

test('each likely pivot is shown with the findings that speak for it', () => {
  const report = seedReport();
  expect(asTerminal(report, { color: false }).split('\n').slice(1, 3)).toEqual([
    '  Czech: interviews (senses/cs/interviews-talks)',
    '  Slovak: interviews (senses/cs/interviews-talks), match (senses/cs/match-camp)',
  ]);
  expect(asMarkdown(report)).toContain(
    '\n\nSlovak: interviews (`senses/cs/interviews-talks`), match (`senses/cs/match-camp`)\n\n',
  );
  expect(asHtml(report)).toContain(
    '<p class="aside">Through <strong>Slovak</strong>: <bdi>interviews</bdi> (<code>senses/cs/interviews-talks</code>), <bdi>match</bdi> (<code>senses/cs/match-camp</code>).</p>',
  );
  expect(asWire(report).summary.likelyPivot).toEqual(report.summary.likelyPivot);
});

test('languages for which the same findings speak stand together', () => {
  const report = reportThrough([
    { language: 'cs', ...shared },
    { language: 'sk', ...shared },
  ]);
  expect(asTerminal(report, { color: false })).toContain('\n  Czech, Slovak: interviews (senses/cs/a)\n');
});

test('no pivot: no line', () => {
  expect(asTerminal(reportThrough([]), { color: false }).split('\n')[1]).toBe('');
  expect(asHtml(reportThrough([]))).not.toContain('Through');
});

test('what was found drives no terminal and is no markup', () => {
  const report = reportThrough([
    { language: 'cs', share: 1, evidence: [{ rule: 'a/b', text: '\x1b[2J\n<b>*x*' + 'y'.repeat(200) }] },
  ]);
  expect(asTerminal(report, { color: false })).toMatch(/^ {2}Czech: ␛\[2J↵<b>\*x\*y+ … y+ \(a\/b\)$/m);
  expect(asMarkdown(report)).toContain('Czech: ␛\\[2J↵\\<b\\>\\*x\\*y');
  expect(asHtml(report)).toContain('<bdi>␛[2J↵&#60;b&#62;*x*y');
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { asMarkdown, caveat, summaryLine } from '#report';
import { issueOf, repairOf, reportOf } from '../../helpers/report-fixture.ts';
import { anyReport } from './any-report.ts';

test('findings stand by kind, each with its mark in its line', () => {
  const text = 'He hovered an *idea*.';
  const report = reportOf('a_b.txt', text, [
    { kind: 'flag', issue: issueOf({ span: { start: 0, end: 2 }, message: 'Who' }) },
    repairOf(
      text,
      issueOf({
        span: { start: 3, end: 10 },
        message: 'Unexpected `ho`vered',
        replacements: [{ text: 'floated', confidence: 0.95 }],
      }),
      'floated',
    ),
    {
      kind: 'suggest',
      because: 'unsure',
      issue: issueOf({ span: { start: 11, end: 13 }, message: '- Not', replacements: [{ text: '', confidence: 0.5 }] }),
    },
  ]);
  expect(asMarkdown(report, { why: () => 'It is *so*.' })).toBe(`# a\\_b.txt

**${summaryLine(report.summary)}**

> ${caveat}

## Repaired (1)

- 1:4 He **\\[hovered → floated\\]** an \\*idea\\*.  
  Unexpected \`ho\`vered (\`test/rule\`, accuracy/mistranslation, major, confidence 95%)

## Suggested (1)

- 1:12 He hovered **\\[an →\\]** \\*idea\\*.  
  \\- Not (\`test/rule\`, accuracy/mistranslation, major, confidence 50%, not repaired: not sure enough)

## Needs an editor (1)

- 1:1 **\\[He → ?\\]** hovered an \\*idea\\*.  
  Who (\`test/rule\`, accuracy/mistranslation, major)

## Why

- \`test/rule\`: It is *so*.
`);
});

test('no text can add lines or markup', () => {
  fc.assert(
    fc.property(anyReport, (report) => {
      const markdown = asMarkdown(report);
      const bare = markdown.replace(/\\[!-/:-@[-`{-~]/g, '').replace(/`[^`*_]*`/g, '');
      expect(bare).not.toMatch(/[<[\]|]|&|^\s*#(?!#? )/m);
      const { repaired, suggested, flagged } = report.summary;
      expect(markdown.split('\n').filter((line) => line.startsWith('- ')).length).toBe(repaired + suggested + flagged);
    }),
  );
});

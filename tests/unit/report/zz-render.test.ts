import { test } from 'vitest';
import { writeFileSync } from 'node:fs';
import { asHtml, asIndexHtml, asJson, asMarkdown, asTerminal, asUnifiedDiff } from '#report';
import { seedReport, seedWhy } from '/work/main/tests/helpers/report-fixture.ts';
test('render', () => {
  const r = seedReport();
  writeFileSync('/tmp/r.html', asHtml(r, { why: seedWhy }));
  writeFileSync('/tmp/r2.html', asHtml(seedReport('feeds/<script>alert(1)</script>/"a & b".txt')));
  writeFileSync(
    '/tmp/i.html',
    asIndexHtml([
      { report: r, href: 'r.html' },
      { report: seedReport('b <script> very/long/path/to/something/that/is/long.txt'), href: 'javascript:alert(1)' },
      { report: { name: 'x', summary: { ...r.summary, grade: 'quarantine' } }, href: 'x.html' },
    ]),
  );
  writeFileSync('/tmp/r.md', asMarkdown(r, { why: seedWhy }));
  writeFileSync('/tmp/r.txt', asTerminal(r, { color: false, why: seedWhy }));
  writeFileSync('/tmp/rc.txt', asTerminal(r, { color: true }));
  writeFileSync('/tmp/r.diff', asUnifiedDiff(r));
  writeFileSync('/tmp/r.json', asJson([r]));
});

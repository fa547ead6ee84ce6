import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Report } from '#model';
import { asUnifiedDiff, caveat, summaryLine } from '#report';
import { issueOf, repairOf, reportOf, seedReport } from '../../helpers/report-fixture.ts';
import { lacks } from '../../helpers/needs.ts';
import { anyReport } from './any-report.ts';

const noPatch = lacks('/usr/bin/patch');
let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'debabel-diff-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** A report in which each `[from, to, text]` is a repair. */
function repaired(text: string, ...edits: readonly (readonly [number, number, string])[]): Report {
  const decisions = edits.map(([start, end, to]) =>
    repairOf(text, issueOf({ span: { start, end }, message: 'Wrong' }), to),
  );
  return reportOf('a.txt', text, decisions);
}

function body(report: Report): string {
  return asUnifiedDiff(report).split('\n').slice(4).join('\n');
}

/** What `patch` makes of the text of the report, given its diff. */
function patched(report: Report): Buffer {
  const [before, after, diff] = ['before', 'after', 'diff'].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ];
  writeFileSync(before, report.document.text);
  writeFileSync(diff, asUnifiedDiff(report));
  rmSync(after, { force: true });
  const run = spawnSync('patch', ['--silent', '--fuzz=0', '--output', after, before, diff], { encoding: 'utf8' });
  if (run.status !== 0) throw new Error(`patch: ${run.stdout}${run.stderr}\n${asUnifiedDiff(report)}`);
  // An output that is empty is not written.
  return existsSync(after) ? readFileSync(after) : Buffer.alloc(0);
}

test('summary and caveat stand before the diff', () => {
  const report = seedReport();
  expect(asUnifiedDiff(report).split('\n').slice(0, 5)).toEqual([
    `# ${summaryLine(report.summary)}`,
    `# ${caveat}`,
    '--- a/corpus/seed/seed.txt',
    '+++ b/corpus/seed/seed.txt',
    '@@ -1,16 +1,15 @@',
  ]);
});

test('without repairs the preamble stands alone', () => {
  const report = repaired('One.\n');
  expect(asUnifiedDiff(report)).toBe(`# ${summaryLine(report.summary)}\n# ${caveat}\n`);
});

describe('a hunk', () => {
  const ten = 'a\nb\nc\nd\ne\nf\ng\nh\ni\nj\n';

  test('has three lines of context', () => {
    expect(body(repaired(ten, [8, 9, 'E']))).toBe('@@ -2,7 +2,7 @@\n b\n c\n d\n-e\n+E\n f\n g\n h\n');
  });

  test('takes in the next change where contexts touch', () => {
    expect(body(repaired(ten, [0, 1, 'A'], [14, 15, 'H'])).match(/@@.*@@/g)).toEqual(['@@ -1,10 +1,10 @@']);
    expect(body(repaired(ten, [0, 1, 'A'], [16, 17, 'I'])).match(/@@.*@@/g)).toEqual([
      '@@ -1,4 +1,4 @@',
      '@@ -6,5 +6,5 @@',
    ]);
  });

  test('counts on where lines were added or taken before', () => {
    expect(body(repaired(ten, [0, 2, ''], [18, 19, 'J'])).match(/@@.*@@/g)).toEqual([
      '@@ -1,4 +1,3 @@',
      '@@ -7,4 +6,4 @@',
    ]);
  });

  test('says where a last line has no line break, on each side', () => {
    const none = '\\ No newline at end of file\n';
    expect(body(repaired('a', [0, 1, 'b']))).toBe(`@@ -1 +1 @@\n-a\n${none}+b\n${none}`);
    expect(body(repaired('a\nb', [0, 1, 'A']))).toBe(`@@ -1,2 +1,2 @@\n-a\n+A\n b\n${none}`);
    expect(body(repaired('a', [1, 1, '\n']))).toBe(`@@ -1 +1 @@\n-a\n${none}+a\n`);
    expect(body(repaired('a\n', [1, 2, '']))).toBe(`@@ -1 +1 @@\n-a\n+a\n${none}`);
    expect(body(repaired('a\nb', [1, 3, '']))).toBe(`@@ -1,2 +1 @@\n-a\n-b\n${none}+a\n${none}`);
  });

  test('keeps lines that end in CRLF', () => {
    expect(body(repaired('a\r\nb\r\n', [0, 1, 'A']))).toBe('@@ -1,2 +1,2 @@\n-a\r\n+A\r\n b\r\n');
  });

  test('is not written for an edit that changes nothing', () => {
    expect(body(repaired('a\n', [0, 1, 'a']))).toBe('');
  });

  test('holds whole lines only: no line is on both sides at the edge of a change', () => {
    expect(body(repaired('a\nb\n', [0, 2, '']))).toBe('@@ -1,2 +1 @@\n-a\n b\n');
    expect(body(repaired('', [0, 0, 'a\n']))).toBe('@@ -0,0 +1 @@\n+a\n');
    expect(body(repaired('a\n', [0, 2, '']))).toBe('@@ -1 +0,0 @@\n-a\n');
  });
});

test('edits that do not add up to the output are replaced by what differs', () => {
  const report = { ...repaired('a\nb\n', [0, 1, 'A']), output: 'a\nB\n' };
  expect(body(report)).toBe('@@ -1,2 +1,2 @@\n a\n-b\n+B\n');
});

test.skipIf(noPatch)('patch makes the output of the text, whatever they are', { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(anyReport, (report) => {
      fc.pre(body(report) !== '');
      expect(patched(report).equals(Buffer.from(report.output))).toBe(true);
    }),
    { numRuns: 500 },
  );
});

test.skipIf(noPatch)('patch finds the file by its name', () => {
  for (const name of [
    'plain.txt',
    'with space.txt',
    'tab\there.txt',
    'line\n--- a/other.txt',
    'q"uo\\te.txt',
    'žluť.txt',
    'sub/a b.txt',
    '/rooted.txt',
  ]) {
    const report = { ...repaired('one\ntwo\n', [0, 3, 'ONE']), name };
    const file = join(folder, 'named', name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, report.document.text);
    const run = spawnSync('patch', ['-p1'], {
      cwd: join(folder, 'named'),
      input: asUnifiedDiff(report),
      encoding: 'utf8',
    });
    expect([name, run.status, readFileSync(file, 'utf8')]).toEqual([name, 0, report.output]);
  }
});

test('a name cannot add lines to the diff', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (name) => {
      const lines = asUnifiedDiff({ ...repaired('a\n', [0, 1, 'b']), name }).split('\n');
      expect([lines.length, lines[4]]).toEqual([8, '@@ -1 +1 @@']);
    }),
  );
});

import { mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { filesIn, folderOf, house } from '../../helpers/cli.ts';
import { debabel } from '../../helpers/streams.ts';

const garbled = 'A striped horse ran.\n';
const repaired = 'A zebra ran.\n';

/** Files of a folder that were repaired. */
const repairedIn = (cwd: string): string[] =>
  filesIn(cwd).filter((name) => readFileSync(join(cwd, name), 'utf8').includes('A zebra'));

test('a tree is repaired: what git ignores, what is hidden, binary or of no known format stays as it came', async () => {
  const cwd = folderOf({
    '.gitignore': 'drafts/\n*.log.txt\n!kept.log.txt\n',
    '.hidden/a.txt': garbled,
    'a.txt': garbled,
    'b/.gitignore': 'c.txt\n!d.log.txt\n',
    'b/c.txt': garbled,
    'b/d.log.txt': garbled,
    'b/e.html': `<p>${garbled}</p><script>A striped horse</script>`,
    'b/feed.xml': `<rss version="2.0"><channel><item><description>${garbled}</description></item></channel></rss>`,
    'b/other.xml': `<?xml version="1.0"?><settings><name>${garbled}</name></settings>`,
    'code.js': `// ${garbled}`,
    'drafts/a.txt': garbled,
    'drafts/deep/a.txt': garbled,
    'kept.log.txt': garbled,
    'node_modules/a/a.txt': garbled,
    'package.json': JSON.stringify({ description: garbled }),
    'picture.txt': Buffer.from(`A striped horse\0${garbled}`),
    'some.log.txt': garbled,
  });
  const { code, stderr } = await debabel('repair', '--write', '.', ...house)({ cwd });
  expect(code).toBe(0);
  expect(stderr).toContain('left out, binary or of no known format: b/other.xml, code.js, package.json, picture.txt\n');
  expect(repairedIn(cwd)).toEqual(['a.txt', 'b/d.log.txt', 'b/e.html', 'b/feed.xml', 'kept.log.txt']);
  expect(readFileSync(join(cwd, 'b/e.html'), 'utf8')).toBe(`<p>${repaired}</p><script>A striped horse</script>`);
  const again = await debabel('repair', '--write', '.', ...house)({ cwd });
  expect(again.stderr).toContain('0 repaired');
});

test('a pattern finds nothing that git ignores, a name does', async () => {
  const cwd = folderOf({ '.gitignore': 'b/\n', 'a.txt': garbled, 'b/c.txt': garbled });
  mkdirSync(join(cwd, '.git'));
  await debabel('repair', '--write', '**/*.txt', ...house)({ cwd });
  expect(repairedIn(cwd)).toEqual(['a.txt']);
  await debabel('repair', '--write', 'b/c.txt', ...house)({ cwd });
  expect(repairedIn(cwd)).toEqual(['a.txt', 'b/c.txt']);
});

test('rules of git above the folder count, up to the top of the repository', async () => {
  const cwd = folderOf({
    '.gitignore': '*.txt\n',
    'repo/.gitignore': '/x/b.txt\n',
    'repo/.git/HEAD': '',
    'repo/x/a.txt': garbled,
    'repo/x/b.txt': garbled,
  });
  await debabel('repair', '--write', 'x', ...house)({ cwd: join(cwd, 'repo') });
  expect(repairedIn(cwd)).toEqual(['repo/x/a.txt']);
});

test('own reports and copies are not repaired, links are not followed', async () => {
  const cwd = folderOf({ 'a.txt': garbled, 'b.txt': 'Fine.\n' });
  symlinkSync('.', join(cwd, 'loop'));
  const argv = ['repair', '.', '--out', 'done', '--report', 'html', ...house];
  await debabel(...argv)({ cwd });
  const files = filesIn(cwd);
  await debabel(...argv)({ cwd });
  expect(filesIn(cwd)).toEqual(files);
  expect(files).toEqual(['a.txt', 'b.txt', 'done/a.txt', 'done/b.txt', 'loop', 'reports/a/a.html', 'reports/b/b.html']);
});

test('a folder that holds no text is told', async () => {
  const cwd = folderOf({ 'a.bin': Buffer.of(0, 1, 2) });
  const { code, stderr } = await debabel('check', '.', ...house)({ cwd });
  expect(code).toBe(2);
  expect(stderr).toBe(
    'debabel: Expected texts, found none (left out, binary or of no known format: a.bin): name a file, or its format with `--as`\n',
  );
});

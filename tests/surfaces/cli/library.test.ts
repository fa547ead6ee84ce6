import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const example = 'examples/library/repair.js';

const item = '<item><guid>Zelsky</guid><title>President Volodymyr Zelsky spoke &amp; left.</title></item>';
const feed = `<?xml version="1.0"?>\n<rss><channel><title>Volodymyr Zelsky</title>${item}\n${item}</channel></rss>\n`;

/** What a program that imports the example says. */
function said(program: string): unknown {
  const source = `import { repaired, repairedFeed } from './${example}';\n${program}`;
  return JSON.parse(
    execFileSync(process.execPath, ['--input-type=module', '-e', source], { cwd: root, encoding: 'utf8' }),
  );
}

test('README shows the example for those who import debabel', () => {
  expect(readFileSync(`${root}/README.md`, 'utf8')).toContain(readFileSync(`${root}/${example}`, 'utf8').trimEnd());
});

test('the example repairs a text in its format, and a feed as it streams by', { timeout: 60_000 }, () => {
  const program = `
const { output, format } = await repaired('a.html', '<p>President <b>Volodymyr</b> Zelsky<code>Zelsky</code>').then(
  ({ output, document }) => ({ output, format: document.format }),
);
const chunks = ${JSON.stringify([feed.slice(0, 70), feed.slice(70)])};
let made = '';
for await (const part of repairedFeed(chunks, 'rss')) made += part;
console.log(JSON.stringify({ output, format, made }));`;
  expect(said(program)).toEqual({
    output: '<p>President <b>Volodymyr</b> Zelensky<code>Zelsky</code>',
    format: 'html',
    made: feed.replaceAll('Zelsky spoke', 'Zelensky spoke'),
  });
});

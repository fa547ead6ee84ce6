/**
 * Feeds and streams: `npm run bench:feeds -- [--large] [--write]`. Items a second of a feed of 2,000 on one and two threads; with `--large`,
 * the most memory that feeds of 200 MB, in three encodings, and a stream of 1 GB take. `--write`: into reports/feeds.json and feeds.md.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import iconv from 'iconv-lite';

const { values } = parseArgs({ options: { large: { type: 'boolean' }, write: { type: 'boolean' } } });
const program = 'dist/surfaces/cli/start.cjs';
const file = 'reports/feeds.json';
const human = [
  'The council said on Tuesday that the bridge would be closed for two weeks.',
  'Farmers along the river had asked for help since the flood in March.',
  'He told reporters that 412 houses had no water and that the pumps were on their way.',
  'Schools in the valley stay open, and buses run every hour.',
  'Last year the same road was closed three times.',
];
const garbled = [
  'He hovered the idea of a truce.',
  'The peace interviews failed again.',
  'It could be the spine of any peace plan.',
  'Kyiv will not agree with territorial concessions.',
];

const folder = mkdtempSync(join(tmpdir(), 'debabel-bench-'));
try {
  const known = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
  const machine = `${cpus()[0]?.model ?? 'unknown'}, ${cpus().length} cores, Node ${process.version.slice(1)}`;
  const result = { ...known, machine, throughput: await throughput(), ...(values.large && { large: await large() }) };
  console.log(page(result));
  if (values.write) {
    writeFileSync(file, `${JSON.stringify(result, undefined, 2)}\n`);
    writeFileSync('reports/feeds.md', page(result));
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function throughput() {
  const feed = join(folder, 'feed.xml');
  const items = await writeFeed(feed, ({ items }) => items < 2000);
  const rows = [];
  for (const workers of ['1', '2']) {
    const argv = ['feed', '--no-config', '--quiet', '--workers', workers, '--out', join(folder, workers), feed];
    const first = await run(argv);
    const second = await run(argv);
    rows.push({
      workers: Number(workers),
      seconds: first.seconds,
      itemsASecond: Math.round(items / first.seconds),
      again: second.seconds,
    });
  }
  return { items, rows };
}

async function large() {
  const feeds = [];
  for (const encoding of ['UTF-8', 'windows-1251', 'UTF-16LE']) {
    const feed = join(folder, `${encoding}.xml`);
    const out = join(folder, encoding);
    const items = await writeFeed(feed, ({ bytes }) => bytes < 200_000_000, encoding);
    feeds.push({
      encoding,
      items,
      ...(await run(['feed', '--no-config', '--quiet', '--workers', '2', '--out', out, feed])),
    });
    rmSync(out, { recursive: true, force: true });
    rmSync(feed);
  }
  return { feeds, pipe: await run(['pipe', '--no-config'], lines()) };
}

/** One gigabyte of lines, each of about four kilobytes. */
function* lines() {
  for (let bytes = 0, id = 0; bytes < 1_000_000_000; id++) {
    const line = `${JSON.stringify({ id, text: Array.from({ length: 9 }, (_, at) => paragraph(id + at)).join('\n') })}\n`;
    bytes += line.length;
    yield line;
  }
}

async function writeFeed(path, goesOn, encoding = 'UTF-8') {
  const sink = createWriteStream(path);
  const written = { items: 0, bytes: 0 };
  const encoded = (text) => iconv.encode(text, encoding);
  if (encoding === 'UTF-16LE') sink.write(encoded('\uFEFF'));
  sink.write(
    encoded(
      `<?xml version="1.0" encoding="${encoding}"?>\n<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/">\n<channel>\n`,
    ),
  );
  while (goesOn(written)) {
    const id = written.items++;
    const body = Array.from({ length: 8 }, (_, at) => `<p>${paragraph(id + at)}</p>\n`).join('');
    const title = encoding === 'UTF-8' ? 'Item' : 'Правда';
    const item = encoded(
      `<item><title>${title} ${id}</title><guid>${id}</guid><content:encoded><![CDATA[${body}]]></content:encoded></item>\n`,
    );
    written.bytes += item.length;
    if (!sink.write(item)) await once(sink, 'drain');
  }
  await new Promise((resolve) => sink.end(encoded('</channel></rss>\n'), resolve));
  return written.items;
}

/** Six sentences, of which every tenth is garbled. */
function paragraph(seed) {
  return Array.from({ length: 6 }, (_, at) => {
    const number = seed * 6 + at;
    return number % 10 === 0 ? garbled[(number / 10) % garbled.length] : human[(number * 7) % human.length];
  }).join(' ');
}

/** Seconds that a run takes, and the most memory it had, in MB, where the system says it. */
async function run(argv, input = []) {
  const began = performance.now();
  const child = spawn(process.execPath, [program, ...argv], { stdio: ['pipe', 'pipe', 'inherit'] });
  const ended = once(child, 'exit');
  let memory = 0;
  const look = setInterval(() => {
    const [, peak = '0'] = /VmHWM:\s+(\d+)/.exec(statusOf(child.pid)) ?? [];
    memory = Math.max(memory, Math.round(Number(peak) / 1000));
  }, 200);
  child.stdout.resume();
  for (const line of input) if (!child.stdin.write(line)) await once(child.stdin, 'drain');
  child.stdin.end();
  const [code] = await ended;
  clearInterval(look);
  if (code !== 0) throw new Error(`${argv.join(' ')} ended with ${code}`);
  return { seconds: Number(((performance.now() - began) / 1000).toFixed(1)), memory };
}

function statusOf(pid) {
  try {
    return readFileSync(`/proc/${pid}/status`, 'utf8');
  } catch {
    return '';
  }
}

function page({ machine, throughput: { items, rows }, large }) {
  const row = (cells) => `| ${cells.join(' | ')} |`;
  const table = (head, body) => [row(head), row(head.map(() => '---')), ...body.map(row)].join('\n');
  const big = large && [
    ...large.feeds.map(({ encoding, items, seconds, memory }) => [
      '`debabel feed --workers 2`',
      `200 MB in ${encoding}, ${items} items`,
      seconds,
      memory,
    ]),
    ['`debabel pipe`', '1 GB of NDJSON', large.pipe.seconds, large.pipe.memory],
  ];
  return `# Feeds and streams

Made by \`npm run bench:feeds\`. ${machine}.

A feed of ${items} items, each of eight paragraphs, every tenth sentence garbled; an HTML report on each:

${table(
  ['threads', 'seconds', 'items a second', 'seconds of a second run, which does nothing'],
  rows.map((one) => [one.workers, one.seconds, one.itemsASecond, one.again]),
)}
${big ? `\nMost memory at any time, goal 400 MB:\n\n${table(['', '', 'seconds', 'MB'], big)}\n` : ''}`;
}

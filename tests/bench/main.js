/**
 * Speed, as ratios on one machine: `npm run bench -- [--clean FILE] [--garbled FILE.jsonl] [--write]`.
 * FILE: plain text, or NDJSON with `text`. Without them, the project’s own corpus. `--write`: into reports/speed.json and speed.md.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { busiestRules } from './busiest-rules.js';
import { slowestRules } from './slowest-rules.js';
import { syntheticRules } from './synthetic-rules.js';

const { values } = parseArgs({
  options: { clean: { type: 'string' }, garbled: { type: 'string' }, write: { type: 'boolean' } },
});
const program = 'dist/surfaces/cli/start.cjs';
const seed = 'corpus/seed/seed.txt';

const clean = values.clean ?? seed;
const garbled = values.garbled ?? seed;
const result = {
  machine: `${cpus()[0]?.model ?? 'unknown'}, ${cpus().length} cores, Node ${process.version.slice(1)}`,
  coldStart: coldStart(),
  clean: { file: basename(clean), ...throughput(textsOf(clean)) },
  garbled: { file: basename(garbled), ...throughput(textsOf(garbled), 80_000) },
  syntheticRules: await syntheticRules(textsOf(clean)),
  slowestRules: await slowestRules(textsOf(garbled)),
  busiestRules: await busiestRules(textsOf(clean)),
};
console.log(page(result));
if (values.write) {
  writeFileSync('reports/speed.json', `${JSON.stringify(result, undefined, 2)}\n`);
  writeFileSync('reports/speed.md', page(result));
}

function textsOf(file) {
  const content = readFileSync(file, 'utf8');
  if (!file.endsWith('.jsonl')) return content.split(/\n\s*\n/).filter((text) => text.trim());
  return content
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line).text);
}

/** Median wall time of a whole process, in milliseconds; runs take turns, so that a busy moment hits all alike. */
function coldStart() {
  const cleanText = 'The committee met on Tuesday and agreed on a date for its next session.\n';
  // No word of a sense: no model is read.
  const plainText = 'They waited outside until the rain had stopped.\n';
  const runs = {
    node: () => run(['-e', '0']),
    retextEnglish: () =>
      run([
        '--input-type=module',
        '-e',
        `import e from 'retext-english';import {unified} from 'unified';import {readFileSync} from 'node:fs';unified().use(e).parse(readFileSync('${seed}','utf8'))`,
      ]),
    checkSeed: () => run([program, 'check', '--no-config', seed]),
    checkCleanText: () => run([program, 'check', '--no-config', '-'], cleanText),
    checkPlainText: () => run([program, 'check', '--no-config', '-'], plainText),
  };
  const times = Object.fromEntries(Object.keys(runs).map((name) => [name, []]));
  for (let round = 0; round < 15; round++) for (const [name, go] of Object.entries(runs)) times[name].push(go());
  const medians = Object.fromEntries(Object.entries(times).map(([name, list]) => [name, median(list)]));
  return {
    ...medians,
    checkSeedToNode: ratio(medians.checkSeed, medians.node),
    checkCleanToNode: ratio(medians.checkCleanText, medians.node),
    checkPlainToNode: ratio(medians.checkPlainText, medians.node),
  };
}

/**
 * Words a second of `debabel pipe` and of retext-english over the same texts, each one process, start-up taken off: over the first
 * `least` words, while the engine still compiles, and over four times as many after it.
 */
function throughput(texts, least = 250_000) {
  const words = texts.reduce((sum, text) => sum + (text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0), 0);
  const times = Math.max(1, Math.ceil(least / words));
  const lines = texts.map((text, id) => `${JSON.stringify({ id: String(id), text })}\n`).join('');
  const one = `${JSON.stringify({ id: '0', text: texts[0] })}\n`;
  const parser = [
    '--input-type=module',
    '-e',
    `import e from 'retext-english';import {unified} from 'unified';import {createInterface} from 'node:readline';
const p=unified().use(e).freeze();for await(const l of createInterface({input:process.stdin}))for(const t of JSON.parse(l).text.split('\\n'))if(t.trim())p.parse(t)`,
  ];
  const pipe = [program, 'pipe', '--no-config', '--workers', '1'];
  const rounds = (count) => lines.repeat(times * count);
  const first = (args) => run(args, rounds(1)) - run(args, one);
  const warm = (args) => (run(args, rounds(6)) - run(args, rounds(2))) / 4;
  const speed = (milliseconds) => Math.round((1000 * words * times) / milliseconds);
  // The two take turns, so that a busy moment hits both alike.
  const figures = (measure, turns) => {
    const [pipes, parsers] = [[], []];
    for (let turn = 0; turn < turns; turn++) {
      pipes.push(measure(pipe));
      parsers.push(measure(parser));
    }
    const [debabel, retext] = [median(pipes), median(parsers)];
    return { debabel: speed(debabel), retext: speed(retext), timeToRetext: ratio(debabel, retext) };
  };
  return { words: words * times, first: figures(first, 5), warm: figures(warm, 3) };
}

function run(args, input = '') {
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, args, { input, maxBuffer: 2 ** 30 });
  if (status !== 0 && status !== 1) throw new Error(String(stderr));
  return performance.now() - start;
}

function median(list) {
  return Math.round([...list].sort((a, b) => a - b)[Math.floor(list.length / 2)]);
}

function ratio(a, b) {
  return Number((a / b).toFixed(2));
}

function page({
  machine,
  coldStart: cold,
  clean: human,
  garbled: machineText,
  syntheticRules: synthetic,
  slowestRules: slowest,
  busiestRules: busiest,
}) {
  const row = (cells) => `| ${cells.join(' | ')} |`;
  return `# Speed

Made by \`npm run bench\`. ${machine}. Read ratios, not absolutes.

${row(['whole process, cold', 'ms', 'to `node -e 0`'])}
${row(['---', '---', '---'])}
${row(['`node -e 0`', cold.node, 1])}
${row(['retext-english parses the seed', cold.retextEnglish, ratio(cold.retextEnglish, cold.node)])}
${row(['`debabel check` of the seed', cold.checkSeed, cold.checkSeedToNode])}
${row(['`debabel check` of a clean sentence', cold.checkCleanText, cold.checkCleanToNode])}
${row(['`debabel check` of one that opens no language model', cold.checkPlainText, cold.checkPlainToNode])}

${row(['`debabel pipe`, start-up taken off', 'words/s', 'retext-english, words/s', 'time to retext-english'])}
${row(['---', '---', '---', '---'])}
${[human, machineText]
  .flatMap((one) => [
    row([`${one.file}, first ${one.words} words`, one.first.debabel, one.first.retext, one.first.timeToRetext]),
    row([`${one.file}, warm`, one.warm.debabel, one.warm.retext, one.warm.timeToRetext]),
  ])
  .join('\n')}

${row(['synthetic rules that do not fire', 'ms', 'µs a rule to open'])}
${row(['---', '---', '---'])}
${synthetic.map(({ rules, milliseconds, open }) => row([rules, milliseconds, open])).join('\n')}

Ten slowest rules on ${machineText.file}:

${row(['rule', 'µs per 1000 words'])}
${row(['---', '---'])}
${slowest.map(({ rule, microseconds }) => row([`\`${rule}\``, microseconds])).join('\n')}

Of ${human.file} the scan leaves ${busiest.places} places a 1000 words, in ${Math.round(100 * busiest.parsed)} % of the paragraphs, which are parsed. Rules with the most:

${row(['rule', 'places per 1000 words', 'found'])}
${row(['---', '---', '---'])}
${busiest.rules.map(({ rule, places, found }) => row([`\`${rule}\``, places, found])).join('\n')}
`;
}

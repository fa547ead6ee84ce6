import { join } from 'node:path';
import { openEngine } from '#assembly';
import {
  builtInNotes,
  openCalibration,
  packagePath,
  readCorpus,
  readMeasured,
  readScore,
  readUnseen,
  writeAtomic,
} from '#io';
import {
  calibrationText,
  fitRanker,
  gatePage,
  type MeasuredText,
  scoreOfTally,
  scorePage,
  senseTrials,
  tally,
  worseThan,
} from '#measure';
import { type Calibration, calibrationOf, readCalibration } from '#decide';
import { DebabelError } from '#model';
import { isGated } from '#rulekit';
import { defaults } from '#settings';
import { parse, texts } from '../options.ts';
import type { Streams } from '../streams.ts';

/** No rule measured: each is worth what it claims. */
const claims = calibrationOf({ garbled: 0, clean: 0 }, new Map());

const scoreFile = 'reports/score.json';
const calibrationFile = 'reports/calibration.json';

/** Puts a page where it belongs, or on standard output. */
type Write = (path: string, text: string) => Promise<void>;

/** `debabel measure`: figures on the project’s corpus and on texts of one’s own; with `--write` into `reports/`, with `--fit` the ranker anew. */
export async function measureCommand(argv: readonly string[], streams: Streams): Promise<number> {
  const { values, positionals } = parse('measure', argv, {
    garbled: { type: 'string', multiple: true },
    clean: { type: 'string', multiple: true },
    fit: { type: 'boolean' },
    write: { type: 'boolean' },
  });
  if (positionals.length > 0)
    throw new DebabelError(
      'usage',
      `Unexpected \`${positionals.join(' ')}\`, expected paths behind \`--garbled\` and \`--clean\``,
    );
  const own = await readCorpus();
  const more: MeasuredText[] = [];
  for (const kind of ['garbled', 'clean'] as const)
    for (const path of texts(values[kind])) more.push(...(await readMeasured(path, kind)));
  const write: Write = async (path, text) => {
    if (values['write'] === true) writeAtomic(packagePath(path), text);
    await streams.stdout.write(values['write'] === true ? `wrote ${path}\n` : `${text}\n`);
  };
  if (values['fit'] === true) {
    await fit([...own, ...more], write);
    return 0;
  }
  // A calibration of the project’s own texts alone would forget what more of them have shown.
  const calibration = more.length === 0 ? openCalibration() : await calibrate([...own, ...more], write, streams);
  const engine = await openEngine(defaults, () => calibration);
  const score = scoreOfTally(tally(engine, own, progressOf(own.length, streams)), tally(engine, await readUnseen()));
  for (const line of worseThan(score, readScore()))
    await streams.stderr.write(`debabel: worse than ${scoreFile}: ${line}\n`);
  await write(scoreFile, `${JSON.stringify(score, undefined, 2)}\n`);
  await write('reports/score.md', scorePage(score, calibration));
  return 0;
}

async function fit(texts: readonly MeasuredText[], write: Write): Promise<void> {
  const trials = senseTrials(await openEngine(defaults), texts, builtInNotes());
  const ranker = fitRanker(trials);
  await write('reports/gate.md', gatePage(ranker, trials));
  await write(join('src', 'language', 'data', 'ranker.json'), `${JSON.stringify(ranker, undefined, 1)}\n`);
}

/** What rules do, when each is worth what it claims, not what earlier measuring made of it. */
async function calibrate(texts: readonly MeasuredText[], write: Write, streams: Streams): Promise<Calibration> {
  const engine = await openEngine(defaults, () => claims);
  const claimed = tally(engine, texts, progressOf(texts.length, streams));
  const text = calibrationText(claimed, (id) => isGated(engine.index.rule(id)));
  await write(calibrationFile, text);
  return readCalibration(text, calibrationFile);
}

/** Tells on a terminal how many texts are done. */
function progressOf(total: number, { stderr }: Streams): (done: number) => void {
  return (done) => {
    if (stderr.isTTY && done % 50 === 0) void stderr.write(`\r${done} of ${total} texts`);
  };
}

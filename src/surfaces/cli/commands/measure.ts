import { join } from 'node:path';
import { openEngine } from '#assembly';
import { builtInNotes, packagePath, readMeasured, writeAtomic } from '#io';
import {
  calibrationText,
  fitRanker,
  gatePage,
  type MeasuredText,
  readCalibration,
  scoreOfTally,
  scorePage,
  senseTrials,
  tally,
} from '#measure';
import type { Calibration } from '#decide';
import { DebabelError } from '#model';
import { isGated } from '#rulekit';
import { defaults } from '#settings';
import { parse, texts } from '../options.ts';
import type { Streams } from '../streams.ts';

/** No rule measured: each is worth what it claims. */
const claims: Calibration = { words: { garbled: 0, clean: 0 }, rules: {} };

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
  const own = [
    ...(await readMeasured(packagePath('corpus/garbled'), 'garbled')),
    ...(await readMeasured(packagePath('corpus/clean'), 'clean')),
  ];
  const more: MeasuredText[] = [];
  for (const kind of ['garbled', 'clean'] as const)
    for (const path of texts(values[kind])) more.push(...(await readMeasured(path, kind)));
  const write = async (path: string, text: string) => {
    if (values['write'] !== true) {
      await streams.stdout.write(`${text}
`);
      return;
    }
    writeAtomic(packagePath(path), text);
    await streams.stdout.write(`wrote ${path}
`);
  };
  if (values['fit'] === true) {
    const trials = senseTrials(await openEngine(defaults), [...own, ...more], builtInNotes());
    const ranker = fitRanker(trials);
    await write('reports/gate.md', gatePage(ranker, trials));
    await write(join('src', 'language', 'data', 'ranker.json'), `${JSON.stringify(ranker, undefined, 1)}\n`);
    return 0;
  }
  const told = (total: number) => (done: number) => {
    if (streams.stderr.isTTY && done % 50 === 0) void streams.stderr.write(`\r${done} of ${total} texts`);
  };
  const all = [...own, ...more];
  // What rules claim is measured, not what earlier measuring made of it.
  const engine = await openEngine(defaults, claims);
  const claimed = tally(engine, all, told(all.length));
  const calibration = calibrationText(claimed, (id) => isGated(engine.index.rule(id)));
  await write('reports/calibration.json', calibration);
  const measured = tally(await openEngine(defaults, readCalibration(calibration)), own, told(own.length));
  const score = scoreOfTally(measured);
  await write('reports/score.json', `${JSON.stringify(score, undefined, 2)}\n`);
  await write('reports/score.md', scorePage(score, claimed));
  return 0;
}

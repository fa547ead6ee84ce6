import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { openEngine } from '#assembly';
import { readCorpus, readScore, readUnseen } from '#io';
import { readCalibration } from '#decide';
import { scoreOfTally, tally, worseThan } from '#measure';
import { defaults } from '#settings';

test('the figures of the project’s own corpus are no worse than those of reports/score.json', async () => {
  const texts = await readCorpus();
  expect([texts.filter(({ kind }) => kind === 'marked').length, texts.length]).toEqual([81, 134]);

  const calibration = readCalibration(readFileSync('reports/calibration.json', 'utf8'), 'reports/calibration.json');
  const engine = await openEngine(defaults, () => calibration);
  const score = scoreOfTally(tally(engine, texts), tally(engine, await readUnseen()));

  expect(
    worseThan(score, readScore()),
    'these figures got worse: find out why; if it is meant, run `debabel measure --write` and say so in the commit',
  ).toEqual([]);
});

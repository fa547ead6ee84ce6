import { parentPort, workerData } from 'node:worker_threads';
import { openEngine } from '#assembly';
import type { Answer, StreamLine } from '#io';
import type { Settings } from '#settings';
import { internalTrouble } from '../trouble.ts';
import { answerLines } from './answer-lines.ts';

/** What a thread that helps `debabel pipe` is started with. */
export interface HelperSetUp {
  readonly entry: 'pipe-helper.cjs';
  readonly settings: Settings;
  readonly fields: readonly string[] | undefined;
}

const { settings, fields } = workerData as HelperSetUp;
const opening = openEngine(settings);

parentPort?.on('message', (lines: readonly StreamLine[]) => {
  void answered(lines).then((said) => parentPort?.postMessage(said));
});

async function answered(lines: readonly StreamLine[]): Promise<Answer<string>> {
  try {
    return { done: await answerLines({ engine: await opening, settings, fields }, lines) };
  } catch (error) {
    return { fault: internalTrouble(error) };
  }
}

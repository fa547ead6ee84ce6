import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Input } from './inputs.ts';
import type { Text } from './read-text.ts';

/** Texts that are read ahead. */
const most = 8;

/** Reads ahead a few texts while one is worked on; works on them in order. Signals are heard between two texts. */
export async function eachInOrder(
  inputs: readonly Input[],
  work: (input: Input, source: Promise<Text>) => Promise<void>,
): Promise<void> {
  const [first] = inputs;
  if (inputs.length === 1 && first) {
    await work(first, first.read());
    return;
  }
  const { default: PQueue } = await import('p-queue');
  const reading = new PQueue({ concurrency: 4 });
  const ahead: Promise<Text>[] = [];
  for (const [index, input] of inputs.entries()) {
    for (const next of inputs.slice(index + ahead.length, index + most)) {
      const source = reading.add(async () => next.read());
      // A text that cannot be read is told when its turn comes.
      source.catch(() => undefined);
      ahead.push(source);
    }
    await work(input, ahead.shift() ?? input.read());
    await nextTurn();
  }
}

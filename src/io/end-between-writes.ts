import { constants } from 'node:os';

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * From now on a signal ends the process between two steps of its work and not within one, so that no half of a file is left;
 * the exit code is 128 and the number of the signal, as shells have it. Gives the way back to how it was.
 */
export function endBetweenWrites(): () => void {
  const handlers = signals.map((signal) => {
    const end = () => process.exit(128 + constants.signals[signal]);
    process.once(signal, end);
    return () => process.off(signal, end);
  });
  return () => {
    for (const off of handlers) off();
  };
}

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { repair } from '#pipeline';
import { engine } from '../../helpers/engine.ts';
import { anyNews, joinedLines } from '../pipeline/any-news.ts';

test('idem', () => {
  const bad: string[] = [];
  fc.assert(
    fc.property(fc.oneof(joinedLines, anyNews), (text) => {
      for (const profile of ['standard', 'picky'] as const) {
      const { output } = repair(engine, text, {profile});
      expect(repair(engine, output, {profile}).output).toBe(output);
      }
    }),
    { seed: Number(process.env['SEED'] ?? 5), numRuns: 4000 },
  );
}, 1e7);

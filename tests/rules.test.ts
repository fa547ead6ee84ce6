import { expect, test } from 'vitest';
import { promises, runRule } from '../src/testing/index.ts';
import { allRules, engine } from './helpers/engine.ts';

const lines = allRules.flatMap((rule) => promises(rule).map((line) => ({ id: rule.id, rule, line })));

test.each(lines)('$id: $line', ({ rule, line }) => {
  expect(runRule(rule, line, engine)).toBe(line);
});

test('every rule has a name of its own', () => {
  const ids = allRules.map((rule) => rule.id);
  expect(ids).toEqual([...new Set(ids)]);
});

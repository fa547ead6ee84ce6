import { describe, expect, test } from 'vitest';
import { marked } from './data-rule.ts';

describe('a collocation', () => {
  const realize = { garbled: 'v:realize', meant: ['hold'] };
  test.each([
    [
      'object',
      realize,
      'n:meeting',
      'They realized the first big meeting.',
      'They [realized → held] the first big meeting.',
    ],
    ['object', realize, 'n:meeting', 'Meetings were already realized.', 'Meetings were already [realized → held].'],
    [
      'object',
      realize,
      'n:meeting',
      'The meeting has not been realized.',
      'The meeting has not been [realized → held].',
    ],
    [
      'object',
      realize,
      'n:meeting',
      'The meeting that they realize ends.',
      'The meeting that they [realize → hold] ends.',
    ],
    ['object', realize, 'n:meeting', 'They realized that the meeting was over.', undefined],
    [
      'subject',
      { garbled: 'v:go', meant: ['fall'] },
      'n:rain',
      'Rain will go at night.',
      'Rain will [go → fall] at night.',
    ],
    ['subject', { garbled: 'v:go', meant: ['fall'] }, 'n:rain', 'The rain is going.', 'The rain is [going → falling].'],
    ['subject', { garbled: 'v:go', meant: ['fall'] }, 'n:rain', 'They go into the rain.', undefined],
    [
      'noun',
      { garbled: 'a:strong', meant: ['heavy'] },
      'n:rain',
      'A stronger night rain fell.',
      'A [stronger → heavier] night rain fell.',
    ],
    [
      'noun',
      { garbled: 'a:strong', meant: ['heavy'] },
      'n:rain',
      'The rain was too strong.',
      'The rain was too [strong → heavy].',
    ],
    ['noun', { garbled: 'a:strong', meant: ['heavy'] }, 'n:rain', 'A strong wind brought rain.', undefined],
  ])('with its %s (%o, %s): %s', async (key, sense, word, line, expected) => {
    expect(await marked({ ...sense, [key]: word }, line)).toBe(expected ?? line);
  });
});

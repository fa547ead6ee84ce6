import { expect, test } from 'vitest';
import { openKnowledge } from '#io';
import { createEngine, viewOf } from '#pipeline';

const engine = createEngine([], openKnowledge());

/** What of a text is protected. */
function protectedIn(text: string): string[] {
  const view = viewOf(engine, text);
  const found = [...new Set(view.protectedNear(0).map(({ start, end }) => text.slice(start, end)))];
  return found.filter((one) => !found.some((other) => other !== one && other.includes(one)));
}

test.each<[string, string[]]>([
  ['He said so.', []],
  [
    'See https://example.com/a?b=c#d, or (http://example.com/).',
    ['https://example.com/a?b=c#d', 'http://example.com/'],
  ],
  ['See www.example.com/plan.', ['www.example.com/plan']],
  ['See “https://example.com/plan” now.', ['https://example.com/plan']],
  ['See example.com and news.example.co.uk/a.', ['example.com', 'news.example.co.uk/a']],
  ['The end.It was so. U.S.De facto.', []],
  ['Write to jan.novak+news@example.com!', ['jan.novak+news@example.com']],
  ['Follow @jan_novak, #Ukraine and a@b.', ['@jan_novak', '#Ukraine']],
  ['Run `the plan` now.', ['`the plan`']],
  ['Open ~/plans/new.txt, C:\\plans\\new.txt or /usr/bin.', ['~/plans/new.txt', 'C:\\plans\\new.txt', '/usr/bin']],
  ['Either/or, and/or the plan.', []],
  ['Call get_plan or getPlanById on an iPhone.', ['get_plan', 'getPlanById']],
  ['It is 5 km, 3.5 kg, 20% and 1,000 € away; 5 kmen.', ['5 km', '3.5 kg', '20%', '1,000 €']],
])('%s', (text, expected) => {
  expect(protectedIn(text)).toEqual(expected);
});

test.each([
  '.',
  'a.',
  'http://',
  'http://a.b...',
  'a@',
  '@a',
  '#',
  '`',
  '/a',
  '~/',
  'C:\\a',
  'a_',
  'aB',
  'aBcD',
  '1',
  '1.',
  '1 k',
  'www.',
  'a-',
])('a text of %j is judged', (piece) => {
  const text = piece.repeat(1e5 / piece.length);
  const view = viewOf(engine, text);
  for (const { start, end } of view.paragraphs) {
    for (const span of view.protectedNear(start))
      expect(span.start >= start && span.end <= end && span.start < span.end).toBe(true);
  }
});

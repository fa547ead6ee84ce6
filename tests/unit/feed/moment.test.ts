import { expect, test } from 'vitest';
import { chosenFrom, durationOf, feedFileName, isWorse, momentOf, recordOf, type Work } from '#feed';

const now = Date.parse('2026-03-10T00:00:00Z');

test.each([
  ['90s', 90_000],
  ['15m', 900_000],
  ['2w', 1_209_600_000],
  ['15', undefined],
  ['m', undefined],
  ['-1d', undefined],
])('%s is a duration of %s ms', (text, length) => {
  expect(durationOf(text)).toBe(length);
});

test('a moment is a date or how long ago', () => {
  expect(momentOf('2026-03-01', now)).toBe(Date.parse('2026-03-01T00:00:00Z'));
  expect(momentOf('7d', now)).toBe(Date.parse('2026-03-03T00:00:00Z'));
  expect(momentOf('2026-13-41', now)).toBeUndefined();
  expect(momentOf('yesterday', now)).toBeUndefined();
});

test('the freshest items are chosen first; those without a date last, but they are wanted', () => {
  const work = (place: number, published?: number): Work => ({ feed: 'f', place, published });
  const works = [work(0, 10), work(1), work(2, 30), work(3, 20)];
  const places = (wanted: Parameters<typeof chosenFrom>[1]) => chosenFrom(works, wanted).map(({ place }) => place);
  expect(places({})).toEqual([2, 3, 0, 1]);
  expect(places({ limit: 2 })).toEqual([2, 3]);
  expect(places({ since: 20 })).toEqual([2, 3, 1]);
});

test('a grade is worse than a limit from the limit on', () => {
  expect((['publish', 'edit', 'quarantine'] as const).map((grade) => isWorse(grade, 'edit'))).toEqual([
    false,
    true,
    true,
  ]);
});

test.each([
  ['https://example.org/news/rss.xml?a=b', 'example.org-news-rss.xml-a-b-01234567.xml'],
  ['../../x/feeds/daily.rss', 'feeds-daily-01234567.xml'],
  ['https://../..', 'feed-01234567.xml'],
])('%s is kept as %s', (feed, name) => {
  expect(feedFileName(feed, '0123456789', 'rss')).toBe(name);
});

test('what is no whole record is none', () => {
  expect(recordOf('{"kind":"written","feed":"f","state":"s"}')).toEqual({ kind: 'written', feed: 'f', state: 's' });
  for (const line of ['', '{"kind":"written","fe', 'null', '[]', '{"kind":"later"}'])
    expect(recordOf(line)).toBeUndefined();
});

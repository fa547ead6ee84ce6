import { expect, test } from 'vitest';
import { asRunHtml, type RunFacts, type RunItem } from '#report';

const item = (title: string, more: Partial<RunItem> = {}): RunItem => ({
  title,
  repaired: 1,
  suggested: 0,
  flagged: 0,
  words: 10,
  reasons: [],
  ...more,
});

const facts = (more: Partial<RunFacts> = {}): RunFacts => ({
  feeds: [{ name: 'https://example.org/feed', href: 'feeds/a.xml', items: 3, waiting: 1 }],
  grades: [
    {
      grade: 'quarantine',
      count: 1,
      items: [
        item('Lost', {
          href: 'items/aa/aa.html',
          reasons: ['Content is lost, as `residue/x` found', 'Garbled too densely'],
        }),
      ],
    },
    { grade: 'edit', count: 0, items: [] },
    { grade: 'publish', count: 1, items: [item('Good')] },
  ],
  total: { repaired: 1234, suggested: 2, flagged: 3 },
  rules: [{ rule: 'house/zebra', count: 1200 }],
  dropped: false,
  ...more,
});

test('the page says what was quarantined and why, items by grade, rules and feeds', () => {
  const page = asRunHtml(facts());
  const text = page.replace(/<style>[^]*?<\/style>|<[^>]+>/g, ' ').replace(/\s+/g, ' ');
  expect(text).toContain(
    '3 items of 1 feed quarantine 1 · edit 0 · publish 1 repaired 1234, suggested 2, needs an editor 3',
  );
  expect(text).toContain('Quarantined: cannot be published as they are: 1');
  expect(text).toContain('Content is lost, as residue/x found. Garbled too densely');
  expect(text).not.toContain('To be edited');
  expect(text).toContain('Most frequent rules Rule Findings house/zebra 1,200');
  expect(page).toContain('<a href="items/aa/aa.html">');
  expect(page.indexOf('Quarantined: cannot')).toBeLessThan(page.indexOf('Can be published as repaired'));
});

test('nothing that a feed brings is markup, a link of its own or a request', () => {
  const evil = '</title><script>alert(1)</script><img src=x onerror=alert(1)>"\'`';
  const page = asRunHtml(
    facts({
      feeds: [{ name: evil, href: 'javascript:alert(1)', items: 1, waiting: 0 }],
      grades: [
        {
          grade: 'quarantine',
          count: 1,
          items: [item(evil, { href: ' java\nscript:alert(1)', reasons: [evil, '*a* `<b>`'] })],
        },
      ],
      rules: [{ rule: evil, count: 1 }],
    }),
  );
  expect(page).not.toMatch(/<script|<img|onerror=[^&]*>|javascript:alert\(1\)"/);
  expect(page.match(/<title>/g)).toHaveLength(1);
  expect(page).not.toContain('<a href');
  expect(page).toContain("default-src 'none'");
  expect(page).not.toMatch(/(?:src|href|url\()=?["']?(?:https?:)?\/\//);
  expect(page).toContain('prefers-color-scheme: dark');
  expect(page).toContain('width=device-width');
});

test('more items than the page lists are told', () => {
  const page = asRunHtml(facts({ grades: [{ grade: 'edit', count: 5000, items: [item('One')] }] }));
  expect(page).toContain('And 4,999 more: journal.ndjson has them all.');
});

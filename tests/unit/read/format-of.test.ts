import { expect, test } from 'vitest';
import { formatOf } from '#read';

test.each([
  ['its content type', { contentType: 'application/rss+xml; charset=utf-8', text: '' }, 'rss'],
  ['its content type before its name', { contentType: 'text/html', name: 'a.txt', text: 'x' }, 'html'],
  ['its name', { name: 'https://x.y/feed.ATOM?z=1', text: '' }, 'atom'],
  ['its name, where a server does not care', { contentType: 'text/plain', name: 'a.html', text: 'x' }, 'html'],
  [
    'its root, whatever a server says',
    { contentType: 'text/html', name: 'feed.php', text: '<?xml version="1.0"?><rss>' },
    'rss',
  ],
  [
    'its root',
    { name: 'a.xml', text: '\uFEFF<!-- <html> -->\n<?x?><!DOCTYPE feed [<!ENTITY a "b">]><a:feed xmlns:a="x">' },
    'atom',
  ],
  ['its root in RDF', { contentType: 'text/xml', text: '<rdf:RDF>' }, 'rss'],
  ['a root that is not known', { name: 'a.xml', text: '<?xml version="1.0"?><x>' }, 'html'],
  ['its root behind a warning', { name: 'a.xml', text: 'Warning: x\n<?xml version="1.0"?><rss>' }, 'rss'],
  ['its beginning', { text: '<!DOCTYPE html><p>' }, 'html'],
  ['a fragment', { text: '\n<p class="x">a' }, 'html'],
  ['its name, though it has tags', { name: 'a.txt', text: '<p>a' }, 'text'],
  ['a server that says so, though it has tags', { contentType: 'text/plain', text: '<p>a' }, 'text'],
  ['nothing', { text: '<3 is a heart' }, 'text'],
  ['nothing in a bracket', { text: '{sic} [1] He said' }, 'text'],
  ['XLIFF', { name: 'a.xlf', text: '' }, 'xliff'],
] as const)('the format is told by %s', (_, named, format) => {
  expect(formatOf(named)).toBe(format);
});

import type { Rule } from '#rulekit';
import { defineResidue } from './define-residue.ts';
import { either, suggestRemoval } from './treatment.ts';

const endings = ['com', 'net', 'org', 'ru', 'ua', 'cn', 'news', 'info', 'tv', 'in', 'pl', 'de', 'cz'] as const;
const agencies = [
  'xinhua',
  'xinhuanet',
  'chinanews',
  'jqknews',
  'teller report',
  'archyde',
  'world today news',
  'pledge times',
] as const;

const rule: Rule = defineResidue({
  id: 'residue/site-suffix',
  title: 'Delete the site’s name after the headline',
  why: 'A page’s title is its headline and the name of the site: *Talks go on - chinanews.com*. Scrapers take all of it for the headline, and engines take the name for a part of the sentence.',
  category: 'design/markup',
  severity: 'minor',
  state: 'live',
  raw: true,
  fix: [
    'Talks on climate go on in Oslo[ - example.com →]\nThe minister left.',
    'Talks on climate go on in Oslo[-Xinhua →]\nThe minister left.',
  ],
  keep: [
    'Oslo bank in a trade-off\nThe minister left.',
    'Talks on climate go on in Oslo - example.com',
    'The minister left.\nTalks on climate - example.com',
  ],
  on: {
    words: [...endings, ...agencies.map((agency) => agency.split(' ').at(-1) ?? agency)],
    wordIf: ({ lower, start }, text) => !endings.some((ending) => ending === lower) || text.charAt(start - 1) === '.',
  },
  pattern: () =>
    new RegExp(
      String.raw`\s{0,2}[-–—|]\s{0,2}(?:${agencies.join('|').replaceAll(' ', String.raw`\s`)}|(?:www\.)?[a-z0-9-]{2,40}\.(?:${endings.join('|')}))$`,
      'i',
    ),
  where: 'line-end',
  within: 'title',
  what: 'the site’s name after the headline',
  treat: either(
    ({ span, line }) => span.start - line.start >= 15 && line.end - line.start <= 250,
    suggestRemoval(0.85),
  ),
});

export default rule;

import { months, weekdays } from '#language';
import type { Rule } from '#rulekit';
import { defineResidue, type Found } from './define-residue.ts';
import { hasAfter, startsNear } from './lines.ts';
import { followedBy, names, oneOf } from './pattern.ts';
import { either, flag, remove, suggestRemoval } from './treatment.ts';

/** Agencies, channels and portals whose short names are written in capitals. */
// prettier-ignore
const agencies = [
  'AFP', 'AP', 'PAP', 'TASS', 'ANSA', 'DPA', 'EFE', 'EPA', 'MTI', 'CTK', 'ČTK', 'TASR', 'BTA', 'TVN24', 'TVP', 'TVN', 'RIA', 'RBC', 'NTV', 'UNIAN', 'BNS', 'ELTA', 'LETA', 'ANP', 'AGI',
  'APA', 'TT', 'NTB', 'STT', 'RMF24', 'RMF', 'ZDF', 'ARD', 'ORF', 'SRF', 'RTL', 'NOS', 'DHA', 'IHA', 'CNN', 'BBC', 'BFMTV', 'LUSA', 'AGERPRES', 'BELTA',
] as const;

const endsInAgency = new RegExp(`(?:${agencies.join('|')})$`);

const glued = defineResidue({
  id: 'residue/glued-agency',
  title: 'Delete the agency’s name that sticks to a word',
  why: 'The credit of a picture or a paragraph stands behind its last word without a space when the markup between them is taken out: *in the carTVN24*.',
  category: 'design/markup',
  severity: 'minor',
  state: 'safe',
  fix: ['The van struck a parked car[TVN24 →].', 'They met on the road.[PAP →]', 'He was seen on the bridge[AFP →]'],
  keep: [
    'The van was filmed by TVN24.',
    'The openBBC file and the miniTT race.',
    'They met at the Oslo bureau of AFP.',
  ],
  on: {
    unknown: 'lower',
    words: agencies.map((agency) => agency.toLowerCase()),
    // `roadPAP` is an unknown word that ends so; of `road.PAP` the agency is a word.
    wordIf: ({ text: word, start }, text) =>
      endsInAgency.test(word) && (/^\p{Ll}/u.test(word) || /[.!?]/.test(text.charAt(start - 1))),
  },
  pattern: () =>
    new RegExp(String.raw`(?<=(?<![\p{L}\d@#/])\p{Ll}{3,30}[.!?]?)(?:${agencies.join('|')})(?=[.,]?$|\.\s)`, 'u'),
  where: 'line-end',
  what: 'the name of an agency that sticks to a word',
  treat: remove(0.95),
});

/** A word that goes on as a label does: `Photo by:`, `Updated on 20…`. */
const isLabel = /^\w+(?:\s(?:credit|by|courtesy))?(?:\s?[:©]|\son\s)/;

const tail = defineResidue({
  id: 'residue/credit-at-end',
  title: 'Move a credit out of the last sentence',
  why: 'The credit of a picture stands behind a paragraph without a line of its own: *… late at night. Photo: AFP*. So does the date line of a page.',
  category: 'design/markup',
  severity: 'minor',
  state: 'live',
  fix: [
    'The van struck a parked car. [Photo: AFP →]',
    'The talks go on.[ Image credit: Getty Images →]\nThe minister left.',
    'The talks go on. [Oslo Daily Updated on 2024-02-17 →]',
    'The talks go on. [Author: Anna Berg →]',
  ],
  keep: [
    'They had one photo: it was old.',
    'He left. Photo: a man at the gate of the town hall in May.',
    'The page was old. It was last updated on 2024-02-17',
  ],
  on: {
    ...followedBy({
      photo: [],
      photos: [],
      image: [],
      foto: [],
      picture: [],
      source: [],
      author: [],
      updated: ['on'],
      published: ['on'],
    }),
  },
  pattern: () =>
    new RegExp(
      String.raw`(?<=[.!?…”"]\s)(?:(?:[Ff]ile\s)?(?:[Pp]hotos?|PHOTO|[Ii]mage|[Ff]oto|[Pp]icture|Source|Author)(?:\s(?:credit|by|courtesy))?\s?[:©]\s{0,2}${names}[.]?|(?:\p{Lu}\p{Ll}+\s){0,3}(?:Last\s)?(?:Updated|Published)\son\s(?:19|20)\d\d[-./]\d\d[-./]\d\d)$`,
      'u',
    ),
  where: 'line-end',
  couldBe: ({ hits }, text) => hits.some((hit) => isLabel.test(text.slice(hit, hit + 30))),
  what: 'a credit behind the last sentence',
  treat: either(({ match }) => /\d$/u.test(match[0]), suggestRemoval(0.82), suggestRemoval(0.65)),
});

const labels = oneOf([
  'Article',
  'Text',
  'Author',
  'Writer',
  'Written by',
  'Edited by',
  'Editor',
  'Reporter',
  'Proofread by',
  'Reviewed by',
  'Translated by',
  'Wen',
]);

const author = defineResidue({
  id: 'residue/author-line',
  title: 'Move the author’s line out of the text',
  why: 'Chinese pages name who wrote and who edited a text in a line above it, *文/…*, which engines turn into *Article So-and-so. Edited by So-and-so.*',
  category: 'design/markup',
  severity: 'minor',
  state: 'live',
  pivots: ['zh'],
  fix: [
    '[Article Taozi. Edited by Taozi.\n →]The talks go on.',
    '[Text / Wang Lei\n →]The talks go on.',
    'The talks go on.[\nAuthor: Anna Berg. Editor: Jan Holm →]',
  ],
  keep: [
    'Article II.\nThe talks go on.',
    'Author Anna Berg\nThe talks go on.',
    'Article Five of the treaty holds.\nThe talks go on.',
    'Text Messages\nThe talks go on.',
  ],
  on: {
    words: [
      'article',
      'text',
      'author',
      'writer',
      'written',
      'edited',
      'editor',
      'reporter',
      'proofread',
      'reviewed',
      'translated',
      'wen',
    ],
  },
  pattern: () =>
    new RegExp(
      String.raw`^(?:${labels}(?:\s?[/|:：丨·]\s?|\s)\p{Lu}[\p{L}'’-]{1,20}(?:\s\p{Lu}[\p{L}'’.-]{0,20}){0,2}(?:\.?\s|\.?$)){1,3}$`,
      'u',
    ),
  where: 'line',
  within: 'edges',
  longest: 120,
  couldBe: startsNear(0),
  what: 'the author’s line of a page',
  treat: either(isCredit, suggestRemoval(0.75)),
});

const byline = defineResidue({
  id: 'residue/byline',
  title: 'Move the byline out of the text',
  why: 'A scraper takes the line with the author’s name for the first paragraph.',
  category: 'design/markup',
  severity: 'minor',
  state: 'live',
  needs: 'machine-made',
  fix: ['[By Anna\n →]The talks go on.', 'Talks in Oslo[\nBy Anna Berg →]\nThe talks go on.'],
  keep: [
    'By Sunday\nThe talks go on.',
    'The talks go on.\nBy Anna Berg',
    'By Anna Berg it was told.\nThe talks go on.',
  ],
  on: { words: ['by'], first: 'capital', wordIf: ({ start, text }) => start < 400 && text === 'By' },
  pattern: () =>
    new RegExp(
      String.raw`^By (?!(?:${[...weekdays, ...months, 'The'].join('|')})\b)\p{Lu}[\p{L}'’-]{1,20}(?:\s\p{Lu}[\p{L}'’.-]{0,20}){0,3}$`,
      'u',
    ),
  where: 'line',
  within: 'lead',
  longest: 60,
  what: 'a byline',
  treat: either(({ text, line }) => hasAfter(text, line), suggestRemoval(0.65)),
});

const suffix = defineResidue({
  id: 'residue/headline-suffix',
  title: 'Delete the country behind the headline',
  why: 'Japanese agencies name the country at the end of a headline, *…=韓国*. Engines leave the sign: *Talks go on = South Korea*.',
  category: 'design/markup',
  severity: 'minor',
  state: 'live',
  pivots: ['ja', 'ko'],
  fix: [
    'Talks on climate go on in Oslo[ = South Korea →]\nThe minister left.',
    'Storm hits the coast[=Japan →]\nNobody was hurt.',
  ],
  keep: [
    'Freedom = Oslo\nThe minister left.',
    'The formula says E = Mass of it\nThe end.',
    'Talks go on = South Korea',
  ],
  on: { marks: '=' },
  pattern: () => /\s{0,2}=\s{0,2}\p{Lu}\p{Ll}+(?:\s\p{Lu}\p{Ll}+)?$/u,
  where: 'line-end',
  within: 'title',
  what: 'the country that Japanese agencies put behind a headline',
  treat: either(({ span, line }) => span.start - line.start >= 18, suggestRemoval(0.8)),
});

const said = defineResidue({
  id: 'residue/dangling-said',
  title: 'Say who said it, or join the verb to its quotation',
  why: 'Turkish, Japanese and Korean put the verb of saying behind what is said. Engines leave it there as a sentence of its own: *… over a wide area. said.*',
  category: 'fluency/grammar',
  severity: 'major',
  state: 'live',
  pivots: ['tr', 'ja', 'ko', 'az'],
  fix: ['The fire burns over a wide area. [said. → ?]', '“The fire burns here.” [said. → ?] The men left.'],
  keep: [
    '“The fire burns here,” she said.',
    'No more was said. He said. Nothing.',
    'It burns here. Said, who left, is back.',
  ],
  on: {
    words: ['said', 'told', 'used', 'shared'],
    wordIf: ({ text: word, start }, text) =>
      /^\p{Ll}/u.test(word) && /[.!?…]/.test(text.slice(Math.max(0, start - 3), start)),
  },
  pattern: () =>
    /(?<=[\p{L}\p{N}][.!?…]["”’]?\s)(?:said|told|used the phrases?|used the expressions?|shared his views)\./u,
  where: 'inline',
  what: 'a verb of saying that stands alone',
  treat: flag(),
});

/** A label with a mark, or more than one credit, or a stop behind it; `Article II.` and `Text Messages` are headings. */
function isCredit({ match, text, line }: Found): boolean {
  const [found] = match;
  const several = new RegExp(String.raw`${labels}[\s/|:：丨·].*[\s.]${labels}[\s/|:：丨·]`, 'u').test(found);
  const marked = /^\p{L}+(?:\sby)?\s?[/|:：丨·]/u.test(found);
  return (several || marked) && !/\b[IVXLC]+\b/u.test(found) && (hasAfter(text, line) || line.start > 0);
}

/** What a page leaves of itself beside the text: credits, bylines, suffixes. */
export const pageRemains: readonly Rule[] = [glued, tail, author, byline, suffix, said];

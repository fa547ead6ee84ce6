import type { Rule } from '#rulekit';
import { defineResidue, type Found } from './define-residue.ts';
import { hasAfter, hasBefore, startsNear } from './lines.ts';
import { followedBy, oneOf } from './pattern.ts';
import { either, remove, suggestRemoval } from './treatment.ts';

// prettier-ignore
const skips = oneOf([
  'skip to content', 'skip to main content', 'skip to the content', 'skip advert', 'advertisement', 'continue reading', 'continue reading below', 'continue reading the main story',
  'story continues below', 'story continues below advertisement', 'story continues after advertisement', 'article continues below', 'article continues after this advertisement',
  'the article continues after the ad', 'reading continues after the ad', 'scroll to continue', 'scroll down to continue', 'back to top', 'go back to top', 'load more', 'show more',
]);

const skipLine = defineResidue({
  id: 'residue/skip-line',
  title: 'Delete a label of the page’s navigation',
  why: 'Between paragraphs a page has labels of its own: *Advertisement*, *Continue reading the main story*, *Skip to content*. Scrapers take each for a paragraph.',
  category: 'design/markup',
  severity: 'minor',
  state: 'safe',
  fix: [
    'The talks go on.[\nAdvertisement →]\nThe minister left.',
    'The talks go on.[\n- ADVERTISEMENT - →]\nThe minister left.',
    '[Skip to content\n →]The talks go on.',
    'The talks go on.[\nContinue reading below →]\nThe minister left.',
  ],
  keep: [
    'Continue reading to learn why the talks failed.',
    'The advertisement was shown.\nAdvertisement of it cost a million.',
  ],
  on: followedBy({
    advertisement: [],
    skip: ['to', 'advert'],
    continue: ['reading'],
    continues: ['below', 'after'],
    scroll: ['to', 'down'],
    back: ['to'],
    load: ['more'],
    show: ['more'],
  }),
  pattern: () => new RegExp(String.raw`^[-–—*[(|\s]{0,4}${skips}[-–—*\])|\s.:…»>]{0,4}$`, 'i'),
  where: 'line',
  longest: 60,
  couldBe: startsNear(30),
  what: 'a label of the page’s navigation',
  treat: either(hasText, remove(0.98)),
});

const skipLinks = defineResidue({
  id: 'residue/skip-links',
  title: 'Delete the jump links of a page',
  why: 'Some magazines end each page with “Go Back to Top. Skip To: Start of Article.” for screen readers; copies of their articles keep it.',
  category: 'design/markup',
  severity: 'minor',
  state: 'safe',
  fix: [
    'The talks go on. [Go Back to Top. Skip To: Start of Article. →]',
    'The talks go on.[\nGo Back to Top. Skip To: Start of Article →]',
  ],
  keep: ['They go back to top jobs.', 'Skip to the start of article five.'],
  on: followedBy({ skip: ['to'] }),
  pattern: () => /Go Back to Top\. Skip To: Start of Article\.?/iu,
  where: 'inline',
  what: 'the jump links of a page',
  treat: remove(0.99),
});

/** *Advertisement* in other languages, and what engines make of it: German *Anzeige* is *display*, French *publicité* is *publicity*. */
const foreignLabels = [
  'reklama',
  'reklame',
  'реклама',
  'publicidad',
  'publicité',
  'pubblicità',
  'publicidade',
  'werbung',
  'anzeige',
  'reklam',
  'annons',
  'advertentie',
  'hirdetés',
  'publicitate',
  'διαφήμιση',
  '广告',
  '廣告',
  '広告',
  'إعلان',
] as const;
const literalLabels = [
  'display',
  'publicity',
  'advertising',
  'announcement',
  'sponsored',
  'sponsored content',
  'promoted content',
  'also read',
  'must read',
  'read also',
  'read more',
  'see also',
  'related articles',
  'related news',
  'share this article',
  'share on facebook',
  'leave a comment',
  'print this page',
  'most read',
  'you may also like',
] as const;

const label = defineResidue({
  id: 'residue/page-label',
  title: 'Delete a label of the page',
  why: 'The label over an advertisement or a list of links is a line of its own, which engines translate word by word: German *Anzeige* becomes *Display*, French *Publicité* becomes *Publicity*, or stays as it was.',
  category: 'design/markup',
  severity: 'minor',
  state: 'live',
  fix: [
    '[display\n →]The talks go on.',
    'The talks go on.[\nREKLAMA →]\nThe minister left.',
    'The talks go on.[\nMust read →]\nThe minister left.',
  ],
  keep: ['The display was lit.', 'It was publicity.\nThe announcement: none.', 'Advertising'],
  // prettier-ignore
  on: followedBy({
    ...Object.fromEntries(foreignLabels.map((word) => [word, []])),
    display: [], publicity: [], advertising: [], announcement: [], sponsored: [], promoted: ['content'], also: ['read'], must: ['read'], read: ['also', 'more'],
    see: ['also'], related: ['articles', 'news'], share: ['this', 'on'], leave: ['a'], print: ['this'], most: ['read'], may: ['also'],
  }),
  pattern: () =>
    new RegExp(
      String.raw`^[-–—*[(|]{0,2}\s?${oneOf([...foreignLabels, ...literalLabels])}\s?[-–—*\])|:…»>]{0,2}$`,
      'iu',
    ),
  where: 'line',
  longest: 40,
  what: 'a label of the page',
  treat: either(hasText, suggestRemoval(0.85)),
});

const breadcrumbs = defineResidue({
  id: 'residue/breadcrumbs',
  title: 'Delete the path of a page',
  why: 'Above an article a page shows where it stands: *Home » Politics » Europe*. Scrapers take the path for the first line.',
  category: 'design/markup',
  severity: 'minor',
  state: 'live',
  fix: ['[Home » Politics » Europe\n →]The talks go on.', '[Main › News ›\n →]The talks go on.'],
  keep: ['Home > 2 others.\nThe talks go on.', 'The «Home» party won.'],
  on: { marks: '»›>', markIf: (_, offset) => offset < 300 },
  pattern: () =>
    /^(?:home|home ?page|main|main page|start|front page|news)\s?[»›>]\s?(?:[^»›>\n]{1,60}[»›>]\s?){1,8}[^»›>\n]{0,120}$/iu,
  where: 'line',
  within: 'lead',
  what: 'the path of a page',
  treat: either(hasText, suggestRemoval(0.9)),
});

const updated = defineResidue({
  id: 'residue/updated-line',
  title: 'Move the date line of a page out of the text',
  why: 'Scrapers take the line that dates an article (*Updated on 2024-02-17*) for a paragraph of it.',
  category: 'design/markup',
  severity: 'minor',
  state: 'live',
  fix: ['The talks go on.[\nUpdated on 2024-02-17 →]', '[Published: 17 February 2024, 10:15\n →]The talks go on.'],
  keep: ['Published in 1900, it sold well.', 'Updated on Monday.'],
  on: { words: ['updated', 'published', 'posted', 'modified'] },
  pattern: () =>
    /^(?:last )?(?:updated|published|posted|modified)(?: (?:on|at))?:?\s(?:[\p{L}\d]{1,10}[\s,.:/|-]{1,3}){0,6}(?:19|20)\d\d(?:[\s,.:/|-]{1,3}[\p{L}\d]{1,6}){0,6}\.?$/iu,
  where: 'line',
  within: 'edges',
  longest: 80,
  couldBe: startsNear(5),
  what: 'the date line of a page',
  treat: either(({ match }) => /\d(?:[-./:]|\s\p{L}+\s)\d/u.test(match[0]), suggestRemoval(0.6)),
});

/** Something else stands in the document. */
function hasText({ line, text }: Found): boolean {
  return hasBefore(text, line) || hasAfter(text, line);
}

/** Lines of the page that are not of the article. */
export const pageFurniture: readonly Rule[] = [skipLine, skipLinks, label, breadcrumbs, updated];

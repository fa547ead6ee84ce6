import type { Rule } from '#rulekit';
import { defineResidue } from './define-residue.ts';
import { followedBy, goesOn } from './pattern.ts';
import { either, remove, suggestRemoval } from './treatment.ts';

const comment = defineResidue({
  id: 'residue/markup-comment',
  title: 'Delete a comment of the page’s markup',
  why: 'WordPress keeps `<!--more-->` and `<!-- wp:paragraph -->` in its texts; scrapers and engines carry them over, engines with spaces and dashes of their own: `<! - more ->`.',
  category: 'design/markup',
  severity: 'minor',
  state: 'safe',
  raw: true,
  fix: [
    'The talks go on. [<!--more--> →] The minister left.',
    '[<!-- wp:paragraph -->\n →]The talks go on.',
    'The talks go on. [<! - more -> →]',
  ],
  keep: ['He wrote <- and -> on the board.', 'It was <! a slip.'],
  on: { marks: '<', markIf: goesOn(String.raw`<!\s?[-–—]`) },
  pattern: () => /<!\s?[-–—]{1,3}[^<>\n]{0,200}?[-–—]{1,2}\s?>/u,
  where: 'inline',
  what: 'a comment of the page’s markup',
  treat: remove(0.99),
});

const cdata = defineResidue({
  id: 'residue/cdata',
  title: 'Delete the wrapping of a feed’s text',
  why: 'Feeds wrap HTML in `<![CDATA[ … ]]>`. A reader that takes the wrapping for text prints it.',
  category: 'design/markup',
  severity: 'minor',
  state: 'safe',
  raw: true,
  fix: ['[<!\\[CDATA\\[ →]The talks go on.', 'The talks go on.[\\]\\]> →]'],
  keep: ['The value a[b[0]]>5 is right.', 'They signed CDATA forms.'],
  on: { marks: '<]', markIf: goesOn(String.raw`<!\[CDATA\[|\]\]>\s*$`) },
  pattern: () => /<!\[CDATA\[|\]\]>$/u,
  where: 'inline',
  what: 'the wrapping of a feed’s text',
  treat: either(({ match, line, span }) => match[0].startsWith('<') || span.end === line.end, remove(0.99)),
});

const script = defineResidue({
  id: 'residue/script-line',
  title: 'Delete a line of the page’s program',
  why: 'Scrapers take the program of an advertising network for a paragraph: `(adsbygoogle = window.adsbygoogle || []).push({});`.',
  category: 'design/markup',
  severity: 'major',
  state: 'safe',
  raw: true,
  fix: [
    'The talks go on.[\n(adsbygoogle = window.adsbygoogle || \\[\\]).push({}); →]',
    'The talks go on.[\ngoogletag.cmd.push(function() { googletag.display("top"); }); →]',
  ],
  keep: [
    'The firm said that googletag is loaded on most pages.',
    'Publishers call window.adsbygoogle from their pages.',
  ],
  on: followedBy({ adsbygoogle: [], googletag: [], taboola: [], outbrain: [], gtag: [], fbq: [] }),
  pattern: () =>
    /^(?:\(|!function|window\.|var\s|googletag\.|gtag\(|fbq\(|if\s?\(|<script).{0,590}[;})](?:<\/script>)?$/u,
  where: 'line',
  longest: 600,
  what: 'a line of the page’s program',
  treat: remove(0.98),
});

const knownShortcode =
  /^\[\s?\/\s?(?:a|b|i|u|s|url|img|quote|code|caption|embed|gallery|video|audio|playlist|center|color|size|spoiler|youtube|tweet|[a-z0-9]{2,30}[_-][a-z0-9_-]{1,40})\s?\]$/u;

const shortcode = defineResidue({
  id: 'residue/shortcode',
  title: 'Delete a shortcode of a page builder',
  why: 'WordPress themes and page builders write `[caption width="640"]`, `[/embed]`, `[vc_row]`, `[see_also ids="12,15"]` into their texts. Scrapers copy the codes and engines cut them: `[see_also ids\\u003d"`.',
  category: 'design/markup',
  severity: 'major',
  state: 'safe',
  raw: true,
  fix: [
    'The talks go on.[\n\\[see_also ids\\\\u003d"12,15"\\] →]',
    'The minister left.[\n\\[related_posts ids=" →]',
    '[[caption width="640"] →]A bridge in Oslo[[/caption] →] was shut.',
    'The talks [[vc_row] →] go on.',
  ],
  keep: [
    'He called it [a fine day] and left.',
    'It was [sic] and [the minister said "no"] and [video].',
    'The bill [No. 12] passed.',
  ],
  on: { marks: '[', markIf: goesOn(String.raw`\[\s?(?:\/\s?[a-z]|[a-z][a-z0-9_-]{1,40}[\s\]])`) },
  pattern: () =>
    new RegExp(
      [
        String.raw`\[\s?\/\s?[a-z][a-z0-9_-]{0,40}\s?\]`,
        String.raw`\[\s?[a-z][a-z0-9_-]{1,40}\s{1,3}[a-z_][a-z0-9_-]{0,30}\s?(?:=|\\u003d)\s?[^\]\n]{0,400}\]`,
        String.raw`\[\s?[a-z][a-z0-9_-]{1,40}\s{1,3}[a-z_][a-z0-9_-]{0,30}\s?(?:=|\\u003d)\s?["“”«'\\&\d][^\]\n]{0,60}$`,
        String.raw`\[(?:embed|caption|gallery|playlist|dropcap|(?:vc|et_pb|fusion|su|td|tds|elementor|wpb|mk|av|bs)_[a-z0-9_]{1,40})\]`,
      ].join('|'),
      'u',
    ),
  where: 'inline',
  what: 'a shortcode of a page builder',
  // `[/rant]` is a joke of writers; `[/caption]` is none.
  treat: either(
    ({ match }) => !/^\[\s?\//u.test(match[0]) || knownShortcode.test(match[0]),
    remove(0.98),
    suggestRemoval(0.85),
  ),
});

/** Leftovers of markup that is not the text’s own. */
export const markupDebris: readonly Rule[] = [comment, cdata, script, shortcode];

import type { Rule } from '#rulekit';
import { defineResidue } from './define-residue.ts';
import { startsNear } from './lines.ts';
import { followedBy, goesOn, names, oneOf } from './pattern.ts';
import { either, suggestRemoval } from './treatment.ts';

const picture = oneOf([
  'photo',
  'photos',
  'photograph',
  'image',
  'picture',
  'file photo',
  'foto',
  'фото',
  'illustration',
  'screenshot',
  'video',
]);

const photo = defineResidue({
  id: 'residue/photo-credit',
  title: 'Move a picture’s credit out of the text',
  why: 'The credit under a picture (*Photo: AFP*) is text for a scraper. It belongs to the picture, and its owner may insist on it.',
  category: 'design/markup',
  severity: 'minor',
  state: 'live',
  fix: [
    'The talks go on.[\nPhoto: AFP →]',
    'The talks go on.[\nImage credit: Getty Images →]',
    'The talks go on.[\nPicture from Oslo News Agency →]',
  ],
  keep: ['Photo ID is required to vote.', 'Image from the scene showed smoke.', 'Video by video, the case was built.'],
  on: followedBy({
    photo: [],
    photos: [],
    photograph: [],
    image: [],
    picture: ['from', 'by', 'credit'],
    foto: [],
    фото: [],
    illustration: [],
    screenshot: [],
    video: [],
  }),
  pattern: () =>
    new RegExp(
      String.raw`^[(\[]?${caseless(picture)}(?:\s(?:credits?|courtesy|caption)\b[:\s]{0,2}|\s?[:：©/]|\s[–—-]\s|\s(?:by|from|via)[:,]?\s(?=${names}[)\].]{0,2}$))\s{0,2}\S.{0,90}$`,
      'u',
    ),
  where: 'line',
  longest: 130,
  couldBe: startsNear(10),
  what: 'a picture’s credit',
  treat: suggestRemoval(0.7),
});

const inBrackets = defineResidue({
  id: 'residue/credit-in-brackets',
  title: 'Move a credit in brackets out of the text',
  why: 'The credit of a picture or a chart, *(Photo: AFP)*, stays in the middle of the text when the picture is gone.',
  category: 'design/markup',
  severity: 'minor',
  state: 'live',
  fix: [
    'The talks go on. [(Photo: AFP) →] The minister left.',
    'The talks go on. [(Source: Oslo Daily). →] The minister left.',
  ],
  keep: ['He left (source: a friend of his).', 'The photo (it was old) was sold.'],
  on: {
    marks: '(',
    markIf: goesOn(
      String.raw`\(\s?(?:file )?(?:photo|image|picture|source|credit|foto|graphic|illustration)s?(?: credit| by)?:`,
    ),
  },
  pattern: () => new RegExp(String.raw`\(\s?(?:[Ff]ile )?[\p{L}]{4,12}(?:\scredit|\sby)?:\s{0,2}${names}\s?\)\.?`, 'u'),
  where: 'inline',
  what: 'a credit in brackets',
  treat: suggestRemoval(0.6),
});

const copyright = defineResidue({
  id: 'residue/copyright-line',
  title: 'Move the copyright line out of the text',
  why: 'The foot of a page (*© 2025 AFP. All rights reserved.*) is text for a scraper. It is a fact about the article, not a part of it.',
  category: 'design/markup',
  severity: 'minor',
  state: 'live',
  fix: ['The talks go on.[\n© 2025 AFP. All rights reserved. →]', 'The talks go on.[\nCopyright 2024 Oslo Daily →]'],
  keep: [
    'The copyright law passed by parliament on Tuesday went too far for many artists.',
    'Copyright law in Norway',
    '(c) the minister shall report.',
  ],
  on: { words: ['copyright', 'reserved', 'c'], marks: '©' },
  pattern: () =>
    /^.{0,40}(?:©|\(c\)\s?(?:19|20)\d\d|copyright\s(?:\(c\)|(?:19|20)\d\d))(?:.{0,120})$|^.{0,120}\ball rights reserved\b.{0,30}$/iu,
  where: 'line',
  longest: 160,
  what: 'a copyright line',
  treat: either(({ match }) => /all rights reserved\.?$/iu.test(match[0]), suggestRemoval(0.85), suggestRemoval(0.7)),
});

const roles = oneOf([
  'responsible editor',
  'editor in charge',
  'editor-in-charge',
  'executive editor',
  'editor',
  'editors',
  'edited by',
  'proofread by',
  'proofreading',
  'proofreader',
  'compiled by',
]);

const editor = defineResidue({
  id: 'residue/editor-credit',
  title: 'Move the editor’s name out of the text',
  why: 'Chinese and Vietnamese pages name the editor at the foot of an article: *(Editor in charge: Wang Lei)*. English ones do not.',
  category: 'design/markup',
  severity: 'minor',
  state: 'live',
  pivots: ['zh', 'vi'],
  fix: [
    'The talks go on.[\n(Editor in charge: Wang Lei) →]',
    'The talks go on.[\nResponsible editor: Nguyen Van →]',
    'The talks go on.[\nEdited by Taozi. →]',
  ],
  keep: ['Editor: the word is Latin.', 'Edited by Anna Berg, the book came out in May and sold well.'],
  on: followedBy({
    editor: [],
    editors: [],
    edited: ['by'],
    proofread: ['by'],
    proofreading: [],
    proofreader: [],
    compiled: ['by'],
  }),
  pattern: () => new RegExp(String.raw`^[(（\[]?${caseless(roles)}\s?[:：]?\s{0,2}${names}\s?[)）\]]?\.?$`, 'u'),
  where: 'line',
  longest: 100,
  within: 'edges',
  what: 'the editor’s name',
  treat: either(({ match }) => /[:：]|\sby\s/iu.test(match[0]), suggestRemoval(0.75)),
});

const reporter = defineResidue({
  id: 'residue/reporter-dateline',
  title: 'Move the reporter’s name out of the first sentence',
  why: 'Chinese agencies name the reporter in the first line, *Beijing, July 26 (Reporter Liu Xian)*. English ones name him above the text.',
  category: 'design/markup',
  severity: 'minor',
  state: 'shadow',
  pivots: ['zh'],
  fix: [
    'Oslo, July 26 [(Reporter Liu Xian) →] The talks go on.',
    'Oslo, July 26 [(reporters: Liu Xian and Wang Lei) →] The talks go on.',
  ],
  keep: ['Oslo, July 26 (reporters were told) The talks go on.', 'The paper (a reporter of it) knew.'],
  on: { marks: '(（', markIf: goesOn(String.raw`[(（]\s{0,2}(?:reporter|correspondent|journalist)s?[ :：]`) },
  pattern: () =>
    new RegExp(
      String.raw`[(（]\s{0,2}(?:[Rr]eporter|[Cc]orrespondent|[Jj]ournalist)s?[ :：]{1,2}${names}\s{0,2}[)）]`,
      'u',
    ),
  where: 'line-start',
  within: 'lead',
  what: 'the reporter’s name as Chinese agencies give it',
  treat: either(({ span, line }) => span.start - line.start < 300, suggestRemoval(0.6)),
});

/** A source of phrases whose first letters may be capitals or not, for patterns where capitals of other words matter. */
function caseless(source: string): string {
  return source.replace(/(?<![\\\p{L}])\p{L}(?=\p{L})/gu, (letter) => `[${letter}${letter.toUpperCase()}]`);
}

/** Names of those who made a text or its pictures, and of those who own it. */
export const credits: readonly Rule[] = [photo, inBrackets, copyright, editor, reporter];

import type { Rule } from '#rulekit';
import { defineResidue, type Found } from './define-residue.ts';
import { hasAfter, hasBefore, startsNear } from './lines.ts';
import { followedBy, oneOf } from './pattern.ts';
import { either, remove, suggestRemoval } from './treatment.ts';

/** Sentences that an engine of blogs, a form or a player prints, word for word: nobody else writes them. */
// prettier-ignore
const printed = [
  'this site uses akismet to reduce spam. learn how your comment data is processed.', 'this site uses akismet to reduce spam. learn how your comment data is processed', 'this site uses akismet to reduce spam.',
  'your email address will not be published. required fields are marked *', 'your email address will not be published. required fields are marked', 'your email address will not be published.',
  'required fields are marked *', 'save my name, email, and website in this browser for the next time i comment.', 'save my name, email and website in this browser for the next time i comment.',
  'save my name, email, and website in this browser for the next time i comment', 'notify me of follow-up comments by email.', 'notify me of new posts by email.', 'notify me of new comments via email.',
  'you must be logged in to post a comment.', 'you must be logged in to post a comment', 'you have entered an incorrect email address!', 'please enter your email address here', 'please enter your comment!',
  'please enter your name here', 'please enable javascript to view the comments powered by disqus.', 'enable javascript to view the comments powered by disqus.', 'please enable javascript to view the comments.',
  'comments powered by disqus', 'view the discussion thread.', 'your browser does not support the video tag.', 'your browser does not support the audio element.', 'your browser does not support html5 video.',
  'your browser does not support iframes.', 'javascript is disabled in your browser.', 'please enable javascript in your browser to complete this form.', 'javascript must be enabled to view this content.',
  'we use cookies to ensure that we give you the best experience on our website. if you continue to use this site we will assume that you are happy with it.',
  'this website uses cookies to improve your experience. we\'ll assume you\'re ok with this, but you can opt-out if you wish.', 'this email address is being protected from spambots. you need javascript enabled to view it.',
  '(opens in new window)', 'an email has been sent to the address you provided.', 'a password will be e-mailed to you.', 'a password will be emailed to you.', 'copy and paste this url into your wordpress site to embed',
  'copy and paste this code into your site to embed',
];
/** The buttons of a page: `Click to share on X (Opens in new window)`. */
const button = String.raw`click\sto\s(?:share\son\s[\w+ ]{1,20}|email\s(?:this|a\slink)\sto\sa\sfriend|print)\s\(opens\sin\snew\swindow\)(?:[\w+ ]{1,20}$)?`;

const text = defineResidue({
  id: 'residue/blog-engine-text',
  title: 'Delete what the engine of a blog prints',
  why: 'Below an article the engine of a site prints sentences of its own: what the comment form asks, who fights spam, what a browser cannot show. Scrapers take them for the end of the article.',
  category: 'design/markup',
  severity: 'minor',
  state: 'safe',
  fix: [
    'The talks go on.[\nThis site uses Akismet to reduce spam. Learn how your comment data is processed. →]',
    'The talks go on.[\nYour email address will not be published. Required fields are marked * →]',
    'The talks go on. [Your browser does not support the video tag. →] The minister left.',
    'The talks go on.[\nClick to share on Facebook (Opens in new window) →]',
    'The talks go on.[\nSave my name, email, and website in this browser for the next time I comment. →]',
  ],
  keep: [
    'Akismet fights spam, the firm said.',
    'The email address will not be published, he said.',
    'The browser does not support the video.',
    'This site uses Akismet to reduce spam.',
  ],
  // prettier-ignore
  on: followedBy({
    akismet: [], spambots: [], disqus: [], javascript: [], email: ['address'], emailed: ['to'], mailed: ['to'], required: ['fields'], notify: ['me'], logged: ['in'], incorrect: ['email'], enter: ['your'],
    discussion: ['thread'], browser: ['does', 'for', 'to'], cookies: ['to'], opens: ['in'], address: ['you'], embed: [],
  }),
  pattern: () => new RegExp(`${button}|${oneOf(printed)}`, 'i'),
  where: 'inline',
  couldBe: ({ start, end }, text) => couldBePrinted(text.slice(start, end)),
  what: 'what the engine of a site prints',
  treat: either(hasText, remove(0.97)),
});

/** Labels of the same engines: each is a line of its own, after the text. */
// prettier-ignore
const labels = oneOf([
  'leave a reply', 'leave a reply cancel reply', 'leave a comment cancel reply', 'leave a comment', 'leave your comment', 'cancel reply', 'post comment', 'post a comment', 'add a comment', 'add comment', 'write a comment', 'comments',
  'comments (0)', '0 comments', 'no comments', 'no comments yet', 'be the first to comment', 'be the first to comment!', 'comments are closed.', 'comments are closed', 'comments off', 'your comment', 'comment *', 'name *', 'email *',
  'e-mail *', 'website', 'like this:', 'like this: like loading...', 'like loading...', 'like this: loading...', 'loading...', 'share this:', 'share this', 'share this article', 'share this post', 'share on facebook', 'share on twitter',
  'share via email', 'tweet', 'share', 'pin it', 'print', 'related posts', 'related posts:', 'related articles', 'related', 'post navigation', 'previous post', 'next post', 'previous article', 'next article', 'older posts', 'newer posts',
  'about the author', 'view all posts', 'reply', 'log in to reply', 'log in to leave a comment', 'subscribe', 'sign in', 'facebook', 'twitter', 'whatsapp', 'telegram', 'pinterest', 'linkedin', 'print this article', 'print article',
  'view comments', 'show comments', 'report this ad', 'popular posts', 'latest news', 'latest posts', 'recent posts', 'search for:', 'back to top button', 'short link', 'powered by automated translation', 'all rights reserved.', 'all rights reserved',
]);

const label = defineResidue({
  id: 'residue/blog-engine-label',
  title: 'Delete a label of the comment form or the buttons',
  why: 'Around the text a page has labels of its own: *Leave a Reply*, *Share this:*, *Comments*. Scrapers take each for a paragraph.',
  category: 'design/markup',
  severity: 'minor',
  state: 'live',
  fix: [
    'The talks go on.[\nLeave a Reply →]',
    'The talks go on.[\nComments →]',
    'The talks go on.[\nLike this: Loading... →]',
    'The talks go on.[\nShare this: →]',
  ],
  keep: [
    'Comments\nThe talks go on.\nOne.\nTwo.\nThree.\nFour.\nFive.',
    'They share this: all of it.',
    'Comments were many.',
    'He had no reply.',
    'Related work goes on.',
  ],
  // prettier-ignore
  on: followedBy({
    leave: ['a', 'your'], reply: [], comment: [], comments: [], name: [], email: [], website: [], loading: [], share: [], tweet: [], pin: ['it'], print: [], related: [], navigation: [], previous: ['post', 'article'], next: ['post', 'article'],
    posts: [], author: [], subscribe: [], sign: ['in'], facebook: [], twitter: [], whatsapp: [], telegram: [], pinterest: [], linkedin: [], report: ['this'], latest: ['news'], search: ['for'], button: [], link: [], translation: [], reserved: [], mail: [],
  }),
  pattern: () => new RegExp(String.raw`^[-–—*•|>»]{0,2}\s?${labels}\s?[:…»>|]{0,2}$`, 'i'),
  where: 'line',
  within: 'tail',
  longest: 40,
  couldBe: startsNear(30),
  what: 'a label of the page',
  treat: either(({ text: whole, line }) => hasBefore(whole, line), suggestRemoval(0.85)),
});

/** How the buttons and sentences begin: the pattern takes long to compile, and few lines hold one of these. */
const openings = [...new Set(['click to', ...printed.map((sentence) => sentence.slice(0, 12))])];

function couldBePrinted(line: string): boolean {
  const plain = line.toLowerCase().replaceAll(/\s+/gu, ' ');
  return openings.some((opening) => plain.includes(opening));
}

/** Something else stands in the document. */
function hasText({ line, span, text: whole }: Found): boolean {
  return hasBefore(whole, line) || hasAfter(whole, line) || span.start > line.start || span.end < line.end;
}

/** What the engines of blogs put around a text. */
export const blogEngine: readonly Rule[] = [text, label];

import type { Rule } from '#rulekit';
import { defineResidue } from './define-residue.ts';
import { hasBefore, startsNear } from './lines.ts';
import { followedBy, goesOn, oneOf } from './pattern.ts';
import { either, remove, suggestRemoval } from './treatment.ts';

// prettier-ignore
const teasers = oneOf([
  'read also', 'read more', 'read next', 'read on', 'also read', 'see also', 'see more', 'watch also', 'more on this topic', 'more on the topic', 'more on this story',
  'more on this subject', 'more on the subject', 'on the topic', 'on this topic', 'related', 'related article', 'related articles', 'related news', 'related posts',
  'related stories', 'you may like', 'you may also like', 'you might also like', 'you may be interested in', "don't miss", 'in case you missed it', 'must read', 'recommended reading',
]);

const readAlso = defineResidue({
  id: 'residue/read-also',
  title: 'Delete a link to another article',
  why: 'News pages break their texts with links to other articles: *Read also: …*. Scrapers take the link for a paragraph, and engines translate the headline in it, which has nothing to do with the text.',
  category: 'design/markup',
  severity: 'minor',
  state: 'live',
  fix: [
    'The talks go on.[\nRead also: Storm hits Norway →]',
    'The talks go on.[\nREAD MORE: Storm hits Norway →]\nThe minister left.',
    'The talks go on.[\nYou may also like – Ten days in Oslo →]',
  ],
  keep: [
    'Read more books, teachers say.',
    'Related work: none was cited by the two men, who said: "We read all of it."\nThe end. See more of it.',
    'See also the notes.',
  ],
  // prettier-ignore
  on: followedBy({
    read: ['also', 'more', 'next', 'on'], also: ['read'], see: ['also', 'more'], watch: ['also'], more: ['on'], on: ['the', 'this'], related: [], may: ['like', 'also', 'be'],
    might: ['also'], "don't": ['miss'], missed: ['it'], must: ['read'], recommended: ['reading'],
  }),
  pattern: () => new RegExp(String.raw`^[[(•►▶→*]?\s?${teasers}\s?(?:[:：»>]|\s[–—-]\s)\s{0,3}\S.{0,200}$`, 'i'),
  where: 'line',
  longest: 220,
  couldBe: startsNear(30),
  what: 'a link to another article',
  treat: either(({ match }) => !/^related work/iu.test(match[0]) && !/["”’]$/u.test(match[0]), suggestRemoval(0.85)),
});

const calls = oneOf([
  'subscribe to',
  'follow us on',
  'follow us in',
  'follow our',
  'join us on',
  'join our',
  'sign up for',
  'sign up to',
  'download our',
  'download the app',
  'turn on notifications',
  'like us on',
  'find us on',
  'like our page',
]);
const channels = oneOf([
  'telegram',
  'whatsapp',
  'facebook',
  'twitter',
  'instagram',
  'youtube',
  'newsletter',
  'channel',
  'channels',
  'google news',
  'viber',
  'tiktok',
  'app',
  'push notifications',
  'linkedin',
  'social networks',
  'social media',
]);

const subscribe = defineResidue({
  id: 'residue/subscribe',
  title: 'Delete a call to subscribe',
  why: 'News pages ask their readers to follow them: *Subscribe to our Telegram channel*. The call belongs to the page where the text was taken.',
  category: 'design/markup',
  severity: 'minor',
  state: 'live',
  fix: [
    'The talks go on.[\nSubscribe to our Telegram channel →]',
    'The talks go on.[\nFor more news, follow us on Facebook and Twitter! →]',
    'The talks go on.[\nJoin our WhatsApp channel for updates. →]',
  ],
  keep: [
    'Follow us on this journey through Rome, the guide said.',
    'He asked fans to subscribe to his YouTube channel.',
    'Join our talks on Facebook and its past, said Anna Berg, who led them.',
  ],
  on: followedBy({
    subscribe: ['to'],
    follow: ['us', 'our'],
    join: ['us', 'our'],
    sign: ['up'],
    download: ['our', 'the'],
    notifications: [],
    like: ['us', 'our'],
    find: ['us'],
  }),
  pattern: () =>
    new RegExp(
      String.raw`^(?:[^.!?\n]{0,60}[,:!.–-]\s)?(?:and\s|also\s|please\s|you\scan\s|don['’]t\sforget\sto\s)?${calls}\b.{0,120}\b${channels}\b.{0,80}$`,
      'i',
    ),
  where: 'line',
  longest: 220,
  couldBe: startsNear(100),
  what: 'a call to subscribe',
  treat: either(({ match }) => !/["”]|\b(?:said|says|told|he|she)\b/iu.test(match[0]), suggestRemoval(0.85)),
});

const question = defineResidue({
  id: 'residue/notification-question',
  title: 'Delete the offer of notifications',
  why: 'A page that offers notifications asks in the middle of an article: *Would you like to be informed at once?* Scrapers put the question into the paragraph before it.',
  category: 'design/markup',
  severity: 'minor',
  state: 'safe',
  fix: [
    'The talks go on.[\nWould you like to be informed at once? →]',
    'The talks go on. [Do you want to receive our newsletter? →]',
  ],
  keep: ['Would you like to be minister?', 'He asked: would you like to be informed?'],
  on: { words: ['informed', 'notified', 'notification', 'notifications', 'newsletter', 'updates'] },
  pattern: () =>
    /(?:^|(?<=[.!?…”"]\s))(?:would you like|do you want|want) to (?:be|stay|get|receive)\s.{0,60}\b(?:informed|notified|notifications?|newsletter|updates)\b.{0,40}\?$/iu,
  where: 'line-end',
  couldBe: ({ end }, text) => text.charAt(end - 1) === '?',
  what: 'an offer of notifications',
  treat: remove(0.95),
});

const handle = defineResidue({
  id: 'residue/handle-line',
  title: 'Delete the line of a channel’s name',
  why: 'Posts of a channel end with its name, *@oslodaily* or *by @oslodaily*, which feeds take over.',
  category: 'design/markup',
  severity: 'minor',
  state: 'live',
  fix: ['The talks go on.[\n@oslodaily →]', 'The talks go on.[\nby @oslo_daily →]'],
  keep: ['The talks go on, wrote @oslodaily', '@oslodaily'],
  on: { marks: '@', markIf: goesOn(String.raw`@\w{2,40}\s*$`) },
  pattern: () => /^(?:(?:by|via|from|follow|read|our channel|subscribe):?\s)?@\w{2,40}[.!]?$/iu,
  where: 'line',
  within: 'tail',
  longest: 60,
  what: 'the name of a channel',
  treat: either(({ text, line }) => hasBefore(text, line), suggestRemoval(0.8)),
});

/** What a page says to its readers about itself. */
export const callsToReaders: readonly Rule[] = [readAlso, subscribe, question, handle];

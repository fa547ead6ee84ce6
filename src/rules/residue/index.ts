import type { Rule } from '#rulekit';
import adSlot from './ad-slot.ts';
import appearedFirstOn from './appeared-first-on.ts';
import { blogEngine } from './blog-engine.ts';
import brokenTag from './broken-tag.ts';
import { callsToReaders } from './calls-to-readers.ts';
import { chatbotPhrases } from './chatbot-phrases.ts';
import codeFence from './code-fence.ts';
import { credits } from './credits.ts';
import { escapes } from './escapes.ts';
import foreignScript from './foreign-script.ts';
import hashtagTail from './hashtag-tail.ts';
import htmlEntity from './html-entity.ts';
import invisibleCharacters from './invisible-characters.ts';
import { leakedPlaceholders } from './leaked-placeholders.ts';
import { leftUntranslated } from './left-untranslated.ts';
import { lostCharacters } from './lost-characters.ts';
import machineTranslationNotice from './machine-translation-notice.ts';
import { markupDebris } from './markup-debris.ts';
import maskedMarkup from './masked-markup.ts';
import mojibake from './mojibake.ts';
import { pageFurniture } from './page-furniture.ts';
import { pageRemains } from './page-remains.ts';
import randomLink from './random-link.ts';
import siteSuffix from './site-suffix.ts';
import { sourceLines } from './source-lines.ts';
import spinnerSeparator from './spinner-separator.ts';
import spintax from './spintax.ts';
import tagSeparators from './tag-separators.ts';
import tagsToTranslate from './tags-to-translate.ts';
import templateField from './template-field.ts';
import templateVariable from './template-variable.ts';
import { tokenizerMarks } from './tokenizer-marks.ts';
import truncatedText from './truncated-text.ts';
import tweetPicture from './tweet-picture.ts';
import untranslatedSourceLine from './untranslated-source-line.ts';

/** Debris of feed plugins, page scrapers, translation engines and encodings: what is not the article’s own. */
export const residueRules: readonly Rule[] = [
  tagsToTranslate,
  tagSeparators,
  adSlot,
  templateField,
  templateVariable,
  maskedMarkup,
  spinnerSeparator,
  spintax,
  brokenTag,
  ...markupDebris,
  appearedFirstOn,
  machineTranslationNotice,
  ...sourceLines,
  untranslatedSourceLine,
  ...leftUntranslated,
  foreignScript,
  ...callsToReaders,
  ...pageFurniture,
  ...blogEngine,
  ...credits,
  ...pageRemains,
  siteSuffix,
  hashtagTail,
  tweetPicture,
  htmlEntity,
  mojibake,
  ...lostCharacters,
  invisibleCharacters,
  ...escapes,
  ...tokenizerMarks,
  ...leakedPlaceholders,
  ...chatbotPhrases,
  codeFence,
  truncatedText,
  randomLink,
];

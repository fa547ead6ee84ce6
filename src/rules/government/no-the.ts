import type { DocumentView, Finding, Rule, Word } from '#rulekit';
import { isFollowedByPast } from '../articles/ends-name.ts';
import { defineWordRule } from '../define-word-rule.ts';
import { withoutThe } from '../findings.ts';
import { isJoined } from '../is-joined.ts';
import { endsPhrase, placeAt } from './place.ts';

/** Countries that no common noun is called by and that nobody ever gave an article: not Turkey, not Sudan, not Ukraine. */
const countries =
  `france italy spain germany poland russia china japan israel iran iraq iceland estonia latvia lithuania brazil mexico canada australia india greece hungary romania bulgaria serbia croatia slovenia slovakia
  portugal sweden norway finland denmark belarus moldova syria egypt austria switzerland belgium ireland england scotland wales britain armenia azerbaijan kazakhstan uzbekistan pakistan afghanistan vietnam
  thailand indonesia malaysia taiwan singapore ethiopia kenya nigeria algeria morocco tunisia libya chile peru colombia venezuela cuba albania kosovo europe africa asia america`.split(
    /\s+/,
  );

const rule: Rule = defineWordRule({
  id: 'government/no-the',
  title: 'Say no article before a country',
  why: 'Romance languages, Greek and German give countries an article: *la France*, *die Ukraine*. English gives it to plurals and unions only.',
  category: 'fluency/grammar',
  severity: 'minor',
  pivots: ['fr', 'it', 'pt', 'es', 'el', 'de', 'ar'],
  state: 'live',
  fix: [
    'He went to [the →] France in May.',
    'The talks with [the →] Italy are over.',
    'They left [the →] Germany.',
    'It is cold in [the →] Russia now.',
    'The president of [the →] Russia arrived.',
  ],
  keep: [
    'The France of his youth is gone.',
    'The Russia that he knew, the England team and the Paris agreement.',
    'It is the Britain he loves.',
    'The Poland and Hungary borders, the Japan, China and India markets.',
    'It is true of the Poland and Hungary borders.',
    'He lives in the Netherlands and the United States.',
    'The China Sea and the Africa Cup.',
    'They shared the Turkey and the Guinea pig.',
    'The New Europe and the America’s Cup.',
  ],
  on: {
    words: countries,
    wordIf: ({ text, previous }) => previous?.lower === 'the' && previous.text === 'the' && /^\p{Lu}\p{Ll}/u.test(text),
  },
  look,
});

export default rule;

function look(first: Word, document: DocumentView): Finding | undefined {
  const { text } = document;
  const the = first.previous;
  const place = placeAt(document, first);
  if (!the || !isJoined(text, the, first) || !place || place.entry.the === true) return undefined;
  if (!endsPhrase(text, place.last) && !isFollowedByPast(document, place.last)) return undefined;
  // `the Russia that he knew`, `the Britain he loves`, `the Germany where she grew up`.
  if (
    /^(?:,| and| or| –) \p{Lu}|^ (?:that|which|who|where|when|he|she|it|they|of|as|at|said|still|against)\b/u.test(
      text.slice(place.last.end, place.last.end + 9),
    )
  )
    return undefined;
  return withoutThe(text, the, { start: first.start, end: place.last.end }, 0.84);
}

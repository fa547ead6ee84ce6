import type { DocumentView, Finding, Rule, Word } from '#rulekit';
import { defineWordRule } from '../define-word-rule.ts';
import { isJoined } from '../is-joined.ts';
import { putBefore } from '../findings.ts';
import { endsPhrase, placeAt } from './place.ts';

/** First words of the names that take the article. Abbreviations and names that some write without it (Gambia) are left out. */
const firsts =
  'netherlands philippines united czech maldives bahamas dominican middle black baltic north balkans caucasus mediterranean adriatic aegean red caspian persian alps carpathians himalayas pyrenees danube rhine vistula basque'.split(
    ' ',
  );

const rule: Rule = defineWordRule({
  id: 'government/the-place',
  title: 'Say the before the names that take it',
  why: 'Languages without articles lose the one that belongs to a name: *in Netherlands*, *from Czech Republic*.',
  category: 'fluency/grammar',
  severity: 'minor',
  pivots: ['ru', 'uk', 'cs', 'pl', 'zh', 'ja', 'tr'],
  state: 'live',
  fix: [
    'He lives in [→ the] Netherlands now.',
    'They came from [→ the] Czech Republic.',
    'It rained throughout [→ the] Balkans.',
    'A storm in [→ the] Black Sea, they said.',
  ],
  keep: [
    'He lives in the Netherlands now.',
    'He is interested in United States history.',
    'They play in Black Sea towns.',
    'She came from Netherlands-based firms.',
    'He works in North Korea and in Middle Street.',
  ],
  on: {
    words: firsts,
    wordIf: ({ text, previous }) =>
      previous !== undefined &&
      /^(?:in|from|across|throughout|into)$/.test(previous.lower) &&
      /^\p{Lu}\p{Ll}/u.test(text),
  },
  look,
});

export default rule;

function look(first: Word, document: DocumentView): Finding | undefined {
  const { previous } = first;
  const place = placeAt(document, first);
  if (
    !previous ||
    !isJoined(document.text, previous, first) ||
    place?.entry.the !== true ||
    !endsPhrase(document.text, place.last)
  )
    return undefined;
  return putBefore(first, 'the', 0.86, document.text.slice(first.start, place.last.end));
}

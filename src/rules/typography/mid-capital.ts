import { wordFacts } from '#language';
import type { DocumentView, Finding, Rule } from '#rulekit';
import { change } from '../findings.ts';
import { isGap, isLetter, isLower, isUpper, wordEnd, wordStart } from './characters.ts';
import { defineTypography } from './define-typography.ts';

/** Little words that nobody is named by; titles have a capital beside them. */
const little =
  `than without which according because although though between against during until and or but of to from with as that these those is are was were has have had will would they their our your also only even when while where
  whose how why very more most such each every some any many much few if then there after before since into onto about not the an he she they we its his`.split(
    /\s+/,
  );
/** What a quotation goes on after, inside a sentence. */
const before = new Set(
  'as a an is was are were be been being very called named considered it them him described'.split(' '),
);

const rule: Rule = defineTypography({
  id: 'typography/mid-capital',
  title: 'Write a capital only where a sentence or a name begins',
  why: 'A piece of a sentence that was translated alone begins with a capital: a quotation that goes on with the sentence, a linked word.',
  category: 'fluency/spelling',
  severity: 'minor',
  state: 'live',
  needs: 'machine-made',
  fix: [
    'He called the talks as “[Open → open], honest and very useful” again.',
    'It is “[Much → much] too early” for it, he said.',
    'They eat more [Than → than] they need.',
    'The first comes [Without → without] a frame.',
    'They left [Because → because] it rained.',
    'The price [Of → of] oil fell again.',
    'It falls on the coast, but also in [The → the] city’s parks.',
  ],
  keep: [
    'He said: “Open the door at once.”',
    'The film “Gone with the wind” was shown.',
    'She is “Angry” and so on.',
    'The book From Here to Nowhere is old.',
    'The band Without Words plays.',
    'They said: We left when it rained. When it stopped, they came back.',
    'He asked. “Is it over?”',
    'It was “Crown court judges” who came.',
    'He read it in The Times of London.',
    'They call it The Hague.',
  ],
  on: {
    words: little,
    first: 'capital',
    wordIf: ({ text }) => isUpper(text, 0) && isLower(text, 1),
    marks: '“"',
    markIf: (text, offset) =>
      isUpper(text, offset + 1) && isLower(text, offset + 2) && isGap(text, offset - 1) && isLower(text, offset - 2),
  },
  look,
});

export default rule;

function look(text: string, offset: number, document: DocumentView): Finding | undefined {
  return isLetter(text, offset) ? littleWord(text, offset) : quotation(text, offset, document);
}

function littleWord(text: string, offset: number): Finding | undefined {
  const end = wordEnd(text, offset);
  if (!isGap(text, offset - 1) || !isLower(text, offset - 2) || !isGap(text, end) || !isLower(text, end + 1))
    return undefined;
  // The word before is in lower case from its first letter on.
  if (!isLower(text, wordStart(text, offset - 1))) return undefined;
  return change(text, offset, end, text.slice(offset, end).toLowerCase(), 0.6);
}

function quotation(text: string, offset: number, { knowledge: { lexicon } }: DocumentView): Finding | undefined {
  const lead = text.slice(wordStart(text, offset - 1), offset - 1);
  const close = text.slice(offset + 1, offset + 200).search(/[”"\n]/);
  if (!before.has(lead) || close < 0) return undefined;
  const inside = text.slice(offset + 1, offset + 1 + close);
  // A sentence of its own ends with its mark; a title has capitals; a word is a word.
  if (
    /[.!?:\d]/.test(inside) ||
    /\s\p{Lu}/u.test(inside) ||
    !/\s/.test(inside) ||
    /[.!?\n]/.test(text.charAt(offset + 1 + close))
  )
    return undefined;
  const end = wordEnd(text, offset + 1);
  const word = text.slice(offset + 1, end).toLowerCase();
  const facts = lexicon.facts(word);
  const descriptive = (facts & (wordFacts.adjective | wordFacts.adverb)) !== 0;
  return descriptive && (facts & wordFacts.lower) !== 0 ? change(text, offset + 1, end, word, 0.55) : undefined;
}

import { defineRule, type DocumentView, type Finding, type Rule, type Word } from '#rulekit';
import { following } from '../agreement/following.ts';
import { isFinite } from './finite.ts';

const rule: Rule = defineRule(
  {
    id: 'government/capital-pronoun',
    title: 'Begin no clause with a capital inside a sentence',
    why: 'Spanish, Portuguese and Persian verbs need no pronoun. A machine that begins anew after a link or a name adds one, with the capital of a sentence: *the owners, Ernesto and Daniel, They gave the order*.',
    category: 'fluency/grammar',
    severity: 'minor',
    pivots: ['es', 'pt', 'fa'],
    state: 'live',
    scope: 'document',
    fix: [
      'The owners of the club, Ernesto and Daniel Ruiz, [They gave → gave] the order.',
      'The car was old, [It had → it had] no lights.',
      'Our people are at work [They can → they can] stop it.',
      'He left because [She was → she was] ill.',
    ],
    keep: [
      'He said: They gave the order.',
      'He said, “They gave the order.”',
      'In her song, She Was Here, he sings.',
      'The film She said is old.',
      'They left. It had no lights.',
      'The book It is old.',
      'Thank God, He is good.',
      'Part II: They were late.',
      'The band They Might Be Giants was late.',
      'Asked why, He said he was God.',
      'Admiral Zheng He was sent to India.',
    ],
    on: {
      words: ['he', 'she', 'it', 'they', 'we'],
      first: 'capital',
      wordIf: ({ start }, text) => /(?:\p{Ll} |\p{L}, )$/u.test(text.slice(Math.max(0, start - 3), start)),
    },
  },
  function* (document, hits): Generator<Finding> {
    if (isPious(document)) return;
    for (const hit of hits) {
      const finding = look(document.word(document.wordAt(hit)), document);
      if (finding) yield finding;
    }
  },
);

export default rule;

/** In texts about God, his pronoun has a capital. */
function isPious(document: DocumentView): boolean {
  return ['god', 'lord', 'allah', 'jesus', 'christ', 'prophet', 'almighty'].some((word) => document.has(word));
}

function look(pronoun: Word, { text, knowledge: { lexicon } }: DocumentView): Finding | undefined {
  const [verb, next] = following(text, pronoun, 2);
  const before = pronoun.previous;
  if (
    !verb ||
    !next ||
    !before ||
    pronoun.text.length !== pronoun.lower.length ||
    verb.text !== verb.lower ||
    !isFinite(lexicon, verb.lower)
  )
    return undefined;
  // `Admiral Zheng He was`: a name.
  if (pronoun.lower === 'he' && /^\p{Lu}/u.test(before.text)) return undefined;
  if (
    next.text !== next.lower ||
    /^(?:film|movie|book|novel|song|series|album|show|band|musical|play|magazine|called|titled|named|the|a|says|said|with|of|in)$/.test(
      before.lower,
    )
  )
    return undefined;
  // `the owners, Ernesto and Daniel Ruiz, They gave`: the subject stands already.
  const apposition = /[\p{L}], (?:\p{Lu}[\p{L}'’-]+(?: and | )?){1,6}, $/u.test(
    text.slice(Math.max(0, pronoun.start - 80), pronoun.start),
  );
  const right = apposition ? verb.text : `${pronoun.lower} ${verb.text}`;
  return {
    span: { start: pronoun.start, end: verb.end },
    message: `Unexpected \`${pronoun.text}\` inside the sentence, expected \`${right}\``,
    replacements: [{ text: right, confidence: text.charAt(pronoun.start - 2) === ',' ? 0.85 : 0.7 }],
  };
}

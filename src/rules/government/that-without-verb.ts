import { wordFacts } from '#language';
import { defineRule, type DocumentView, type Finding, type Rule, type Sentence } from '#rulekit';

const sayings = new Set(
  'said says say believes believe believed stated states reported reports claims claimed thinks think noted notes added adds announced announces stressed emphasized emphasised confirmed confirms explained knows hopes hoped'.split(
    ' ',
  ),
);
const determiners = /^(?:the|an?|his|her|its|their|our|my|this|these|those|in|on|at|for|with|from)$/;

const rule: Rule = defineRule(
  {
    id: 'government/that-without-verb',
    title: 'Give the clause a verb',
    why: 'Russian, Ukrainian and Arabic need no *is*, and a machine may drop a verb that it does not know: *he said that the price*. What the clause says is lost.',
    category: 'fluency/grammar',
    severity: 'major',
    pivots: ['ru', 'uk', 'be', 'ar'],
    state: 'live',
    fix: [
      'He believes [that the attempt on his life → ?].',
      'The mayor said [that the situation in the town → ?].',
      'They stated [that in the city a shortage of water → ?].',
      'She added [that her son at home → ?].',
    ],
    keep: [
      'He believes that the attempt failed.',
      'He said that.',
      'They know that the best way to win is work.',
      'He said that in the morning.',
      'He believes that story of the war.',
      'She said that “the man at home”.',
      'They announced that the old man had died.',
      'He added that the more the better.',
      'Nobody said that to the man.',
      'He said that at the time.',
    ],
    on: {
      words: ['that'],
      wordIf: ({ previous, next }) =>
        previous !== undefined && sayings.has(previous.lower) && next !== undefined && determiners.test(next.lower),
    },
  },
  function* (sentence, document): Generator<Finding> {
    for (const { index, lower } of sentence.tokens)
      if (lower === 'that' && sayings.has(sentence.tokens[index - 1]?.lower ?? ''))
        yield* look(sentence, index, document);
  },
);

export default rule;

function* look(sentence: Sentence, at: number, { knowledge: { lexicon } }: DocumentView): Generator<Finding> {
  const { tokens } = sentence;
  const last = tokens.findIndex(({ index, text }) => index > at && /^[.;!?]$/.test(text));
  const clause = tokens.slice(at + 1, last < 0 ? undefined : last);
  const [first, second] = clause;
  const final = clause.at(-1);
  if (
    !first ||
    !second ||
    !final ||
    last < 0 ||
    clause.length < 3 ||
    clause.length > 14 ||
    !determiners.test(first.lower)
  )
    return;
  // `that in the morning`: a demonstrative and a time.
  const nominal = clause.filter(({ index }) => /^(?:NOUN|PROPN)$/.test(sentence.pos(index)));
  if (nominal.length < (/^(?:in|on|at|for|with|from)$/.test(first.lower) ? 3 : 2)) return;
  const verbal = clause.some(({ index, lower, kind, text }) => {
    if (kind === 'mark') return !/^[,-]$/.test(text);
    const facts = lexicon.facts(lower);
    return (
      /^(?:VERB|AUX)$/.test(sentence.pos(index)) ||
      (/['’]/.test(text) && !/['’]s$/.test(text)) ||
      (text === lower &&
        ((facts & (wordFacts.past | wordFacts.participle)) !== 0 ||
          (facts & wordFacts.thirdPerson) !== 0 ||
          facts === 0))
    );
  });
  if (verbal || clause.some(({ lower }) => /^(?:more|less|there)$/.test(lower))) return;
  const that = tokens[at];
  if (!that) return;
  yield {
    span: { start: that.span.start, end: final.span.end },
    message: 'Expected a verb in the clause after `that`, got none: look at the source',
    replacements: [],
  };
}

import { type Lexicon, wordFacts } from '#language';
import { defineRule, type DocumentView, type Finding, type Rule, type Sentence, type Token } from '#rulekit';

const openers = 'the these his her their one'.split(' ');
/** Shorter ones are titles, captions and pieces of lists. */
const leastWords = 6;

const rule: Rule = defineRule(
  {
    id: 'government/sentence-without-verb',
    title: 'Give the sentence a verb',
    why: 'Russian, Ukrainian, Arabic and Hebrew need no *is*, and a machine may take a verb for a noun. A sentence of English prose has a finite verb.',
    category: 'fluency/grammar',
    severity: 'major',
    pivots: ['ru', 'uk', 'be', 'ar', 'he'],
    state: 'live',
    fix: [
      'They left. [The price of such a house from three to six thousand euros → ?].',
      'They left. [One of the houses in the private property of the bank → ?].',
      'It is cold. [The man with a knife in the car → ?].',
      'He is late. [Their children in a school for the deaf → ?].',
    ],
    keep: [
      'They left. The house of the mayor stands in the city centre.',
      'The house of the mayor in the city centre.',
      'They left. The price of the house.',
      'They left. The houses of the bank, the land and the trees, all these go together.',
      'Which one? “The man with a knife in the car.”',
      'They left. The man of the hour: a baker from a town in the north.',
      'He came. The whole world looks at a man in a car.',
      'He came. What a man in the best car of them all.',
      'They read it. Their school in the old town is No. 2 of three.',
    ],
    on: { words: openers, first: 'capital' },
  },
  function* (sentence, document): Generator<Finding> {
    const [first] = sentence.tokens;
    if (!first || !openers.includes(first.lower) || !standsInProse(sentence, document)) return;
    const last = sentence.tokens.at(-1);
    if (last?.text !== '.') return;
    const words = sentence.tokens.filter(({ kind }) => kind === 'word');
    const before = words.at(-1);
    if (
      !before ||
      words.length < leastWords ||
      /^(?:No|Nos|St|Mr|Dr|vs)$/.test(before.text) ||
      words.some((token) => mayBeFinite(token, sentence, document.knowledge.lexicon))
    )
      return;
    if (sentence.tokens.some(({ text }) => /["“”‘«»:()[?!|*…/]/.test(text))) return;
    yield {
      span: { start: first.span.start, end: before.span.end },
      message: 'Expected a finite verb in the sentence, got none',
      replacements: [],
    };
  },
);

export default rule;

/** Whether sentences stand before it in its paragraph, and more than a line. */
function standsInProse({ span }: Sentence, { text }: DocumentView): boolean {
  return /[.!?]["”)]?\s$/.test(text.slice(Math.max(0, span.start - 3), span.start));
}

function mayBeFinite({ lower, text, index }: Token, sentence: Sentence, lexicon: Lexicon): boolean {
  if (/['’]/.test(lower) && !/['’]s$/.test(lower)) return true;
  const tag = sentence.pos(index);
  if (tag === 'VERB' || tag === 'AUX') return true;
  if (text !== lower) return false;
  const facts = lexicon.facts(lower);
  if (facts === 0) return true;
  if ((facts & (wordFacts.past | wordFacts.participle)) !== 0)
    return (facts & wordFacts.clearClass) === 0 || ((facts >> wordFacts.classShift) & 3) !== 2;
  // `houses`, `man`: a verb if nothing before it asks for a noun.
  if ((facts & (wordFacts.thirdPerson | wordFacts.verbBase)) === 0) return false;
  const before = sentence.tokens[index - 1];
  if (before?.kind !== 'word') return index > 0;
  const tagBefore = sentence.pos(index - 1);
  if (tagBefore === 'ADJ') return (lexicon.facts(before.lower) & wordFacts.noun) !== 0;
  const asks =
    /^(?:DET|ADP|NUM|CCONJ)$/.test(tagBefore) &&
    !/^(?:this|that|these|those|all|both|each|one|two)$/.test(before.lower);
  return !asks && !/['’]s$/.test(before.lower);
}

import { inflect, lemmaOf, wordFacts } from '#language';
import type { DocumentView, Finding, Rule, Word } from '#rulekit';
import { preceding } from '../agreement/following.ts';
import { wordsOn } from '../clause.ts';
import { defineWordRule } from '../define-word-rule.ts';

const prepositions = 'from after for by with during because through under before in on'.split(' ');

const rule: Rule = defineWordRule({
  id: 'government/which-without-subject',
  title: 'Give the clause after which its subject',
  why: 'Slavic and Romance verbs need no pronoun: *after which was released*, *from which have died*. English needs to say who.',
  category: 'fluency/grammar',
  severity: 'minor',
  pivots: ['ru', 'uk', 'be', 'bg', 'pl', 'es', 'it'],
  state: 'live',
  fix: [
    'They had injuries [from which have died → ?] on the spot.',
    'He was searched, [after which was handed → ?] over to the police.',
    'It was a crime [for which was sentenced → ?] to five years.',
    'The man fell, [after which has called → ?] his wife.',
  ],
  keep: [
    'They had injuries from which they died.',
    'It is a hill on which was built a church.',
    'The plan, work on which has begun, is new.',
    'A list, from which have come many of the best.',
    'The club for which is named the street.',
    'He paid, in which is his strength.',
    'The report, planning for which was delayed, is out.',
    'After which has he called?',
  ],
  on: {
    words: ['which'],
    wordIf: ({ previous, next }) =>
      previous !== undefined && next !== undefined && /^(?:was|were|has|have)$/.test(next.lower),
  },
  look,
});

export default rule;

function look(which: Word, { text, knowledge: { lexicon } }: DocumentView): Finding | undefined {
  const preposition = preceding(text, which);
  if (!preposition || !prepositions.includes(preposition.lower) || preposition.text !== preposition.lower)
    return undefined;
  // `work on which has begun`: the noun before is the subject.
  const noun = preceding(text, preposition);
  const comma = noun === undefined;
  if (noun && /^,/.test(text.slice(noun.previous?.end ?? 0))) return undefined;
  const [, participle, next] = wordsOn(text, which, 3);
  if (!participle || !isParticiple(participle.lower)) return undefined;
  // `on which was built a church`: turned round.
  if (
    next &&
    (/^(?:an?|the|his|her|its|their|many|some|several|by|two|three|four|five|six|seven|eight|nine|ten|\d+)$/.test(
      next.lower,
    ) ||
      next.text !== next.lower) &&
    !(comma && /^(?:his|her)$/.test(next.lower))
  )
    return undefined;
  return {
    span: { start: preposition.start, end: participle.end },
    message: `Expected a subject after \`${preposition.text} which\``,
    replacements: [],
  };

  function isParticiple(word: string): boolean {
    return (
      (lexicon.facts(word) & wordFacts.participle) !== 0 &&
      inflect(lemmaOf(word, 'verb', lexicon), 'verb', 'participle') === word
    );
  }
}

import { bareKey, fold, type Knowledge } from '#language';
import { defineRule, type Finding, type Rule, type Sentence } from '#rulekit';
import { type NameLists, nameLists } from '../names/name-lists.ts';

const benefits = new Set(['benefit', 'favor', 'favour', 'advantage']);
/** *The American advantage system*, *a Russian benefit concert*: what follows shows another noun. */
const compounds = new Set([
  'system',
  'card',
  'fund',
  'funds',
  'concert',
  'plan',
  'scheme',
  'payment',
  'payments',
  'package',
  'match',
  'gig',
  'office',
]);

/** Makes the rule for a registry: its countries know their adjectives. */
export function inFavourRule(knowledge: Knowledge): Rule {
  const lists = nameLists(knowledge);
  return defineRule(
    {
      id: 'government/in-favour',
      title: 'Say in someone’s favour',
      why: 'Czech *v ruský prospěch*, Ukrainian *на російську користь*, Polish *na polską korzyść*: an adjective stands before *benefit*. English says whose favour it is.',
      category: 'fluency/grammar',
      severity: 'major',
      state: 'live',
      pivots: ['cs', 'sk', 'pl', 'ru', 'uk'],
      fix: [
        'The terms lean in [Russian benefit → Russia’s favour].',
        'The court ruled in [the German favour → Germany’s favour].',
        'It was decided in [Chinese favor → China’s favor].',
      ],
      keep: [
        'The terms lean in Russia’s favour.',
        'They played for a Russian benefit concert.',
        'He spoke in a British benefit office.',
        'It worked to the British advantage.',
        'An arrangement in mutual benefit.',
      ],
      on: { words: [...benefits], wordIf: ({ previous }) => previous !== undefined && /^\p{Lu}/u.test(previous.text) },
      scope: 'sentence',
    },
    function* (sentence): Generator<Finding> {
      for (const token of sentence.tokens) {
        if (!benefits.has(token.lower) || compounds.has(sentence.tokens[token.index + 1]?.lower ?? '')) continue;
        const finding = findingAt(sentence, token.index, lists);
        if (finding) yield finding;
      }
    },
  );
}

function findingAt({ tokens }: Sentence, at: number, lists: NameLists): Finding | undefined {
  const benefit = tokens[at];
  const adjective = tokens[at - 1];
  if (!benefit || !adjective || !/^\p{Lu}/u.test(adjective.text)) return undefined;
  const owner = ownerOf(lists, adjective.lower);
  if (owner === undefined) return undefined;
  const article = tokens[at - 2]?.lower === 'the' ? tokens[at - 2] : undefined;
  const preposition = tokens[at - (article ? 3 : 2)]?.lower;
  if (preposition !== 'in') return undefined;
  const right = `${owner}’s ${benefit.lower === 'favor' ? 'favor' : 'favour'}`;
  const span = { start: (article ?? adjective).span.start, end: benefit.span.end };
  const wrong = [...(article ? [article.text] : []), adjective.text, benefit.text].join(' ');
  return {
    span,
    message: `Unexpected \`${wrong}\`, expected \`${right}\``,
    replacements: [{ text: right, confidence: 0.85 }],
  };
}

const kinds = new Set(['country', 'continent', 'region', 'state']);

/** The country of an adjective; where two share one (Britain, United Kingdom), the shorter name. */
function ownerOf(lists: NameLists, folded: string): string | undefined {
  return lists
    .places('place', bareKey(folded))
    .filter(({ kind, adjective = [] }) => kinds.has(kind) && adjective.some((form) => fold(form) === folded))
    .map(({ name, the }) => (the ? `the ${name}` : name))
    .reduce<string | undefined>(
      (short, name) => (short === undefined || name.length < short.length ? name : short),
      undefined,
    );
}

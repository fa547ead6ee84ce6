import { fold, type Knowledge, type PlaceEntry } from '#language';
import { defineRule, type Finding, type Rule, type Sentence } from '#rulekit';

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
  let owners: ReadonlyMap<string, string> | undefined;
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
      owners ??= ownersOf(knowledge.gazetteer.registry.places);
      for (const token of sentence.tokens) {
        if (!benefits.has(token.lower) || compounds.has(sentence.tokens[token.index + 1]?.lower ?? '')) continue;
        const finding = findingAt(sentence, token.index, owners);
        if (finding) yield finding;
      }
    },
  );
}

function findingAt({ tokens }: Sentence, at: number, owners: ReadonlyMap<string, string>): Finding | undefined {
  const benefit = tokens[at];
  const adjective = tokens[at - 1];
  const owner = owners.get(adjective?.lower ?? '');
  if (!benefit || !adjective || owner === undefined || !/^\p{Lu}/u.test(adjective.text)) return undefined;
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

/** Countries by their adjectives; where two share one (Britain, United Kingdom), the shorter name. */
function ownersOf(places: readonly PlaceEntry[]): ReadonlyMap<string, string> {
  const owners = new Map<string, string>();
  for (const { name, kind, adjective = [], the } of places) {
    if (!['country', 'continent', 'region', 'state'].includes(kind)) continue;
    const own = the ? `the ${name}` : name;
    for (const form of adjective) {
      const known = owners.get(fold(form));
      if (known === undefined || own.length < known.length) owners.set(fold(form), own);
    }
  }
  return owners;
}

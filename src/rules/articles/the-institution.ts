import { defineRule, type Finding, type Rule, type Word } from '#rulekit';
import { endsPhrase, following, preceding } from '../agreement/following.ts';

const prepositions = new Set('in on at to for from with by of against about under through'.split(' '));
/** Bodies of a state by the two words that name them. */
const bodies = new Set([
  ...['ministry of', 'department of', 'state duma', 'supreme court', 'constitutional court', 'security council'],
  ...[
    'foreign ministry',
    'interior ministry',
    'defence ministry',
    'defense ministry',
    'health ministry',
    'justice ministry',
  ],
  ...[
    'finance ministry',
    'education ministry',
    'central bank',
    'national bank',
    'investigative committee',
    'national assembly',
  ],
  ...[
    'conservative party',
    'labour party',
    'communist party',
    'democratic party',
    'republican party',
    'socialist party',
  ],
  ...[
    'european parliament',
    'european union',
    'european commission',
    'european council',
    'state department',
    'national guard',
  ],
]);

const rule: Rule = defineRule(
  {
    id: 'articles/the-institution',
    title: 'Say the Ministry of Health',
    why: 'Languages without articles say *according to Ministry of Health*. In English bodies that are called by common nouns take *the*.',
    category: 'fluency/grammar',
    severity: 'minor',
    pivots: ['ru', 'uk', 'be', 'cs', 'pl', 'sr', 'zh', 'ja', 'ko', 'tr', 'lt', 'lv'],
    state: 'live',
    needs: 'machine-made',
    scope: 'document',
    fix: [
      'According to [→ the] Ministry of Health, it is new.',
      'He works in [→ the] Interior Ministry.',
      'It was announced by [→ the] Department of Education there.',
      'She was leader of [→ the] Conservative Party.',
      'The vote in [→ the] State Duma was short.',
    ],
    keep: [
      'According to the Ministry of Health, it is new.',
      'The Ministry of Health said so.',
      'It is in line with Security Council resolution 2254.',
      'He spoke for Republican Party leaders.',
      'They met in European Union countries.',
      'Germany, under European Commission rules, paid.',
      'A former Labour Party member left.',
      'He read it in Department of the Dead.',
      'Report by Ministry of Health',
      'He wrote from “Department of Truth”.',
    ],
    on: {
      words: [...new Set([...bodies].map((body) => body.split(' ')[0] ?? ''))],
      first: 'capital',
      wordIf: ({ lower, next, previous }) =>
        next !== undefined &&
        previous !== undefined &&
        prepositions.has(previous.lower) &&
        bodies.has(`${lower} ${next.lower}`),
    },
  },
  function* (document, hits): Generator<Finding> {
    const { text } = document;
    for (const hit of hits) {
      const first = document.word(document.wordAt(hit));
      const before = preceding(text, first);
      if (!before || !isProse(text, hit) || !isBody(first, text)) continue;
      yield {
        span: { start: hit, end: hit },
        message: `Expected \`the\` before \`${first.text}\``,
        replacements: [{ text: 'the ', confidence: 0.82 }],
      };
    }
  },
);

export default rule;

function isBody(first: Word, text: string): boolean {
  const [second, third] = following(text, first, 2);
  if (!second) return false;
  if (second.text !== 'of') return /^\p{Lu}/u.test(second.text) && endsPhrase(text, second);
  return third !== undefined && /^\p{Lu}/u.test(third.text);
}

/** A line of text, no headline. */
function isProse(text: string, at: number): boolean {
  const end = text.indexOf('\n', at);
  return /[.!?…][”"’')\]]*\s*$/.test(text.slice(at, end < 0 ? text.length : end));
}

import { isCalendarName, wordFacts } from '#language';
import type { DocumentView, Finding, Rule, Word } from '#rulekit';
import { defineWordRule } from '../define-word-rule.ts';
import { preceding } from '../agreement/following.ts';
import { isJoined } from '../is-joined.ts';
import { change } from '../findings.ts';

/** Streets carry their kind behind the name; of places, English says *the village of*. */
const streets = new Set('street avenue'.split(' '));
const places = new Set('village settlement city town district'.split(' '));
const prepositions = new Set('in on at near from to along of through outside around towards toward into'.split(' '));

const rule: Rule = defineWordRule({
  id: 'government/place-apposition',
  title: 'Say Kupala Street and the village of Pyalma',
  why: 'Russian *улица Купалы*, *в деревне Пяльма*, Romance *via Roma* put the kind before the name, with nothing between.',
  category: 'fluency/grammar',
  severity: 'minor',
  pivots: ['ru', 'uk', 'be', 'bg', 'cs', 'pl', 'sr', 'es', 'it', 'pt', 'fr', 'ro'],
  state: 'live',
  fix: [
    'He lives on [the street Kupala → Kupala Street] there.',
    'It burned in [street Lermontova → Lermontova Street], they said.',
    'She was born near [village → the village of] Pyalma.',
    'They moved to [the town → the town of] Kemerovo last year.',
    'He came from [city → the city of] Baranavichy.',
  ],
  keep: [
    'He lives on Kupala Street there.',
    'She was born near the village of Pyalma.',
    'It opened in the city Monday.',
    'They met in the city Council asked for.',
    'He went to town Hall and back.',
    'In the town Smith was known to all.',
    'The street Kupala lived in was dark.',
    'He walked along the street Friday night.',
    'People of the district Putin visited wept.',
    'He works for city Attorney Jones.',
    'In the village Pyotr and his wife slept.',
  ],
  on: {
    words: [...streets, ...places],
    wordIf: ({ text, next, previous }) =>
      previous !== undefined && next !== undefined && /^\p{Ll}/u.test(text) && /^\p{Lu}\p{Ll}{2,}/u.test(next.text),
  },
  look,
});

export default rule;

function look(kind: Word, document: DocumentView): Finding | undefined {
  const name = kind.next;
  const before = preceding(document.text, kind);
  const the = before?.text === 'the' ? before : undefined;
  const preposition = the ? preceding(document.text, the) : before;
  if (!name || !preposition || !prepositions.has(preposition.text) || !isPlaceName(kind, name, document))
    return undefined;
  const start = (the ?? kind).start;
  return streets.has(kind.lower)
    ? change(document.text, start, name.end, `${name.text} ${kind.lower === 'street' ? 'Street' : 'Avenue'}`, 0.82)
    : change(document.text, start, kind.end, `the ${kind.text} of`, 0.82);
}

/** A name that is no word of English, no person’s, and ends its phrase. */
function isPlaceName(kind: Word, name: Word, { text, knowledge: { lexicon } }: DocumentView): boolean {
  if (!isJoined(text, kind, name) || isCalendarName(name.lower) || /['’]s?$/.test(name.text)) return false;
  if ((lexicon.facts(name.lower) & wordFacts.lower) !== 0) return false;
  return /^(?:$|[.,;:!?)\n]| (?:in|on|at|of (?:the|\p{Lu})|near|after|before|by|with|for|from|to|when|because|during|since|last|this|there|a|where)\b)/u.test(
    text.slice(name.end, name.end + 9),
  );
}

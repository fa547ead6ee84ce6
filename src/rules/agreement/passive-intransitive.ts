import { inflect, lemmaOf } from '#language';
import type { DocumentView, Finding, Rule, Word } from '#rulekit';
import { defineWordRule } from '../define-word-rule.ts';
import { replaceSpan } from '../findings.ts';
import { preceding } from './following.ts';

/** Verbs of what happens by itself: nobody does it to them. */
const alone = new Set(
  'happen occur die appear exist consist belong seem disappear emerge vanish participate result perish erupt remain last coincide depend'.split(
    ' ',
  ),
);
const forms = new Set([...alone].flatMap((verb) => [inflect(verb, 'verb', 'past'), verb]));
const be = new Map([
  ['is', 's'],
  ['are', 'base'],
  ['was', 'past'],
  ['were', 'past'],
] as const);

const rule: Rule = defineWordRule({
  id: 'agreement/passive-intransitive',
  title: 'Use no passive of what happens by itself',
  why: 'Reflexive verbs and verbs with *be* for their past (*est arrivé*, *ist passiert*, *случился*) become an English passive: *an accident was happened*.',
  category: 'fluency/grammar',
  severity: 'minor',
  pivots: ['ru', 'fr', 'de', 'it', 'zh', 'ja', 'ko'],
  state: 'live',
  fix: [
    'An accident [was happened → happened] here.',
    'The men [were died → died] on the spot.',
    'The town [was not existed → did not exist] then.',
    'They should have [been resulted → resulted] in more.',
    'Many problems [are appeared → appeared] at once.',
    'The house [is belonged → belongs] to him.',
  ],
  keep: [
    'What it is happened here.',
    'The law was passed, and the man died.',
    'Those who are appeared to him.',
    'What remains is last on the list.',
    'He was last seen here.',
    'All there is exists.',
    'The show was last on air in May.',
    'The man whose son was died.',
  ],
  on: {
    words: [...forms],
    wordIf: ({ previous }) => previous !== undefined && /^(?:is|are|was|were|been|not|also)$/.test(previous.lower),
  },
  look,
});

export default rule;

function look(verb: Word, { text, knowledge: { lexicon } }: DocumentView): Finding | undefined {
  const before = preceding(text, verb);
  const middle = before && /^(?:not|also)$/.test(before.lower) ? before : undefined;
  const helper = middle ? preceding(text, middle) : before;
  if (!helper || verb.text !== verb.lower || helper.text !== helper.lower || !preceding(text, helper)) return undefined;
  const lemma = lemmaOf(verb.lower, 'verb', lexicon);
  if (verb.lower === lemma || !alone.has(lemma) || lemma === 'last') return undefined;
  if (
    /\b(?:what|who|which|that|those|all|whose|there|where|whatever)\b[^.,;]*$/i.test(
      text.slice(Math.max(0, helper.start - 30), helper.start),
    )
  )
    return undefined;
  const right = activeOf(helper.lower, middle?.lower, lemma);
  return right === undefined
    ? undefined
    : replaceSpan(
        helper.start,
        verb.end,
        text.slice(helper.start, verb.end),
        [right],
        /^ by\b/.test(text.slice(verb.end)) ? 0.5 : lemma === 'disappear' ? 0.7 : 0.85,
      );
}

/** `was not existed`: `did not exist`. */
function activeOf(helper: string, middle: string | undefined, lemma: string): string | undefined {
  if (helper === 'been') return middle ? undefined : inflect(lemma, 'verb', 'participle');
  const form = be.get(helper as 'is');
  if (!form) return undefined;
  if (middle === 'not') return `${form === 's' ? 'does' : form === 'base' ? 'do' : 'did'} not ${lemma}`;
  const state = /^(?:belong|consist|depend|exist|seem|remain)$/.test(lemma);
  const verb = inflect(lemma, 'verb', state ? form : 'past');
  return middle ? `${middle} ${verb}` : verb;
}

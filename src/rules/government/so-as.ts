import { wordFacts } from '#language';
import type { DocumentView, Finding, Rule, Word } from '#rulekit';
import { defineWordRule } from '../define-word-rule.ts';
import { following, preceding } from '../agreement/following.ts';
import { isJoined } from '../is-joined.ts';
import { change } from '../findings.ts';

const be = new Set("is are was were be been isn't aren't wasn't weren't".split(' '));
const adverbs = new Set('not also almost just nearly'.split(' '));
const fixed = new Set('long far much many good kind soon'.split(' '));

const rule: Rule = defineWordRule({
  id: 'government/so-as',
  title: 'Compare with as … as, in one breath',
  why: 'Russian *не так …, как*, German *nicht so …, wie* set a comma before the second half and say *so* for *as*: *not so happy, as his wife*.',
  category: 'fluency/grammar',
  severity: 'minor',
  pivots: ['ru', 'uk', 'de', 'cs', 'pl', 'hu', 'nl', 'sv'],
  state: 'live',
  fix: [
    'Analysts are not [so happy, as → as happy as] its managers.',
    'He was [so tall as → as tall as] his wife.',
    'The road is not [so wide, as → as wide as] the bridge.',
    'They were almost [so rich as → as rich as] the king.',
    'It isn’t [so simple, as → as simple as] it seems.',
  ],
  keep: [
    'He was so kind as to help them.',
    'It is not so good as it was.',
    'It was so bad, as he said later.',
    'They were so tired, as were we.',
    'It is so long as it rains.',
    'She was so ill as to need care.',
    'It is so good. As he said, it works.',
    'He was not so happy, as his wife had left him.',
    'He was so rich, as everyone knew.',
  ],
  on: { words: ['so'], wordIf: ({ previous, next }) => previous !== undefined && next !== undefined },
  look,
});

export default rule;

function look(so: Word, document: DocumentView): Finding | undefined {
  const { text } = document;
  const [adjective] = following(text, so, 1);
  const as = adjective?.next;
  if (!adjective || as?.text !== 'as' || fixed.has(adjective.lower) || !isAdjective(adjective, document))
    return undefined;
  const comma = text.slice(adjective.end, as.start) === ', ';
  if ((!comma && !isJoined(text, adjective, as)) || !isCompared(so, as, comma, document)) return undefined;
  const right = `as ${adjective.text} as`;
  return change(text, so.start, as.end, right, 0.82);
}

function isAdjective({ lower }: Word, { knowledge: { lexicon } }: DocumentView): boolean {
  return (lexicon.facts(lower) & wordFacts.adjective) !== 0;
}

/** After a comma only `not so …, as its managers.`, a noun and no verb; without one only where nothing denies. */
function isCompared(so: Word, as: Word, comma: boolean, { text }: DocumentView): boolean {
  const lead = preceding(text, so);
  const verb = lead && adverbs.has(lead.lower) ? preceding(text, lead) : lead;
  if (!lead || !verb || !be.has(verb.lower)) return false;
  const denied = lead.lower === 'not' || /n't$/.test(lead.lower);
  const after = text.slice(as.end, as.end + 60);
  if (!comma) return !denied && /^ (?:his|her|their|its|the|my|our|a|an|\p{Lu})/u.test(after);
  return (
    denied &&
    /^ (?:(?:its|his|her|their|the|our|my|a|an) \p{L}+(?: \p{L}+)?|it seems|before|in \p{L}+)[.,;]/u.test(after)
  );
}

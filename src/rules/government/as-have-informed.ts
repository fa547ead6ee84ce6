import type { Finding, Rule, Word } from '#rulekit';
import { wordsOn } from '../clause.ts';
import { defineWordRule } from '../define-word-rule.ts';
import { change } from '../findings.ts';

const participles =
  /^(?:informed|reported|told|stated|noted|said|written|explained|transferred|transmitted|declared|communicated|underlined)$/;
const verbs = /^(?:informs|transmits|transfers|communicates|writes)$/;

const rule: Rule = defineWordRule({
  id: 'government/as-have-informed',
  title: 'Say as reported by',
  why: 'Russian *как сообщили в министерстве*, *как передаёт агентство*: the verb stands first and has no subject, or has it behind. English says *as the ministry reported* or *as reported by*.',
  category: 'fluency/grammar',
  severity: 'minor',
  pivots: ['ru', 'uk', 'be', 'bg'],
  state: 'live',
  fix: [
    '[As have informed in → As reported by] the ministry, two men died.',
    'Two men died, [as has told → as reported by] the head of the police.',
    'The road is closed, [as informs → as reported by] the radio.',
    '[As transfers → As reported by] Interfax, it is over.',
    '[As have explained at → As reported by] the bank, it was late.',
  ],
  keep: [
    'As has been reported, two men died.',
    'As reported by the ministry, two men died.',
    'As have many others, he left.',
    'As stated in the report, it is late.',
    'Such moves as transfers of staff are rare.',
    'He acts as informs his mind.',
    'As he has told them, it is over.',
    'They sang as have said their fathers.',
  ],
  on: {
    words: ['as'],
    wordIf: ({ next }) => next !== undefined && (/^(?:has|have)$/.test(next.lower) || verbs.test(next.lower)),
  },
  look: (word, { text }) => look(word, text),
});

export default rule;

function look(as: Word, text: string): Finding | undefined {
  const [first, second, third, fourth] = wordsOn(text, as, 4);
  if (!first) return undefined;
  const perfect = /^(?:has|have)$/.test(first.lower);
  const verb = perfect ? second : first;
  const after = perfect ? third : second;
  if (!verb || !after || !(perfect ? participles : verbs).test(verb.lower)) return undefined;
  const place = perfect && /^(?:in|at|to)$/.test(after.lower) ? after : undefined;
  const who = place ? fourth : after;
  // `as has told the head`, `as transfers Interfax`: somebody who tells it.
  if (!who || !(/^(?:the|a)$/.test(who.lower) || /^\p{Lu}/u.test(who.text))) return undefined;
  const right = `${as.text} reported by`;
  const end = (place ?? verb).end;
  return change(text, as.start, end, right, 0.88);
}

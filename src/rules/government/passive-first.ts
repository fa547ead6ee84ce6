import { capitalize, inflect, lemmaOf } from '#language';
import type { DocumentView, Finding, Rule, Word } from '#rulekit';
import { preceding } from '../agreement/following.ts';
import { opensSentence, restOfSentence, wordsBack } from '../clause.ts';
import { defineWordRule } from '../define-word-rule.ts';
import { type Phrase, phraseAfter } from './noun-phrase.ts';
import { opensWithPlace } from './opens-with-place.ts';

/** Verbs of news that are done to somebody, and those that something does by itself. */
const done = new Set(
  `detain arrest kill injure wound hospitalize hospitalise evacuate seize confiscate expose discover detect find open create establish sign adopt approve
  present publish launch build install damage destroy steal rob shoot stab rescue register record hold organize organise conduct perform announce cancel
  postpone close block capture intercept introduce sentence accuse charge convict appoint elect complete implement develop show receive carry bring send
  plant erect unveil inaugurate celebrate observe see buy sell restore repair allocate purchase set ban fine declare award test count lose form collect
  hand cut burn bury attack shell fire`.split(/\s+/),
);
const alone = new Set(
  'die perish occur happen appear arise explode begin start arrive gather crash collapse drown'.split(' '),
);
const forms = new Set(
  [...done, ...alone].flatMap((verb) => [inflect(verb, 'verb', 'participle'), inflect(verb, 'verb', 'past')]),
);

const rule: Rule = defineWordRule({
  id: 'government/passive-first',
  title: 'Put the subject before its verb',
  why: 'Russian *задержан мужчина*, *в Киеве открыли музей*, Spanish *fue detenido un hombre*: the verb stands first and what happened to whom behind. English tells who is meant by order: *a man was detained*.',
  category: 'fluency/grammar',
  severity: 'major',
  pivots: ['ru', 'uk', 'be', 'bg', 'es', 'pt', 'it', 'ro'],
  state: 'live',
  fix: [
    '[Was detained a man → A man was detained] with a knife.',
    'In Vilnius [detained a man → a man was detained] with a knife.',
    'In Odesa, [were injured three people → three people were injured].',
    '[Injured 11 people → 11 people were injured].',
    'As a result of the fire [died two children → two children died].',
    'In the city [was opened a new museum → a new museum was opened].',
    'He says that [there was opened a museum → a museum was opened].',
    'At the hospital [has been opened a ward → a ward has been opened] for them.',
  ],
  keep: [
    'Was a man detained with a knife?',
    'Was detained a man with a knife?',
    'There was a man detained with a knife.',
    'In Vilnius police detained a man.',
    'In the town they opened a museum.',
    'Found a home at last, he said.',
    'He died two days later.',
    'In March he died a hero.',
    'Detained in Rome, a man fled.',
    'After he was killed, a war began.',
    'In May 1939 Italy signed a pact.',
    'The man who opened a shop.',
    'In 1990 Kiev opened a museum.',
    'Having opened a museum, the city closed it.',
  ],
  on: {
    words: [...forms],
    wordIf: ({ next }) =>
      next !== undefined &&
      /^(?:a|an|one|two|three|four|five|six|seven|eight|nine|ten|several|some|many|more|at|about|\d+)$/.test(
        next.lower,
      ),
  },
  look,
});

export default rule;

function look(verb: Word, { text, knowledge: { lexicon } }: DocumentView): Finding | undefined {
  const lemma = lemmaOf(verb.lower, 'verb', lexicon);
  const phrase = phraseAfter(verb, text, lexicon);
  if (!phrase || (alone.has(lemma) && !phrase.many)) return undefined;
  const auxiliaries = auxiliariesBefore(verb, text);
  if (auxiliaries.length > 0 && alone.has(lemma)) return undefined;
  // `there was opened a museum`: *there* is no subject.
  const there = auxiliaries[0] && preceding(text, auxiliaries[0]);
  const first = there?.lower === 'there' ? there : (auxiliaries[0] ?? verb);
  const opens = opensSentence(text, first);
  if (
    first === there
      ? restOfSentence(text, first).includes('?')
      : opens
        ? !mayOpen(first, verb, phrase, text)
        : !opensWithPlace(first, auxiliaries.length > 0, text, lexicon)
  )
    return undefined;
  const subject = text.slice(phrase.first.start, phrase.last.end);
  const verbs = alone.has(lemma)
    ? inflect(lemma, 'verb', 'past')
    : `${auxiliaries.length > 0 ? text.slice(auxiliaries[0]?.start, verb.start).trim().toLowerCase() : phrase.many ? 'were' : 'was'} ${inflect(lemma, 'verb', 'participle')}`;
  const right = `${subject} ${verbs}`;
  const wrong = text.slice(first.start, phrase.last.end);
  const made = opens ? capitalize(right) : right;
  return {
    span: { start: first.start, end: phrase.last.end },
    message: `Unexpected order \`${wrong}\`, expected \`${made}\``,
    replacements: [{ text: made, confidence: 0.85 }],
  };
}

/** `was`, `has been` before the participle, in their order. */
function auxiliariesBefore(verb: Word, text: string): readonly Word[] {
  const [last, before] = wordsBack(text, verb, 2);
  if (last?.lower === 'been' && before && /^(?:has|have)$/.test(before.lower)) return [before, last];
  if (last?.lower === 'be' && before?.lower === 'will') return [before, last];
  return last && /^(?:was|were)$/.test(last.lower) ? [last] : [];
}

/** `Was detained a man.` is no question; `Injured 11 people.` is the whole sentence. */
function mayOpen(first: Word, verb: Word, phrase: Phrase, text: string): boolean {
  const rest = restOfSentence(text, first);
  if (rest.includes('?')) return false;
  if (first !== verb) return true;
  return (
    phrase.many &&
    /^\s*[.;]/.test(text.slice(phrase.last.end)) &&
    /^(?:killed|injured|wounded|detained|arrested|evacuated|hospitalized|hospitalised|died)$/.test(verb.lower)
  );
}

import { inflect, lemmaOf, type Lexicon, wordFacts } from '#language';
import { defineRule, type DocumentView, type Finding, type Rule, type Word } from '#rulekit';
import { replaceSpan } from '../findings.ts';
import { pastOf, type Perfect, perfectAt } from './perfect.ts';

/** So many perfects, and more than pasts: that is how a text tells a story in a language that has no other past. */
const least = 5;
/** So many different verbs of them tell what happens at one moment. */
const leastEvents = 2;

const rule: Rule = defineRule(
  {
    id: 'agreement/narrative-perfect',
    title: 'Tell what happened in the past tense',
    why: 'A machine that makes a perfect of every Russian past tells a whole story in it: *the car has turned over, the driver has died*. English tells in the past tense.',
    category: 'fluency/grammar',
    severity: 'minor',
    pivots: ['ru', 'uk', 'be', 'de'],
    state: 'live',
    scope: 'document',
    fix: [
      'The car [has turned → turned] over. The driver [has died → died], his son [has received → received] a wound. Doctors [have arrived → arrived] and [have taken → took] him away.',
      'It [has occurred → occurred] at night. A man [has left → left] the house, two men [have stopped → stopped] him and [have asked → asked] for money. He [has not answered → did not answer].',
      'The mayor [has told → told] it to the press. He [has noted → noted] that the school [has been closed → was closed], [has added → added] a word on the price and [has left → left].',
      'The lorry [has fallen → fell] from a bridge. The driver, a soldier, [has not managed → did not manage] to stop. Two men [have got → got] out, one [has been lost → was lost]. Police [have arrived → arrived].',
    ],
    keep: [
      'The car has turned over. The driver has died.',
      'The car turned over and fell. The driver has died, his son has received a wound, doctors have arrived and have taken him away, said the police. They came, saw and left it.',
      'Prices have risen, wages have fallen, and jobs have been lost. Shops have closed, and people have moved away.',
      'Cases have been confirmed in ten lands. Schools have been closed, and flights have been cancelled. Doctors have warned of more, and one minister has resigned.',
      'He has lived here for years. He has always worked, he has never left the town, and has often told it to us. They have known him for long.',
      'They may have left, they should have told us, he could have fallen, it must have happened, she would have answered.',
      'Has it happened? Have they left? Has he told you? Have you asked? Has she answered?',
      '“I have told them. They have left. He has fallen, she has asked, we have answered,” said the man.',
    ],
    on: { words: ['has', 'have'] },
  },
  function* (document, hits): Generator<Finding> {
    const { text, knowledge } = document;
    const found = hits
      .map((hit) => perfectAt(document.word(document.wordAt(hit)), text, knowledge.lexicon))
      .filter((perfect) => perfect !== undefined);
    const told = found.filter(({ have }) => !document.quoted(have.start));
    if (told.length < least || eventsIn(told) < leastEvents || told.length * 60 < document.wordCount) return;
    if (told.length <= pastsIn(document)) return;
    for (const perfect of found) {
      const { have, participle } = perfect;
      yield replaceSpan(have.start, participle.end, text.slice(have.start, participle.end), [pastOf(perfect)], 0.7);
    }
  },
);

export default rule;

/** Verbs of what happens at one moment, which news in English hardly ever puts into the perfect. */
const events = new Set(
  'happen occur fall turn tell inform say note add explain specify notice ask answer manage leave arrive collide explode jump shoot'.split(
    ' ',
  ),
);

function eventsIn(perfects: readonly Perfect[]): number {
  return new Set(perfects.filter(({ passive, lemma }) => !passive && events.has(lemma)).map(({ lemma }) => lemma)).size;
}

/** Number of simple pasts outside quotations. */
function pastsIn(document: DocumentView): number {
  const { lexicon } = document.knowledge;
  let count = 0;
  for (let word = document.wordCount > 0 ? document.word(0) : undefined; word; word = word.next)
    if (isPast(word, lexicon) && !document.quoted(word.start)) count++;
  return count;
}

function isPast({ lower, previous }: Word, lexicon: Lexicon): boolean {
  if (/^(?:was|were|had|did|said)$/.test(lower)) return true;
  const facts = lexicon.facts(lower);
  if ((facts & wordFacts.past) === 0 || (facts & wordFacts.verbBase) !== 0) return false;
  const before = previous?.lower ?? '';
  if (
    /^(?:have|has|had|been|was|were|is|are|be|being|the|a|an|of|by|not|his|her|their|already|also|having)$/.test(before)
  )
    return false;
  return inflect(lemmaOf(lower, 'verb', lexicon), 'verb', 'past') === lower;
}

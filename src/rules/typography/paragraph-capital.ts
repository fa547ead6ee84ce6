import { defineRule, type Finding, type Rule } from '#rulekit';
import { change } from '../findings.ts';
import { isGap, isLineEnd, isLower, wordEnd } from './characters.ts';

/** How sentences begin. What begins with another word may have lost its first words, not its capital. */
const starters = new Set(
  'the a an this that these those he she it we they there no in on at for with by from when if while although after before since however according some many most all each every his her their our its two three four five one but and as not only'.split(
    ' ',
  ),
);
/** What is shorter may be a list, a heading or a verse. */
const shortest = 60;

const rule: Rule = defineRule(
  {
    id: 'typography/paragraph-capital',
    title: 'Begin a paragraph with a capital',
    why: 'Some scripts know no capitals, and some systems translate each piece of a marked-up sentence alone. Verses, lists and captions may begin small, so this counts only in a text that a machine made.',
    category: 'fluency/spelling',
    severity: 'minor',
    state: 'live',
    needs: 'machine-made',
    scope: 'document',
    fix: [
      '[the → The] guest said on Monday that the talks would go on for another week in the capital.',
      'He left.\n[no → No] one in the town had heard of it before the mayor told them about the flood.',
      '[however → However], the talks would go on for another week in the capital, the minister said.',
      '[a → A] man and a woman were found in the old house near the river, the police said on Monday.',
    ],
    keep: [
      'The guest said on Monday that the talks would go on for another week in the capital.',
      'bread, milk and butter',
      'iPhone users waited for a week in the capital before the new one came to the shops there.',
      'and then it was over, and the long road lay before them\nwhite as a bone in the light of the moon, he sang',
      'de Villiers said on Monday that the talks would go on for another week in the capital.',
    ],
  },
  function* ({ text, paragraphs }): Generator<Finding> {
    for (const { start, end } of paragraphs) {
      if (
        !isLower(text, start) ||
        end - start < shortest ||
        !/[.!?]["”’)]?$/.test(text.slice(end - 2, end)) ||
        !isLineEnd(text, start - 1)
      )
        continue;
      const to = wordEnd(text, start);
      const word = text.slice(start, to);
      if (word !== word.toLowerCase() || !(isGap(text, to) || text.charAt(to) === ',') || !starters.has(word)) continue;
      if (start > 0 && !/[.!?:…]["”’)]?\s*$/.test(text.slice(Math.max(0, start - 6), start))) continue;
      yield change(text, start, to, word.charAt(0).toUpperCase() + word.slice(1), 0.7);
    }
  },
);

export default rule;

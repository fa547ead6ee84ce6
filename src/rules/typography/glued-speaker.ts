import type { Rule } from '#rulekit';
import { change } from '../findings.ts';
import { isLetter, standsOnce, wordEnd } from './characters.ts';
import { defineTypography } from './define-typography.ts';

const glued = /^(?<name>\p{Lu}[\p{L}]{3,})(?<verb>said|says|told|adds|added|informs|reports|writes)$/u;

const rule: Rule = defineTypography({
  id: 'typography/glued-speaker',
  title: 'Part a name from its verb',
  why: 'A linked name loses the space behind it when its markup is taken out: `Lionel Messisaid`.',
  category: 'fluency/spelling',
  severity: 'minor',
  state: 'live',
  fix: [
    'The coach, Anna [Kovalsaid → Koval said], was late.',
    'The minister [Petrovtold → Petrov told] them so.',
    'It is over, [BelTAinforms → BelTA informs].',
    'Koval came late. [Kovaladded → Koval added] that it rained.',
  ],
  keep: [
    'The writer Edward Said is dead.',
    'He lives in Bousaid.',
    'Port Said lies there.',
    'The Aforesaid law holds.',
    'Mr Abusaid came.',
  ],
  on: { unknown: 'capital', wordIf: ({ text }) => glued.test(text) },
  look: (text, offset, document) => {
    const end = wordEnd(text, offset);
    const found = glued.exec(text.slice(offset, end))?.groups;
    if (!found || isLetter(text, offset - 1) || /[-'’_@]/.test(text.charAt(offset - 1))) return undefined;
    const name = found['name'] ?? '';
    const verb = found['verb'] ?? '';
    // `Abusaid` is a name itself; so is what stands twice.
    if (!standsOnce(text, name + verb, offset) || (verb === 'said' && name.length < 5)) return undefined;
    const seen = document.has(name.toLowerCase()) || document.knowledge.gazetteer.right.has(name.toLowerCase());
    return change(text, offset, end, `${name} ${verb}`, seen ? 0.9 : 0.8);
  },
});

export default rule;

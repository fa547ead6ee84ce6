import type { Rule } from '#rulekit';
import { defineResidue, type Found } from './define-residue.ts';
import { goesOn } from './pattern.ts';
import { machineMade, type Treatment } from './treatment.ts';

/** No equals signs, semicolons or brackets: `{a: 1}` and `{0|1}*` are code. */
const choice = String.raw`[\p{L}\p{N} '’,.-]{0,60}`;

const rule: Rule = defineResidue({
  id: 'residue/spintax',
  title: 'Pick one of the choices of a text spinner',
  why: 'Text spinners write synonyms as `{big|large|huge}` and draw one for each copy. A group that a plugin or a translation broke is printed whole.',
  category: 'design/markup',
  severity: 'major',
  state: 'safe',
  fix: [
    'They live in a [{big|large} → big | large] house.',
    'The [{prime minister|head of government} → prime minister | head of government] left.',
    'It was [{|very} → very] late.',
  ],
  keep: ['Send {a: 1} to the server.', 'Run git {add|commit} twice.', 'Nested {{a|b}} stays.'],
  on: { marks: '{', markIf: goesOn(String.raw`\{${choice}\|`) },
  pattern: () => new RegExp(String.raw`(?<![{$\\%\w])\{(?<choices>${choice}(?:\|${choice}){1,20})\}(?![}*+?\w])`, 'u'),
  where: 'inline',
  what: 'the choices of a text spinner',
  treat: pick,
});

export default rule;

function pick({ text, match, span, total }: Found): ReturnType<Treatment> {
  const choices = (match.groups?.['choices'] ?? '').split('|').map((words) => words.trim());
  const options = [...new Set(choices)].filter((words) => /\p{L}/u.test(words));
  // `git {add|commit}`: the usage of a command, not prose.
  if (
    options.length === 0 ||
    /(?:^|\s)(?:git|npm|sudo|docker|kubectl|usage:)\s[^\n]{0,40}$/iu.test(
      text.slice(Math.max(0, span.start - 50), span.start),
    )
  )
    return undefined;
  const certain = total > 1 || options.some((words) => words.includes(' '));
  return {
    replacements: options
      .slice(0, 3)
      .map((words, rank) => ({ text: words, confidence: rank === 0 ? (certain ? 0.98 : 0.9) : 0.5 })),
    evidence: machineMade,
    ...(!certain && { state: 'live' as const }),
  };
}

import type { Rule } from '#rulekit';
import { defineResidue, type Found } from './define-residue.ts';
import { hasAfter, hasBefore, skipSpace } from './lines.ts';
import { goesOn } from './pattern.ts';
import { either, machineMade, remove, suggestRemoval } from './treatment.ts';

const rule: Rule = defineResidue({
  id: 'residue/code-fence',
  title: 'Delete the fence that a chatbot puts around a text',
  why: 'A language model that is asked for HTML or Markdown answers with a fence of backticks around it: ```` ```html ````. In a feed the fence is printed.',
  category: 'design/markup',
  severity: 'minor',
  state: 'safe',
  raw: true,
  fix: ['[```html\n →]The talks go on.[\n``` →]', '[```markdown\n →]The talks go on.'],
  keep: ['Type this:\n```\nls\n```\nand wait.', 'A `code` word.'],
  on: { marks: '`', markIf: goesOn('(?<=^|\\s)```') },
  pattern: () => /^`{3,4}(?:html|markdown|md|json|xml|text|plaintext)?$/u,
  where: 'line',
  longest: 20,
  what: 'a fence that a chatbot puts around a text',
  treat: either(
    wrapsAll,
    remove(0.98, { evidence: machineMade }),
    either((found) => found.total === 1 && isAmongText(found), suggestRemoval(0.85, { evidence: machineMade })),
  ),
});

export default rule;

/** First line and, if there is a second fence, last line of the text. Fences around a part of it are the author’s. */
function wrapsAll(found: Found): boolean {
  const { text, line, total } = found;
  if (total > 2 || !isAmongText(found)) return false;
  if (!hasBefore(text, line)) return line.end - line.start > 3;
  const first = skipSpace(text, 0);
  return !hasAfter(text, line) && /^`{3,4}[a-z]+\s/u.test(text.slice(first, first + 20));
}

function isAmongText({ text, line }: Found): boolean {
  return hasBefore(text, line) || hasAfter(text, line);
}

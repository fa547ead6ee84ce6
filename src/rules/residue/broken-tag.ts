import type { Rule } from '#rulekit';
import { defineResidue, type Found } from './define-residue.ts';
import { goesOn } from './pattern.ts';
import type { Treatment } from './treatment.ts';

const rule: Rule = defineResidue({
  id: 'residue/broken-tag',
  title: 'Close up the spaces in a tag',
  why: 'Translation engines put spaces into markup: `</a>` comes back as `</ a>` or `< / a >`. A browser shows the tag, or swallows the text after it.',
  category: 'design/markup',
  severity: 'minor',
  state: 'safe',
  raw: true,
  fix: [
    'The <a>talks[</ a> → </a>] go on.',
    'The talks go on.[< /p> → </p>]',
    'It was [< i > → <i>]late[< / i > → </i>].',
  ],
  keep: [
    'It holds that a < b and b < c.',
    'The line </p> closes it.',
    'He gave it 2 / 5 < 3 / 5.',
    'The sets < b > and < c > differ.',
  ],
  on: { marks: '<', markIf: goesOn(String.raw`<\s{0,3}\/|<\s{1,3}[a-z]`) },
  pattern: () => /<(?<spaces>\s{0,3})(?<slash>\/?)(?<more>\s{0,3})(?<tag>[a-z][a-z0-9]{0,9})\s{0,3}>/iu,
  where: 'inline',
  what: 'a tag with spaces in it',
  treat: closeUp,
});

export default rule;

function closeUp({ match, seen }: Found): ReturnType<Treatment> {
  const { spaces = '', slash = '', more = '', tag = '' } = match.groups ?? {};
  if (spaces === '' && more === '') return undefined;
  // `< b >` may stand for a set: it is a tag where its end is one.
  if (slash === '' && (seen.size > 100 || ![...seen].some((other) => other.replace(/\s/gu, '') === `</${tag}>`)))
    return undefined;
  return { replacements: [{ text: `<${slash}${tag}>`, confidence: 0.99 }] };
}

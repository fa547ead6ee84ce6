import { defineResidue } from './define-residue.ts';
import { goesOn } from './pattern.ts';
import { substitute } from './treatment.ts';

export default defineResidue({
  id: 'residue/broken-closing-tag',
  title: 'Close up the spaces in a closing tag',
  why: 'Translation engines put spaces into markup: `</a>` comes back as `</ a>` or `< / a >`. A browser shows the tag, or swallows the text after it.',
  category: 'design/markup',
  severity: 'minor',
  state: 'safe',
  raw: true,
  fix: ['The <a>talks[</ a> → </a>] go on.', 'The talks go on.[< /p> → </p>]', 'It was <i>late[< / i > → </i>].'],
  keep: ['It holds that a < b and b < c.', 'The line </p> closes it.', 'He gave it 2 / 5 < 3 / 5.'],
  on: { marks: '<', markIf: goesOn(String.raw`<\s{0,3}\/`) },
  pattern: /<\s{0,3}\/\s{1,3}(?<tag>[a-z][a-z0-9]{0,9})\s{0,3}>|<\s{1,3}\/(?<other>[a-z][a-z0-9]{0,9})\s{0,3}>/iu,
  where: 'inline',
  what: 'a closing tag with spaces in it',
  treat: substitute(0.99, ({ match }) => `</${match.groups?.['tag'] ?? match.groups?.['other'] ?? ''}>`),
});

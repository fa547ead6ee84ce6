import type { Rule } from '#rulekit';
import { defineResidue } from './define-residue.ts';
import { goesOn } from './pattern.ts';
import { either, machineMade, remove, suggestRemoval } from './treatment.ts';

const rule: Rule = defineResidue({
  id: 'residue/masked-markup',
  title: 'Delete the mask of lost markup',
  why: 'Before it rewrites a text, *WP Automatic* hides its links and pictures behind `[*]`, `[**]`, `[***]`, one star more for each. A mask that the translation changed is never taken back: the markup is lost and the mask is printed.',
  category: 'design/markup',
  severity: 'minor',
  state: 'safe',
  raw: true,
  fix: ['The talks [[*] →] go on in [[**] →] Berlin.', 'The talks [[**] →] go on.'],
  keep: ['The talks * go on.', 'He rated it ** of five [1].'],
  on: { marks: '[', markIf: goesOn(String.raw`\[\*`) },
  pattern: () => /\[\*{1,40}\]/u,
  where: 'inline',
  what: 'the mask of markup that a feed plugin lost',
  // A lone `[*]` may be a footnote, a lone `[***]` a curse; the plugin counts from one.
  treat: either(
    ({ seen }) => seen.has('[*]') && seen.has('[**]'),
    remove(0.98, { evidence: machineMade }),
    suggestRemoval(0.85),
  ),
});

export default rule;

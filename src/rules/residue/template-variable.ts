import type { Rule } from '#rulekit';
import { defineResidue } from './define-residue.ts';
import { goesOn } from './pattern.ts';
import { machineMade, remove } from './treatment.ts';

const rule: Rule = defineResidue({
  id: 'residue/template-variable',
  title: 'Delete a template variable of a feed plugin',
  why: 'The feed plugins of *CodeRevolution* write articles from `%%item_title%%`, `%%item_content%%`, `%%item_url%%`. What they cannot fill stays.',
  category: 'design/markup',
  severity: 'major',
  state: 'safe',
  raw: true,
  fix: ['[%%item_title%%\n →]The talks go on.', 'The talks go on, says [%%author_name%% →].'],
  keep: ['He was 100%% sure.', 'Prices rose 5%% in a year and 6%% in two.'],
  on: { marks: '%', markIf: goesOn('%%[a-z]') },
  pattern: () => /%%[a-z_]{3,40}%%/u,
  where: 'inline',
  what: 'a template variable of a feed plugin',
  treat: remove(0.98, { evidence: machineMade }),
});

export default rule;

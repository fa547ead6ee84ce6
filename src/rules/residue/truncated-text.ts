import type { Rule } from '#rulekit';
import { defineResidue, type Found } from './define-residue.ts';
import { hasAfter } from './lines.ts';
import { goesOn } from './pattern.ts';
import { flag, type Treatment } from './treatment.ts';

const rule: Rule = defineResidue({
  id: 'residue/truncated-text',
  title: 'Get the rest of the text',
  why: 'Feeds give excerpts that end in `[…]`; the service *NewsAPI* cuts after 200 characters and says how many are left: `[+1234 chars]`. An article ends otherwise.',
  category: 'accuracy/omission',
  severity: 'major',
  state: 'live',
  fix: [
    'The talks go on and [[…] → ?]',
    'The talks go on and the minister [[+1234 chars] → ?]',
    'The talks go on [(more) → ?]',
  ],
  keep: ['The talks go on and so on…', 'He said: “The talks […] go on.”', 'The talks […] go on.\nThe end.'],
  on: { marks: '[(', markIf: goesOn(String.raw`\[\s?(?:…|\.\.\.|&hellip;|\+\d{1,7}\schar)|\(more\)`) },
  pattern: () => /(?:\[\s?(?:…|\.\.\.|&hellip;)\s?\]|\(more\)|\[\+\d{1,7}\schars?\])$/u,
  where: 'line-end',
  within: 'tail',
  what: 'the text goes on where this one ends',
  treat: cutShort,
});

export default rule;

function cutShort(found: Found): ReturnType<Treatment> {
  if (hasAfter(found.text, found.line)) return undefined;
  return flag(found.match[0].startsWith('[+') ? { evidence: { lost: true } } : {})(found);
}

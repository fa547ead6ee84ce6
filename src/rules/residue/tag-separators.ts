import type { Rule } from '#rulekit';
import { defineResidue, type Found } from './define-residue.ts';
import { goesOn } from './pattern.ts';
import { savedTags } from './saved-tags.ts';
import { remove, type Treatment } from './treatment.ts';

const separator = String.raw`[[(（［]\s?[tтTТ]\s?[\])）］]`;
const tag = String.raw`[\p{L}\p{N}][^[\]()（）［］]{1,60}`;
/** The first tag: none of what stands before it. */
const first = String.raw`[\p{L}\p{N}][^[\]()（）［］.!?…]{1,60}`;
/** Where a list can begin: at the line, or after a sentence. */
const start = String.raw`(?:^|(?<=[.!?…"”’)\]]\s))`;

const rule: Rule = defineResidue({
  id: 'residue/tag-separators',
  title: 'Delete a list of tags parted by (t)',
  why: 'The WordPress plugin *WP Automatic* joins the tags of an article with `[t]` and sends them through the translation with the text. Where its marker was lost on the way, only the chain stays at the end: `Berlin(t)Merkel(t)Nato`.',
  category: 'design/markup',
  severity: 'major',
  state: 'safe',
  raw: true,
  fix: [
    'The talks go on.[\nMerkel(t)Scholz (t) Berlin →]',
    'The vote is over. [Oslo[t]Bergen[t]Storm →]',
    'The vote is over. [Oslo (t) Storm (t) Norway →]',
  ],
  keep: [
    'The figure (t) shows what the sample (T) and the control hold.',
    'It rises with S(t), I(t) and R(t).',
    'See table (t) below.',
  ],
  on: { marks: '[(（［', markIf: goesOn(separator) },
  pattern: () => new RegExp(String.raw`(?:${start}(?<first>${first}?))?(?:${separator}\s{0,2}${tag}){2,40}$`, 'u'),
  where: 'line-end',
  within: 'tail',
  what: 'a list of tags parted by the mark of a translating feed plugin',
  treat: cutChain,
});

export default rule;

function cutChain(found: Found): ReturnType<Treatment> {
  const list = found.match[0];
  const tags = savedTags(list);
  // `S(t), I(t) and R(t)` are functions of time; `the figure (t) shows` is a sentence.
  if (/(?:^|\W)\p{L}?\s?[[(（［]\s?[tт]/iu.test(list) && !/\p{L}{2}\s?[[(（［]\s?[tт]/iu.test(list)) return undefined;
  if (
    tags.length < 2 ||
    tags.some((word) => word.length < 2 || word.split(/\s+/u).length > 5 || /^(?:and|or|shows?|is|are)\b/u.test(word))
  )
    return undefined;
  const certain =
    found.match.groups?.['first'] !== undefined &&
    /^\p{Lu}/u.test(list) &&
    tags.every((word) => /^[\p{Lu}\p{N}]/u.test(word));
  return remove(certain ? 0.98 : 0.8, {
    evidence: { machineMade: true, tags },
    ...(!certain && { state: 'live' as const }),
  })(found);
}

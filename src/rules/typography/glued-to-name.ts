import type { DocumentView, Finding, Rule } from '#rulekit';
import { change } from '../findings.ts';
import { standsOnce, wordEnd } from './characters.ts';
import { defineTypography } from './define-typography.ts';

/** Words that glue themselves to a name before them, without those that names end with (`Cleveland`, `Atlas`). */
const tails =
  'that this which who whose said says told were have held would about after before because when while their there with'.split(
    ' ',
  );
const ending = new RegExp(`(?:${tails.join('|')})$`, 'u');

const rule: Rule = defineTypography({
  id: 'typography/glued-to-name',
  title: 'Part a little word from the name before it',
  why: 'A name is printed bold or linked, and when its markup is taken out, the space behind it goes too: *Ministrywhich*, *Londonthat*.',
  category: 'fluency/spelling',
  severity: 'minor',
  state: 'live',
  fix: [
    'It was the [Ministrywhich → Ministry which] paid for it.',
    'They left [Londonthat → London that] night.',
    'He met [Peterwho → Peter who] was old.',
    'The [Parliamentwould → Parliament would] not agree.',
  ],
  keep: [
    'Keith Vanwho and Sarah Rethwith met.',
    'The Forsythe family left.',
    'He met Mr Whitethat. Whitethat was old.',
    'She lives in Cleveland.',
    'The firm BelTAthis is old.',
  ],
  on: { unknown: 'capital', wordIf: ({ start, end }, text) => end - start >= 7 && ending.test(text.slice(start, end)) },
  look,
});

export default rule;

function look(text: string, offset: number, { knowledge: { lexicon } }: DocumentView): Finding | undefined {
  const end = wordEnd(text, offset);
  const whole = text.slice(offset, end);
  const tail = tails.find((word) => whole.endsWith(word) && whole.length - word.length >= 4);
  if (tail === undefined || /[@#/_.\d'’-]/.test(text.charAt(offset - 1)) || /[@/_\d'’-]/.test(text.charAt(end)))
    return undefined;
  const name = whole.slice(0, -tail.length);
  // A name that stands twice is written so.
  if (!lexicon.accepts(name) || !standsOnce(text, whole, offset)) return undefined;
  return change(text, offset, end, `${name} ${tail}`, 0.85);
}

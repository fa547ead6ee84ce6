import type { Rule } from '#rulekit';
import { defineResidue } from './define-residue.ts';
import { followedBy, oneOf } from './pattern.ts';
import { either, machineMade, suggestRemoval } from './treatment.ts';

const machine = oneOf([
  'Google',
  'Google Translate',
  'DeepL',
  'Yandex',
  'Bing',
  'Microsoft Translator',
  'ChatGPT',
  'AI',
  'a machine',
  'machine',
  'artificial intelligence',
  'an automatic system',
]);
const how = oneOf(['automatically', 'machine', 'mechanically', 'auto']);

const rule: Rule = defineResidue({
  id: 'residue/machine-translation-notice',
  title: 'Delete the notice that a machine translated the text',
  why: 'Publishers put “This article has been automatically translated” above a text. It is furniture of their page, and the plainest proof of a machine.',
  category: 'design/markup',
  severity: 'minor',
  state: 'live',
  fix: [
    '[This article has been automatically translated, read the original here.\n →]The talks go on.',
    'The talks go on.[\nTranslated by Google Translate →]',
    'The talks go on.[\nThis is a machine translation of a text in Dutch. →]',
  ],
  keep: [
    'Translated by Anna Berg',
    'This text was automatically translated into ten languages, the company said.',
    'Machine translation is getting better.',
  ],
  on: followedBy({ translated: [], translation: [] }),
  pattern: () =>
    new RegExp(
      [
        String.raw`^.{0,60}\b(?:was|is|has\sbeen|have\sbeen|were)\s(?:${how}[\s-]translated|translated\s(?:by|with|using)\s${machine})\b.{0,160}$`,
        String.raw`^[(\[*]?${how}[\s-]translated\b.{0,120}$`,
        String.raw`^[(\[*]?translated\s(?:automatically|(?:by|with|using|via)\s${machine})\b.{0,80}$`,
        String.raw`^(?:note:\s)?this\sis\san?\s(?:automatic|automated|machine|ai)[\s-]translation\b.{0,160}$`,
      ].join('|'),
      'iu',
    ),
  where: 'line',
  within: 'edges',
  what: 'a notice that a machine translated the text',
  treat: either(
    ({ match }) => !/\b(?:said|says|told|according to)\b/iu.test(match[0]),
    suggestRemoval(0.85, { evidence: machineMade }),
  ),
});

export default rule;

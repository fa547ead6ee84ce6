import type { Rule } from '#rulekit';
import { defineResidue } from './define-residue.ts';
import { titleInLatin } from './latin-letters.ts';
import type { Treatment } from './treatment.ts';

// prettier-ignore
/** *Source* as a label, by language. */
const labels = [
  'источник', 'джерело', 'крыніца', 'източник', 'извор', 'izvor', 'źródło', 'zdroj', 'quelle', 'fuente', 'fonte', 'sursa', 'forrás', 'kaynak', 'kilde',
  'källa', 'lähde', 'allikas', 'avots', 'šaltinis', 'πηγή', 'sumber', 'nguồn', 'המקור', 'מקור', 'المصدر', 'منبع', '来源', '來源', '出处', '出典', '출처',
];

const rule: Rule = defineResidue({
  id: 'residue/untranslated-source-line',
  title: 'Translate or delete the source line of a scraped article',
  why: 'A source line that stands apart from the text is passed over by the translation: *Источник: Новости дня*, *Źródło: PAP*. Its label is known in any language; the name of an outlet is written in Latin letters.',
  category: 'accuracy/untranslated',
  severity: 'minor',
  state: 'live',
  fix: [
    'The talks go on.\n[Источник: Новости дня → Source: Novosti Dnya | ]',
    'The talks go on.\n[Źródło: PAP → Source: PAP | ]',
    'The talks go on.\n[来源：新华社 → ]',
  ],
  keep: ['The word источник means a spring: a source.', 'Kilde is a village. It lies in Norway.'],
  on: { words: labels },
  pattern: () =>
    new RegExp(String.raw`^[(\[]?(?:${labels.join('|')})\s?[:：–-]\s{0,3}(?<outlet>\S.{0,80}?)[)\]]?$`, 'iu'),
  where: 'line',
  longest: 140,
  what: 'a source line that was not translated',
  treat: translate,
});

export default rule;

function translate({ match }: Parameters<Treatment>[0]): ReturnType<Treatment> {
  const outlet = titleInLatin(match.groups?.['outlet'] ?? '');
  const gone = { text: '', confidence: outlet === undefined ? 0.8 : 0.4 };
  return { replacements: outlet === undefined ? [gone] : [{ text: `Source: ${outlet}`, confidence: 0.85 }, gone] };
}

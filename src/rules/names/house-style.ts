import { bareKey, capitalize, fold, type Knowledge, matchCase } from '#language';
import { defineRule, type DocumentRule } from '#rulekit';
import { isGlued, spanOf } from './words.ts';

/** Makes the rule that asks for a house’s spellings of names: `ap`, `guardian`. */
export function houseStyleRule({ gazetteer }: Knowledge, style: string): DocumentRule {
  const wanted = spellings(gazetteer.registry, style);
  const samples = [...wanted].slice(0, 4);
  return defineRule(
    {
      id: 'names/house-style',
      title: 'Spell names as the house does',
      why: '*Zelensky*, *Zelenskyy*, *Kiev* and *Kyiv* are all right somewhere. This rule runs only where a house style was asked for, and never says that a spelling is wrong: only that the house has another.',
      category: 'locale/name',
      severity: 'minor',
      state: 'live',
      fix: samples.map(([other, house]) => `Later [${capitalize(other)} → ${house}] was named again.`),
      keep: [
        ...samples.map(([, house]) => `Later ${house} was named again.`),
        ...samples
          .slice(0, 1)
          .flatMap(([other]) => [`See ${capitalize(other)}.com for more.`, `It was said by @${capitalize(other)}.`]),
      ],
      scope: 'document',
      on: { words: [...wanted.keys()], first: 'capital' },
    },
    function* (document, hits) {
      for (const offset of hits) {
        const word = document.word(document.wordAt(offset));
        const text = wanted.get(word.lower);
        const span = spanOf(word);
        if (text === undefined || isGlued(document.text, span)) continue;
        const old = document.text.slice(span.start, span.end);
        const right = matchCase(text, old);
        yield {
          span,
          message: `Unexpected \`${old}\`, the house spells it \`${right}\``,
          replacements: [{ text: right, confidence: 0.9 }],
        };
      }
    },
  );
}

/** The house’s spelling by every other accepted one, folded. Spellings of more than one word, and those that two names share, are left out. */
function spellings(
  { people, places, organisations }: Knowledge['gazetteer']['registry'],
  style: string,
): ReadonlyMap<string, string> {
  const wanted = new Map<string, string>();
  const shared = new Set<string>();
  const put = (house: string | undefined, others: readonly string[]) => {
    if (house === undefined || /[ .-]/.test(house)) return;
    for (const other of others) {
      const key = fold(other);
      if (/[ .-]/.test(other) || key === fold(house) || bareKey(other).charAt(0) !== bareKey(house).charAt(0)) continue;
      if ((wanted.get(key) ?? house) !== house) shared.add(key);
      wanted.set(key, house);
    }
  };
  for (const { family, also = [], style: houses = {} } of people)
    put(houses[style], [family, ...also, ...Object.values(houses)]);
  for (const { name, also = [], style: houses = {} } of [...places, ...organisations])
    put(houses[style], [name, ...also, ...Object.values(houses)]);
  for (const key of shared) wanted.delete(key);
  return wanted;
}

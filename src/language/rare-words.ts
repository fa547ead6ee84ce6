import type { LexiconClass } from './lexicon.ts';
import { inflect, pluralOf } from './inflect.ts';

/**
 * Words that English has though the spelling dictionary does not know them (`folate`, `watercolorist`), with their forms: what WordNet writes
 * in small letters. `isKnown` tells of a folded word whether the dictionary has it. For a table; all values are 1.
 */
export function rareWords(
  lemmas: ReadonlyMap<string, ReadonlySet<LexiconClass>>,
  isKnown: (word: string) => boolean,
): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const [lemma, classes] of lemmas) {
    if (!/^[a-z]{4,}$/.test(lemma) || isKnown(lemma)) continue;
    const forms = [lemma];
    if (classes.has('noun')) forms.push(pluralOf(lemma));
    if (classes.has('verb')) for (const form of ['s', 'ing', 'past'] as const) forms.push(inflect(lemma, 'verb', form));
    for (const form of forms) if (!isKnown(form)) found.set(form, 1);
  }
  return found;
}

import { bareKey, type Knowledge } from '#language';
import { pairOf, triggerOf, wordsOf } from './form-table.ts';
import { nameBits } from './name-bits.ts';
import { acceptedFamilies, acceptedForms, acceptedGivens, roleAliases, roleKey, stemOnly } from './accepted.ts';

/**
 * Bits of all words that the registry’s names come to, for the build. Tables of names are made letter by letter, and most
 * words of a text that the lexicon does not know are in none of them: with these bits that is told before a table is made.
 */
export function compileNameBits({ gazetteer: { registry }, lexicon }: Knowledge): ReadonlyMap<string, number> {
  const bits = new Map<string, number>();
  const add = (word: string | undefined, bit: number) => {
    if (word !== undefined) bits.set(word, (bits.get(word) ?? 0) | bit);
  };
  const addRole = (role: string) => {
    add(wordsOf(roleKey(role)).at(-1), nameBits.roleEnd);
  };
  for (const alias of roleAliases.keys()) addRole(alias);
  const addNear = (word: string | undefined, bit: number) => {
    add(word, bit);
    for (let at = 0; word !== undefined && at < word.length; at++) add(word.slice(0, at) + word.slice(at + 1), bit);
  };
  for (const entry of registry.people) {
    for (const form of entry.mistaken ?? []) add(triggerOf(form, lexicon), nameBits.mistakenPerson);
    for (const form of acceptedFamilies(entry)) {
      const words = wordsOf(bareKey(form));
      const tail = words.at(-1);
      for (const word of words) add(word, nameBits.right);
      add(tail, nameBits.family);
      addNear(tail, nameBits.nearPerson);
    }
    for (const role of entry.roles ?? []) addRole(role);
    for (const form of acceptedGivens(entry))
      for (const word of wordsOf(bareKey(form))) add(word, nameBits.given | nameBits.right);
  }
  for (const place of registry.places) {
    for (const form of place.mistaken ?? []) {
      add(triggerOf(form, lexicon), nameBits.mistakenPlace);
      add(bareKey(form), nameBits.placeStem);
    }
    for (const form of acceptedForms(place)) {
      add(bareKey(form), nameBits.placeStem);
      addNear(bareKey(form), nameBits.nearPlace);
    }
  }
  for (const { mistaken = [] } of registry.organisations)
    for (const form of mistaken) add(pairOf(form, lexicon), nameBits.mistakenOrganisation);
  for (const [stem] of stemOnly) add(stem, nameBits.placeStem);
  return bits;
}

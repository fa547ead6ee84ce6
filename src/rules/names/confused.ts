import { editDistance, sameInitial, sameSound } from '#language';
import type { Candidate } from './candidates.ts';
import type { Bearer, PeopleIndex } from './people-index.ts';
import type { Surroundings } from './surroundings.ts';
import { keyOf, type Word } from './words.ts';

/** First names that more of the known people have than this tell nobody apart. */
const most = 4;

/**
 * People for whom somebody else’s right name stands: `Volodymyr Zelenska`, `the Slovak President Caputo`. The first name or the office
 * with its country must be that of the one and of no bearer of the name that stands there.
 */
export function confusedAt(index: PeopleIndex, word: Word, key: string, around: Surroundings): Candidate[] {
  const owners = index.ofFamily(key);
  if (owners.length === 0 || key.length < 5) return [];
  const meant = meantBy(index, around);
  if (owners.some((owner) => meant.includes(owner))) return [];
  return meant
    .filter((bearer) => couldHaveBeen(bearer, key))
    .map((bearer) => ({
      bearer,
      likeness: {
        kind: 'near',
        respelled: sameSound(key, bearer.tail),
        close: true,
        ending: 0,
        feminine: false,
        length: key.length,
        long: false,
        english: false,
      },
      start: word,
      first: word,
      last: word,
    }));
}

/** Whom the words around speak of: bearers of the first name, else holders of the office of a country. */
function meantBy(index: PeopleIndex, { given, role }: Surroundings): readonly Bearer[] {
  const namesakes = given ? index.ofGiven(keyOf(given)) : [];
  if (namesakes.length > 0) return namesakes.length > most ? [] : namesakes;
  if (role?.country === undefined) return [];
  return [...role.holders].filter(({ entry }) => entry.country === role.country);
}

function couldHaveBeen({ common, tail, entry }: Bearer, key: string): boolean {
  return !common && entry.order === undefined && sameInitial(key, tail) && editDistance(key, tail, 1) === 1;
}

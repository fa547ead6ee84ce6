import type { Bearer } from './people-index.ts';
import type { Surroundings } from './surroundings.ts';
import { type DocumentView, keyOf, spanOf, type Word, wordBefore } from './words.ts';

/** What people do of whom the news speaks once. */
const occupations = new Set(
  `teacher dentist plumber baker nurse farmer fisherman fishmonger shepherd carpenter electrician mechanic tiler bricklayer roofer tailor cobbler
  hairdresser barber butcher grocer shopkeeper waiter waitress chef cook gardener postman librarian pensioner retiree student pupil schoolboy
  schoolgirl neighbour neighbor resident villager priest vicar beekeeper painter builder driver vet pharmacist accountant receptionist cleaner
  caretaker miner welder potter clerk tourist passenger shopper widow widower`.split(/\s+/),
);
const kin = new Set(
  'son daughter brother sister cousin nephew niece father mother uncle aunt grandfather grandmother grandson granddaughter friend namesake'.split(
    ' ',
  ),
);
const women = new Set(['mrs', 'ms', 'miss', 'frau', 'madame', 'señora']);
const men = new Set(['mr', 'herr', 'monsieur', 'señor', 'sir', 'lord']);

/**
 * Whether the words around tell of somebody who only has a like name. `everywhere`: whoever it is, the whole document speaks of them
 * (`the plumber Volodymyr Zelinsky`); `here`: this one place does (`his daughter Olena`).
 */
export function isSomebodyElse(
  document: DocumentView,
  { entry }: Bearer,
  around: Surroundings,
  first: Word,
  last: Word,
): 'everywhere' | 'here' | undefined {
  const start = around.given ?? first;
  const before = wordBefore(document, start);
  const known = entry.roles ?? [];
  const isOccupation = (word: string) => occupations.has(word) && !known.some((role) => role.endsWith(word));
  if (before && (isOccupation(before.lower) || isIntroduction(document, before))) return 'everywhere';
  const after = document.text.slice(spanOf(first, last).end).slice(0, 60);
  if (/^ ?& /.test(after) || (!around.role && /^, \d{1,2}, /.test(after))) return 'everywhere';
  const words = /^, (?:an? )((?:\p{Ll}+ ?){1,3})/u.exec(after)?.[1]?.split(' ') ?? [];
  if (words.some(isOccupation)) return 'everywhere';
  if (before && kin.has(before.lower)) return 'here';
  const title = around.given ? keyOf(around.given) : '';
  return (entry.gender === 'm' ? women : men).has(title) ? 'here' : undefined;
}

/** `by the name of`, `named`, `called`; an article: `a President Zelinsky` is none who is known. */
function isIntroduction(document: DocumentView, before: Word): boolean {
  if (/^(?:an?|named|called|surnamed)$/.test(before.lower)) return true;
  return before.lower === 'of' && document.text.slice(Math.max(0, before.start - 5), before.start) === 'name ';
}

import { nameBits, wordCouldBe } from './name-bits.ts';
import type { Bearer, PeopleIndex } from './people-index.ts';
import { officeEndingAt } from './surroundings.ts';
import { type DocumentView, keyOf } from './words.ts';

/** Who holds the offices that a document speaks of, by country; found out when first asked for. */
export interface KnownOffices {
  offices: ReadonlySet<Bearer> | undefined;
}

/**
 * Whether the document speaks anywhere of the office that a person holds, with its country: `the Ukrainian president`, `the president of Ukraine`.
 * An article names a person in full, then by family name, then by office: the office tells who is meant where the name is garbled.
 */
export function hasOffice(index: PeopleIndex, document: DocumentView, known: KnownOffices, bearer: Bearer): boolean {
  const { country, roles } = bearer.entry;
  if (country === undefined || roles === undefined) return false;
  return (known.offices ??= officesOf(index, document)).has(bearer);
}

/** Holders of offices of which only a few are known: `the Russian politician` is anybody. */
function officesOf(index: PeopleIndex, document: DocumentView): ReadonlySet<Bearer> {
  const found = new Set<Bearer>();
  for (let at = 0; at < document.wordCount; at++) {
    if (!wordCouldBe(document, at, nameBits.roleEnd)) continue;
    const key = keyOf(document.word(at));
    if (!index.isRoleWord(key) || vague.has(key)) continue;
    const role = officeEndingAt(index, document, at);
    if (role?.country === undefined) continue;
    for (const holder of role.holders) if (holder.entry.country === role.country) found.add(holder);
  }
  return found;
}

const vague = new Set(
  `politician lawmaker activist businessman oligarch tycoon billionaire journalist singer actor actress footballer player striker midfielder defender
  goalkeeper forward winger driver boxer champion writer author critic lawyer adviser aide official minister ambassador envoy general commander diplomat
  spokesman spokeswoman leader captain coach manager director producer judge senator captain`.split(/\s+/),
);

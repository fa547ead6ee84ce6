import { wordFacts } from '#language';
import type { DocumentView, Word } from '#rulekit';
import { isJoined } from '../is-joined.ts';

/** What follows a name, besides a mark and a verb: nothing that a name could describe. */
const after = new Set(
  `as is was were are has have had will would can could may might must should do does did in on at to for from with by of after before during since until that which who where when but because while near under
  against now today yesterday again next last this it he she they there than if not also only still already the a an its his her their more about between without according despite into over through said says`.split(
    /\s+/,
  ),
);

/** Whether a phrase ends with the name whose last word is `last`: `United States history` is about something else. */
export function endsName(document: DocumentView, last: Word): boolean {
  const { text } = document;
  if (/['’]s?$/.test(last.text)) return false;
  const { next } = last;
  if (!next || !isJoined(text, last, next))
    return /^(?:$|\s*\n|[.;:!?)”"]|, \p{Ll}| [(–—] )/u.test(text.slice(last.end, last.end + 4));
  if (next.text !== next.lower) return false;
  if (after.has(next.lower)) return true;
  return isFollowedByPast(document, last);
}

/** Whether a verb in the past follows, and nothing that a name could describe: `Russia arrived`. */
export function isFollowedByPast({ text, knowledge: { lexicon } }: DocumentView, last: Word): boolean {
  const { next } = last;
  if (!next || next.text !== next.lower || !isJoined(text, last, next)) return false;
  const facts = lexicon.facts(next.lower);
  if ((facts & wordFacts.past) === 0 || (facts & (wordFacts.noun | wordFacts.plural)) !== 0) return false;
  return (facts & wordFacts.adjective) === 0 || (facts & wordFacts.clearClass) !== 0;
}

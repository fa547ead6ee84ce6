import type { PlaceEntry } from '#language';
import type { DocumentView, Word } from '#rulekit';

/** The place of the registry whose name begins with `first`, and the name’s last word. Nothing if the form names something else too. */
export function placeAt(
  document: DocumentView,
  first: Word,
): { readonly entry: PlaceEntry; readonly last: Word } | undefined {
  const found = document.knowledge.gazetteer.longestAt(
    (at) => (at < document.wordCount ? document.word(at).lower : undefined),
    first.index,
  );
  const [named, other] = found?.named ?? [];
  if (!found || other || named?.kind !== 'place') return undefined;
  const last = document.word(found.end - 1);
  return { entry: named.entry, last };
}

const goesOn =
  /^(?:$|\n|[.,;:!?)”"]| (?:as|and|or|is|was|were|are|has|have|had|will|would|in|on|at|to|for|from|with|by|after|before|during|since|until|that|which|who|where|when|but|because|while|near|under|against|this|last|next|now|today|yesterday|again|still|also|said|there|it|he|she|they|wait|waits|waited|go|goes|went|come|comes|came|if|than|since|not|without)(?![\p{L}\p{N}])| [(–—-])/u;

/** Whether the phrase ends with the place: `on Alaska Airlines`, `on Prague’s streets` are about something else. */
export function endsPhrase(text: string, last: Word): boolean {
  return !/['’]s$/.test(last.text) && goesOn.test(text.slice(last.end, last.end + 12));
}

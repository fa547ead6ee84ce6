import { bareKey, type Lexicon, wordFacts } from '#language';
import { countryEndingAt, countryStartingAt } from './countries.ts';
import type { Bearer, PeopleIndex } from './people-index.ts';
import {
  type DocumentView,
  isCapital,
  isCommonWord,
  isPossessive,
  keyOf,
  startsSentence,
  type Word,
  wordAfter,
  wordBefore,
} from './words.ts';

/** A role that stands next to a name: whoever holds it, and of which country, if that is said there. */
export interface RolePhrase {
  readonly text: string;
  readonly holders: ReadonlySet<Bearer>;
  readonly country: string | undefined;
}

/** What stands around a possible name. */
export interface Surroundings {
  /** The word with a capital right before, initials skipped. */
  readonly given: Word | undefined;
  /** `v` in `V. Putin`. */
  readonly initial: string | undefined;
  readonly role: RolePhrase | undefined;
  /** The word before could be a part of somebody else’s name. */
  readonly strange: boolean;
  /** The word after could be a part of a longer name. */
  readonly trailed: boolean;
}

/** Looks at what stands around the words from `first` to `last`. */
export function surroundingsOf(
  index: PeopleIndex,
  lexicon: Lexicon,
  document: DocumentView,
  first: Word,
  last: Word,
): Surroundings {
  const { before, initial } = skipInitials(document, first);
  const given = before && isCapital(before) ? before : undefined;
  const role = roleBefore(index, document, first) ?? roleAfter(index, document, last);
  const after = isPossessive(last) ? undefined : wordAfter(document, last);
  return {
    given,
    initial,
    role,
    strange: given !== undefined && !isNeutral(index, lexicon, document, given),
    trailed: after !== undefined && isCapital(after) && !isCommonVerb(lexicon, after),
  };
}

/** The word before, and the initial between: `Donald J. Trump`, `V. Putin`, `V.Putin`. */
function skipInitials(document: DocumentView, first: Word): { before: Word | undefined; initial: string | undefined } {
  const before = wordBefore(document, first);
  if (before) return { before, initial: undefined };
  const letter = first.previous;
  if (letter?.text.length !== 1 || !isCapital(letter)) return { before: undefined, initial: undefined };
  if (!/^\.[ \u00a0]?$/.test(document.text.slice(letter.end, first.start)))
    return { before: undefined, initial: undefined };
  const earlier = wordBefore(document, letter);
  return earlier && isCapital(earlier)
    ? { before: earlier, initial: undefined }
    : { before: undefined, initial: letter.lower };
}

/** Titles that go before any name. */
const titles = new Set(
  'mr mrs ms miss dr sir dame lord lady prof professor herr frau monsieur madame señor senor pan pani comrade king queen prince princess'.split(
    ' ',
  ),
);

/** Whether a word with a capital before a name says nothing of whose name it is. */
function isNeutral(index: PeopleIndex, lexicon: Lexicon, document: DocumentView, word: Word): boolean {
  const key = keyOf(word);
  if (titles.has(key) || index.isRoleWord(key) || isPossessive(word)) return true;
  if (countryEndingAt(index.countries(), document, word.index)) return true;
  if (!isCommonWord(lexicon, key)) return false;
  return startsSentence(document.text, word.start) || isCommonVerb(lexicon, word) || key.length <= 3;
}

/** Headlines give capitals to verbs and small words. */
function isCommonVerb(lexicon: Lexicon, word: Word): boolean {
  const facts = lexicon.facts(keyOf(word));
  return (facts & wordFacts.lower) !== 0 && (facts & (wordFacts.noun | wordFacts.adjective)) === 0;
}

/** `Ukrainian President`, `President`, `Ukraine's prime minister`, `the president of Ukraine,` before the name or its first names. */
function roleBefore(index: PeopleIndex, document: DocumentView, first: Word): RolePhrase | undefined {
  let word: Word | undefined = first;
  for (let givens = 0; givens <= 3; givens++) {
    const before: Word | undefined = word.previous;
    if (!before) return undefined;
    const gap = document.text.slice(before.end, word.start);
    if (!/^(?:[ \u00a0]|\.[ \u00a0]?|, )$/.test(gap)) return undefined;
    const role = roleEndingAt(index, document, before.index);
    if (role) return role;
    if (gap === ', ' || !isCapital(before)) return undefined;
    word = before;
  }
  return undefined;
}

/** The role that ends with the word at `last`, with the country before it (`Ukraine's president`) or after (`president of Ukraine`). */
export function officeEndingAt(index: PeopleIndex, document: DocumentView, last: number): RolePhrase | undefined {
  const role = roleEndingAt(index, document, last);
  return role && { ...role, country: role.country ?? countryOf(index, document, last) };
}

function roleEndingAt(index: PeopleIndex, document: DocumentView, last: number): RolePhrase | undefined {
  const state = countryEndingAt(index.countries(), document, last);
  const of = state && state.edge > 0 ? document.word(state.edge - 1) : undefined;
  if (state && of?.lower === 'of') return phraseEndingAt(index, document, of.index - 1, state.country);
  const found = phraseEndingAt(index, document, last, undefined);
  if (!found) return undefined;
  const owner = countryEndingAt(index.countries(), document, found.first - 1);
  return owner && isOwner(document, found.first) ? { ...found, country: owner.country } : found;
}

/** Whether the word before the role belongs to it: `Ukraine's president`, `U.S. President`, but not `… in Ukraine. President`. */
function isOwner(document: DocumentView, role: number): boolean {
  const word = document.word(role - 1);
  const gap = document.text.slice(word.end, document.word(role).start);
  return gap === ' ' || gap === '-' || (gap === '. ' && word.text.length <= 2);
}

function phraseEndingAt(
  index: PeopleIndex,
  document: DocumentView,
  last: number,
  country: string | undefined,
): (RolePhrase & { first: number }) | undefined {
  if (last < 0 || !index.isRoleWord(keyOf(document.word(last)))) return undefined;
  for (let count = Math.min(4, last + 1); count > 0; count--) {
    const first = last - count + 1;
    const found = phrase(index, document, first, last);
    if (found) return { ...found, country, first };
  }
  return undefined;
}

function phrase(index: PeopleIndex, document: DocumentView, first: number, last: number): RolePhrase | undefined {
  const start = document.word(first);
  const end = document.word(last);
  const text = document.text.slice(start.start, end.end);
  if (text.length > 60 || /[.,;:!?()"“”\n]/.test(text)) return undefined;
  const holders = index.holdersOf(bareKey(text));
  return holders && { text, holders, country: undefined };
}

/** `of Ukraine`, `, the Ukrainian president` after the name. */
function roleAfter(index: PeopleIndex, document: DocumentView, last: Word): RolePhrase | undefined {
  const next = last.next;
  if (!next || !/^, ?$/.test(document.text.slice(last.end, next.start))) return undefined;
  let at = next.index;
  if (/^(?:the|a)$/.test(next.lower)) at++;
  const owner = countryStartingAt(index.countries(), document, at);
  if (owner) at = owner.edge + 1;
  for (let end = Math.min(at + 3, document.wordCount - 1); end >= at; end--) {
    if (!index.isRoleWord(keyOf(document.word(end)))) continue;
    const found = phrase(index, document, at, end);
    if (!found) continue;
    const country = owner?.country ?? countryOf(index, document, end);
    return { ...found, country };
  }
  return undefined;
}

/** The country in `of Ukraine` after the word at `last`. */
export function countryOf(index: PeopleIndex, document: DocumentView, last: number): string | undefined {
  const of = last + 1 < document.wordCount ? document.word(last + 1) : undefined;
  return of?.lower === 'of' ? countryStartingAt(index.countries(), document, of.index + 1)?.country : undefined;
}

import { editDistance, jaroWinkler, matchCase, sameInitial, sameSound } from '#language';
import { oncePer } from '../once-per.ts';
import { type Findings, hasForm, isPresent } from './anchors.ts';
import { hasOffice } from './offices.ts';
import { tailOf } from './accepted.ts';
import { stemsOf } from './case-endings.ts';
import { formAt } from './form-table.ts';
import { remember } from './once.ts';
import type { Bearer, FamilyForm, PeopleIndex } from './people-index.ts';
import type { Surroundings } from './surroundings.ts';
import type { Likeness } from './verdict.ts';
import { type DocumentView, isCapital, keyOf, type Word } from './words.ts';

/** A person whose family name could be meant by the words from `first` to `last`. */
export interface Candidate {
  readonly bearer: Bearer;
  readonly likeness: Likeness;
  /** Where the name begins: a particle before the words counts (`von der` before `Leyenová`). */
  readonly start: Word;
  readonly first: Word;
  readonly last: Word;
}

const plain = { respelled: false, close: true, ending: 0, feminine: false, long: false, english: false } as const;

/** Particles of so many names that they say nothing of whose name it is. */
const particles = new Set(['al', 'el', 'as', 'es', 'ash', 'at', 'bin', 'ben', 'ibn', 'abu']);

/** People whose names the registry knows to be mistaken for this. */
export function listedAt(index: PeopleIndex, document: DocumentView, word: Word, key: string): Candidate[] {
  const match = formAt(index.mistaken, document, word.index, key);
  if (!match) return [];
  const first = document.word(match.first);
  const last = document.word(match.last);
  const tail = keyOf(last);
  return match.meant.map((entry) => {
    const bearer = index.bearerOf(entry);
    const [stem] = stemsOf(tail, (one) => hasTail(bearer, one));
    const respelled = stem !== undefined || bearer.forms.some((form) => sameSound(tail, form.words.at(-1) ?? ''));
    const feminine = stem?.feminine === true && bearer.entry.gender === 'm';
    const long = match.last > match.first && !particles.has(keyOf(first));
    const english = document.knowledge.lexicon.facts(tail) !== 0;
    return {
      bearer,
      likeness: { ...plain, kind: 'listed', respelled, feminine, length: tail.length, long, english },
      start: first,
      first,
      last,
    };
  });
}

/** People of whose names the word could be a case form. */
export function caseFormsAt(index: PeopleIndex, document: DocumentView, word: Word, key: string): Candidate[] {
  const found: Candidate[] = [];
  for (const { stem, ending, feminine } of stemsOf(key, (one) => index.ofFamily(one).length > 0)) {
    for (const bearer of index.ofFamily(stem)) {
      if (found.some((candidate) => candidate.bearer === bearer)) continue;
      const form = bearer.forms.find(({ words }) => words.at(-1) === stem);
      const man = bearer.entry.gender === 'm';
      const likeness: Likeness = {
        ...plain,
        kind: 'case-form',
        respelled: true,
        ending: ending.length,
        feminine: feminine && man,
        length: key.length,
      };
      found.push({ bearer, likeness, start: form ? startOf(document, word, form) : word, first: word, last: word });
    }
  }
  return found;
}

/** People whose mistaken name has a case ending besides: `Selenskyjem`. */
export function caseFormsOfMistakenAt(index: PeopleIndex, word: Word, key: string): Candidate[] {
  const found: Candidate[] = [];
  for (const { stem, ending, feminine } of stemsOf(key, (one) => isMistakenWord(index, one))) {
    for (const { words, meant } of index.mistaken(stem)) {
      if (words.length > 1) continue;
      for (const entry of meant) {
        const bearer = index.bearerOf(entry);
        if (found.some((candidate) => candidate.bearer === bearer)) continue;
        const respelled = bearer.forms.some((form) => sameSound(stem, form.words.at(-1) ?? ''));
        const likeness: Likeness = {
          ...plain,
          kind: respelled ? 'case-form' : 'near',
          respelled,
          ending: ending.length,
          feminine: feminine && entry.gender === 'm',
          length: key.length,
        };
        found.push({ bearer, likeness, start: word, first: word, last: word });
      }
    }
  }
  return found;
}

function isMistakenWord(index: PeopleIndex, stem: string): boolean {
  return stem.length >= 5 && index.mistaken(stem).some(({ words }) => words.length === 1);
}

/** Whether a bare word could be a form of any name, whatever stands around it. */
export function couldBeForm(index: PeopleIndex, key: string): boolean {
  if (index.mistaken(key).length > 0 || index.mistakenWhole(key).length > 0) return true;
  if (key.length < 4) return false;
  if (stemsOf(key, (stem) => index.ofFamily(stem).length > 0 || isMistakenWord(index, stem)).length > 0) return true;
  if (key.length < 6) return false;
  return index
    .alike(key)
    .some(({ forms }) => forms.some(({ words }) => editDistance(key, words.at(-1) ?? '', 1) === 1));
}

/** Whether a neighbour could speak for a person to whose name the word is near: a first name or a role before it. */
export function isIntroduced(index: PeopleIndex, word: Word, key: string): boolean {
  const before = word.previous;
  if (!before || word.start - before.end !== 1) return false;
  const beforeKey = keyOf(before);
  if (index.isRoleWord(beforeKey)) return true;
  if (!isCapital(before)) return false;
  if (index.ofGiven(beforeKey).some((bearer) => mightBe(bearer, key))) return true;
  const earlier = before.previous;
  return earlier !== undefined && before.start - earlier.end === 1 && index.isRoleWord(keyOf(earlier));
}

function mightBe({ common, tail }: Bearer, key: string): boolean {
  return !common && Math.abs(tail.length - key.length) <= 4 && sameInitial(tail, key);
}

/** People to whose names the word is near, among those for whom something speaks: the first name, the role, the rest of the document. */
export function nearAt(
  index: PeopleIndex,
  document: DocumentView,
  known: Findings,
  word: Word,
  key: string,
  around: Surroundings,
): Candidate[] {
  const found: Candidate[] = [];
  const consider = (bearer: Bearer, most: number) => {
    if (!mightBe(bearer, key) || found.some((candidate) => candidate.bearer === bearer)) return;
    const likeness = nearnesses(bearer)(`${most}${key}`);
    if (likeness) found.push({ bearer, likeness, start: word, first: word, last: word });
  };
  if (around.given) for (const bearer of index.ofGiven(keyOf(around.given))) consider(bearer, 3);
  for (const bearer of around.role?.holders ?? []) consider(bearer, 2);
  if (key.length >= 6) {
    for (const bearer of index.alike(key)) {
      if (
        bearer.forms.some(({ words }) => editDistance(key, words.at(-1) ?? '', 1) === 1) &&
        (isPresent(index, document, known, bearer) || hasOffice(index, document, known, bearer))
      )
        consider(bearer, 1);
    }
  }
  return found;
}

/** How near words are to a person’s name, by the most slips of the pen and the word: names come again. */
const nearnesses = oncePer((bearer: Bearer) =>
  remember((asked) => nearLikeness(bearer, asked.slice(1), Number(asked.charAt(0))), 100),
);

/** How near a bare word is to a person’s name, with at most `most` slips of the pen. */
function nearLikeness(bearer: Bearer, key: string, most: number): Likeness | undefined {
  // `the Beckhams`
  if (bearer.forms.some(({ words }) => key === `${words.at(-1) ?? ''}s`)) return undefined;
  const near = bearer.forms
    .map(({ words }) => nearnessOf(key, words.at(-1) ?? '', most))
    .filter((one) => one !== undefined);
  // `Tsanakopulosa`: another spelling and a case ending.
  const declined = key.length >= 7 && !near.includes('sound') && isDeclined(bearer, key);
  if (near.length === 0 && !declined) return undefined;
  const close = declined || near.some((one) => one !== 'far');
  const respelled = declined || near.includes('sound');
  return { ...plain, kind: 'near', respelled, close, length: key.length };
}

/** Whether the word sounds like the name once an ending is off that no woman’s name has. */
function isDeclined({ forms, entry }: Bearer, key: string): boolean {
  const stems = stemsOf(key, (stem) =>
    forms.some(({ words }) => {
      const name = words.at(-1) ?? '';
      return name.length >= 6 && sameSound(stem, name);
    }),
  );
  return stems.some(
    ({ feminine, ending }) =>
      entry.gender === 'f' || !feminine || (ending === 'a' && !/[iy]n?$|[eo]v$/.test(key.slice(0, -1))),
  );
}

/**
 * How near a word is to a name: another spelling of its sounds, at most two slips of the pen (one in a name of five letters or fewer),
 * three in a long name that begins alike; nothing if they begin otherwise.
 */
function nearnessOf(key: string, name: string, most: number): 'sound' | 'close' | 'far' | undefined {
  if (name.length < 4 || !sameInitial(key, name) || Math.abs(key.length - name.length) > 3) return undefined;
  const distance = editDistance(key, name, Math.min(most, name.length <= 5 ? 1 : name.length < 9 ? 2 : 3));
  if (distance > most || (name.length <= 5 && distance > 1)) return undefined;
  if (sameSound(key, name)) return 'sound';
  const alike = jaroWinkler(key, name);
  if (distance <= 2) return distance === 1 || alike >= 0.9 ? 'close' : 'far';
  return alike >= 0.93 ? 'far' : undefined;
}

/** What to write: the form that the document has where it has one, with as many words as stand there and their case. */
export function replacementFor({ bearer, first, last }: Candidate, document: DocumentView, styled: boolean): string {
  const count = last.index - first.index + 1;
  const sized = bearer.forms.filter(({ words }) => words.length === count);
  const [house] = sized;
  const form =
    styled || (house && hasForm(document, house)) ? house : (sized.find((other) => hasForm(document, other)) ?? house);
  const text = form?.text ?? (count === 1 ? tailOf(bearer.forms[0]?.text ?? '') : (bearer.forms[0]?.text ?? ''));
  const old = document.text.slice(first.start, last.end).replace(/['’]s$/iu, '');
  // `von der Leyen` keeps its small letters, but not at the start of a sentence.
  return count > 1 &&
    old !== old.toUpperCase() &&
    !/^[.!?\n]/.test(document.text.slice(Math.max(0, first.start - 2), first.start))
    ? text
    : matchCase(text, old);
}

function hasTail(bearer: Bearer, stem: string): boolean {
  return bearer.forms.some(({ words }) => words.at(-1) === stem);
}

/** Where a family name begins whose last word is `word`. */
function startOf(document: DocumentView, word: Word, { words }: FamilyForm): Word {
  const first = word.index - words.length + 1;
  if (first < 0 || words.length === 1) return word;
  const whole = words.slice(0, -1).every((part, at) => keyOf(document.word(first + at)) === part);
  return whole ? document.word(first) : word;
}

import type { DocumentView } from './words.ts';
import { firstPrime, firstSeed, hashWord, type Knowledge, secondPrime, secondSeed } from '#language';

/** What a bare word could be to the registry: bits of one number. */
export const nameBits = {
  /** The word by which a mistaken form is found. */
  mistakenPerson: 0x1,
  mistakenPlace: 0x2,
  /** Last word of a family name. */
  family: 0x4,
  /** A word of a first name. */
  given: 0x8,
  /** A word of an accepted name, family or first. */
  right: 0x80,
  /** What a case ending of a place may stand on. */
  placeStem: 0x10,
  /** A last word of a family name or the name of a place, whole or without one of its letters. */
  nearPerson: 0x20,
  nearPlace: 0x40,
  /** A mistaken form of an organisation of one word; of a longer one the word by which it is found and its neighbour, as they stand: `united nations`. */
  mistakenOrganisation: 0x100,
  /** Last word of a role. */
  roleEnd: 0x200,
} as const;

/** What is known of names. */
export type NameKnowledge = Pick<Knowledge, 'lexicon' | 'gazetteer' | 'names' | 'nameLists'>;

/** Whether a bare word could be what `bit` says; always, where there are no bits. */
export function couldBe({ names }: NameKnowledge, key: string, bit: number): boolean {
  if (!names) return true;
  const [first, second] = hashWord(key);
  return (names.get(first, second) & bit) !== 0;
}

/** The same of the word at `at` of a document, without making it; a word with diacritics could be anything. */
export function wordCouldBe(document: DocumentView, at: number, bit: number): boolean {
  const { names } = document.knowledge;
  const { scan, text } = document;
  if (at < 0 || at >= scan.count) return false;
  if (!names || hasMarks(text, scan.starts[at] ?? 0, scan.ends[at] ?? 0)) return true;
  return (names.get(scan.firsts[at] ?? 0, scan.seconds[at] ?? 0) & bit) !== 0;
}

function hasMarks(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (text.charCodeAt(at) > 127) return true;
  return false;
}

/** Whether a bare word is at most one slip of the pen away from what `bit` says, or could be: without one of its letters, too, it has the bit. */
export function couldBeNear(knowledge: NameKnowledge, key: string, bit: number): boolean {
  const { names } = knowledge;
  if (!names || couldBe(knowledge, key, bit)) return true;
  for (let left = 0; left < key.length; left++) {
    let first = firstSeed;
    let second = secondSeed;
    // `hashWord` of the word without this letter; no string is made for it.
    for (let at = 0; at < key.length; at++) {
      if (at === left) continue;
      const unit = key.charCodeAt(at);
      first = Math.imul(first ^ unit, firstPrime);
      second = Math.imul(second + unit, secondPrime) ^ (second >>> 15);
    }
    if ((names.get(first | 0, second === 0 ? 1 : second | 0) & bit) !== 0) return true;
  }
  return false;
}

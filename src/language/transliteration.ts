import { fold } from './fold.ts';

/**
 * A name without what its spellings differ in by habit alone: folded, no diacritics, hyphens and spaces alike.
 * `Erdoğan` → `erdogan`, `Łukaszenka` → `lukaszenka`, `Ki-moon` → `ki moon`.
 */
export function bareKey(form: string): string {
  const folded = fold(form);
  const plain = ascii.test(folded) ? folded : stripped(folded);
  return plain.includes('-') || plain.includes(' ') ? plain.replace(/[\s‐‑-]+/g, ' ').trim() : plain;
}

const ascii = /^[\x20-\x7e]*$/;

function stripped(folded: string): string {
  return folded
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\x20-\x7e]/g, (letter) => plainLetters.get(letter) ?? letter);
}

/** Letters that Unicode does not take apart. */
const plainLetters = new Map([
  ['ł', 'l'],
  ['ø', 'o'],
  ['đ', 'd'],
  ['ð', 'd'],
  ['ı', 'i'],
  ['ß', 'ss'],
  ['æ', 'ae'],
  ['œ', 'oe'],
  ['þ', 'th'],
  ['ə', 'a'],
  ['ŋ', 'n'],
  ['ħ', 'h'],
]);

/**
 * Letters that write one sound in the languages which carry names into English: English, German, French, Polish, Czech, Hungarian, Turkish, Dutch,
 * Spanish, and scholarly transliterations of Cyrillic and Arabic. Within a line every spelling may stand for every other; doubled letters count once.
 */
const spellings: readonly string[] = [
  's z sz c',
  's sh sch sz ch sj sy sc',
  'ch tch tsch cz c cs tj tc tx tsj ci q',
  'shch schtsch szcz chtch sc stsch sts sjtj sht',
  'zh z j g sch sh zs rz sj jh',
  'kh ch h x j g k',
  'h g gh kh ch',
  'g gh gu',
  'v w f u',
  'f v ph',
  'b p',
  'k c q ck kh',
  'x ks cs ksz gz',
  't th',
  'd gy dy dh',
  'ts tz c z cz tc tsz',
  'j dzh dsch dj dz dzs g c zh y',
  'n ny gn ni nj',
  'l ly lj ll',
  'i y j iy ij yj ie ey yi',
  'i ay ai aj ei ey ej',
  'ei ey ej ai ay aj ey ij',
  'oi oy oj',
  'ya ja ia iya ija a',
  'yu ju iu you iou jou u',
  'ye je ie e iye ije',
  'yo jo io e',
  'u ou w oe ue',
  'a ae ah',
  'e ae eh',
  'o oe oh au ou',
  'oe o e',
  'eu ev ew oi',
  'au av aw ao',
];

const masks = new Map<string, number[]>();
for (const [group, line] of spellings.entries()) {
  for (const unit of line.split(' ')) masks.set(unit, [...(masks.get(unit) ?? []), group]);
}
const longestUnit = Math.max(...[...masks.keys()].map((unit) => unit.length));

/**
 * Whether two bare words could write the same sounds, one in another language’s letters: `prigoschin` and `prigozhin`, `selenskyj` and
 * `zelensky`, `dzhonson` and `johnson`, but not `zelsky` and `zelensky`. Permissive: ask only where something else speaks for the two being one.
 */
export function sameSound(a: string, b: string): boolean {
  if (a === b) return true;
  if (Math.abs(a.length - b.length) > Math.max(a.length, b.length) / 2) return false;
  const left = single(a);
  const right = single(b);
  const width = right.length + 1;
  const failed = new Uint8Array((left.length + 1) * width);
  const follow = (i: number, j: number): boolean => {
    if (i === left.length || j === right.length) return i === left.length && j === right.length;
    if (failed[i * width + j] === 1) return false;
    if (left.charCodeAt(i) === right.charCodeAt(j) && follow(i + 1, j + 1)) return true;
    for (let iEnd = i + 1; iEnd <= Math.min(left.length, i + longestUnit); iEnd++) {
      const groups = masks.get(left.slice(i, iEnd));
      if (!groups) continue;
      for (let jEnd = j + 1; jEnd <= Math.min(right.length, j + longestUnit); jEnd++) {
        const others = masks.get(right.slice(j, jEnd));
        if (others && groups.some((group) => others.includes(group)) && follow(iEnd, jEnd)) return true;
      }
    }
    failed[i * width + j] = 1;
    return false;
  };
  return follow(0, 0);
}

/** Doubled letters once. */
function single(word: string): string {
  return word.replace(/(.)\1+/g, '$1');
}

/** Whether two bare words begin with letters that could write one sound: `s` and `z`, `v` and `w`, `y` and `j`, `k` and `q`. */
export function sameInitial(a: string, b: string): boolean {
  const first = a.charAt(0);
  const other = b.charAt(0);
  return first === other || initials.some((group) => group.includes(first) && group.includes(other));
}

const initials: readonly string[] = ['szc', 'vwfu', 'yjie', 'kcqg', 'hgkcxj', 'jdgcz', 'tcz', 'pb', 'sx', 'ao'];

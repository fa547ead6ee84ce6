import { capitalize } from '#language';

// prettier-ignore
/** Cyrillic letters as English newspapers write them. */
const letters: ReadonlyMap<string, string> = new Map(
  Object.entries({
    а: 'a', б: 'b', в: 'v', г: 'g', ґ: 'g', д: 'd', ђ: 'dj', ѓ: 'gj', е: 'e', ё: 'yo', є: 'ye', ж: 'zh', з: 'z', ѕ: 'dz', и: 'i', і: 'i', ї: 'yi', й: 'y', ј: 'j',
    к: 'k', л: 'l', љ: 'lj', м: 'm', н: 'n', њ: 'nj', о: 'o', п: 'p', р: 'r', с: 's', т: 't', ћ: 'c', ќ: 'kj', у: 'u', ў: 'u', ф: 'f', х: 'kh', ц: 'ts', ч: 'ch',
    џ: 'dz', ш: 'sh', щ: 'shch', ъ: '', ы: 'y', ь: '', э: 'e', ю: 'yu', я: 'ya', ʼ: '', '’': '',
  }),
);

/** The title of an outlet in Latin letters, its words with capitals. `undefined` where a script has no simple spelling. */
export function titleInLatin(title: string): string | undefined {
  if (!/\p{Script=Cyrillic}/u.test(title))
    return /[^\p{Script=Latin}\p{N}\p{P}\p{S}\p{Z}\p{M}]/u.test(title) ? undefined : title;
  const latin = Array.from(title, (letter) => {
    const lower = letter.toLowerCase();
    const written = letters.get(lower);
    if (written === undefined) return letter;
    return letter === lower ? written : capitalize(written);
  });
  return latin
    .join('')
    .replace(/["«»“”„]/gu, '')
    .split(' ')
    .map((word) => (word.length > 3 ? capitalize(word) : word))
    .join(' ');
}

/** Words whose first sound is not what their first letter says (lower case). */
const consonantSound = /^(?:eu|ewe|one(?:s|ness)?\b|once|oui|u$|ubi|uga|ukr|ukulele|uni(?!n|m[aip]|d)|uran|ur[aeo](?!ch)|us(?:a|e|u|b)|ut[aeio]|uk\b|uv|un\b|ufo|u-)/;
const vowelSound = /^(?:hour|honest|hono[u]?r|heir|herb\b|8|11(?!\d)|18(?!\d\d\d)|11,|18,)/;
/** Letters whose names begin with a vowel sound: *an MP*, *an FBI agent*. */
const vowelNames = /^[AEFHILMNORSX]$/;

/**
 * `a` or `an` before `word` as it stands in the text, by sound; `undefined` where sound cannot be told (most abbreviations are read
 * as letters, some as words: *a NATO base*, *an NBA team*).
 */
export function articleFor(word: string): 'a' | 'an' | undefined {
  const lower = word.toLowerCase();
  if (/^\p{Lu}[\p{Lu}\d]+/u.test(word)) {
    const spelled = vowelNames.test(word.charAt(0));
    const asWord = /^[aeiou]/.test(lower);
    if (/^U[A-Z]/.test(word)) return undefined;
    return spelled === asWord ? (spelled ? 'an' : 'a') : undefined;
  }
  if (word.length === 1 && /[A-Z]/.test(word)) return vowelNames.test(word) ? 'an' : 'a';
  if (vowelSound.test(lower)) return 'an';
  if (/^\d/.test(lower)) return 'a';
  if (!/^[a-z]/.test(lower)) return undefined;
  return /^[aeiou]/.test(lower) && !consonantSound.test(lower) ? 'an' : 'a';
}

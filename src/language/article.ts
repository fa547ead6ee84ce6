/** Words whose first sound is not what their first letter says (lower case). */
const consonantSound = /^(?:eu|ewe|one(?:s|ness)?\b|once|oui|u$|ubi|uga|ukr|ukulele|uni(?!n|m[aip]|d)|uran|ur[aeo](?!ch)|us(?:a|e|u|b)|ut[aeio]|uk\b|uv|un\b|ufo|u-)/;
const vowelSound = /^(?:hour|honest|hono[u]?r|heir|herb\b|8|11(?!\d)|18(?!\d(?!\d)))/;
/** Letters whose names begin with a vowel sound: *an F*, *an MP*, *an X-ray*. */
const vowelNames = /^[AEFHILMNORSX]$/i;

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
  // `F-16`, `e-mail`, `U.S.`: a letter alone is read by its name.
  if (/^[A-Za-z](?:[-.]|$)/.test(word)) return vowelNames.test(word.charAt(0)) ? 'an' : 'a';
  if (vowelSound.test(lower)) return 'an';
  if (/^\d/.test(lower)) return 'a';
  if (!/^[a-z]/.test(lower)) return undefined;
  return /^[aeiou]/.test(lower) && !consonantSound.test(lower) ? 'an' : 'a';
}

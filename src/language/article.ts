/** Words whose first sound is not what their first letter says (lower case). */
const consonantSound =
  /^(?:eu|ewe|one(?:s|ness|time)?\b|once|oui|u$|ub[iu]|ufo|uga|ukr|ukul|una(?:nim|ry)|uni(?!n|m[aip]|d)|ur(?:a|e[at]|i[cn]|o|u)|us(?:a|e|u|b)|ut(?:ah|e[nr]|i|o|re)|uv|u-)/;
const vowelSound = /^(?:hour|honest|hono[u]?r|heir|8|11(?!\d)|18(?!\d(?!\d)))/;
/** Two small letters, of which the first is a consonant that is always heard. */
const plainConsonant = /^[bcdfgjklmnpqrstvwxyz][a-z]/;
/** Letters whose names begin with a vowel sound: *an F*, *an MP*, *an X-ray*. */
const vowelNames = /^[AEFHILMNORSX]$/i;

/**
 * `a` or `an` before `word` as it stands in the text, by sound; `undefined` where sound cannot be told (most abbreviations are read
 * as letters, some as words: *a NATO base*, *an NBA team*).
 */
export function articleFor(word: string): 'a' | 'an' | undefined {
  // Most words by far, and the answer that all of what follows would give.
  if (plainConsonant.test(word)) return 'a';
  const lower = word.toLowerCase();
  if (/^\p{Lu}[\p{Lu}\d]+/u.test(word)) {
    const spelled = vowelNames.test(word.charAt(0));
    const asWord = /^[aeiou]/.test(lower);
    if (/^U[A-Z]/.test(word)) return undefined;
    return spelled === asWord ? (spelled ? 'an' : 'a') : undefined;
  }
  // `F-16`, `e-mail`, `U.S.`: a letter alone is read by its name.
  if (/^[A-Za-z](?:[-.]|$)/.test(word)) return vowelNames.test(word.charAt(0)) ? 'an' : 'a';
  // American *an herb*, British *a herb*.
  if (/^(?:herb|homage)/.test(lower)) return undefined;
  if (vowelSound.test(lower)) return 'an';
  if (/^\d/.test(lower)) return 'a';
  if (!/^[a-z]/.test(lower)) return undefined;
  return /^[aeiou]/.test(lower) && !consonantSound.test(lower) ? 'an' : 'a';
}

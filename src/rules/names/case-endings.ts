/** A nominative that a form could come from. */
export interface Stem {
  readonly stem: string;
  /** A man’s name with this ending is a woman’s of its own: `Zelenska`, `Merkelová`. */
  readonly feminine: boolean;
  /** Letters of the ending. One-letter endings also end many names that merely begin alike. */
  readonly ending: string;
}

/**
 * Endings that cases put on names in Slavic, Baltic, Finnic and Hungarian, with what the nominative has in their place.
 * Longest first; a form may have several readings.
 */
const endings: readonly (readonly [ending: string, nominatives: string])[] = [
  // Slavic nouns: Putinem, Trumpovi, Scholzowi, Miedwiediewem, Obamou.
  ['ovi', ',a,o'],
  ['owi', ',a,o'],
  ['ovou', ','],
  ['iem', ''],
  ['ami', ',a'],
  ['ach', ',y,a'],
  ['em', ',o,e'],
  ['om', ',o,y'],
  ['am', ',a'],
  ['ou', 'a'],
  ['oyu', 'a'],
  ['oy', 'a'],
  ['oju', 'a'],
  ['oj', 'a'],
  ['u', ',a,o'],
  ['a', ',o,e'],
  ['y', ',a'],
  ['i', ',a,y'],
  ['e', ',a'],
  ['ie', ',a'],
  ['o', 'a'],
  // Slavic adjectives, which many names are: Zelenskym, Peskovym, Navalnogo.
  ['ogo', 'y,yi,i'],
  ['oho', 'y,yi,i'],
  ['eho', 'y,i'],
  ['ego', 'y,i'],
  ['omu', 'y,yi,i'],
  ['emu', 'y,i'],
  ['ho', ''],
  ['mu', ''],
  ['ym', 'y,yi,i,'],
  ['im', 'y,i,'],
  ['ych', 'y,'],
  // Women’s names made of men’s.
  ['ova', ',a,o'],
  ['ove', ',a'],
  ['owa', ''],
  // Possessive adjectives: Putinův, Trumpovo, Bidenových.
  ['uv', ',a,o'],
  ['ovo', ',a,o'],
  ['ovy', ',a,o'],
  ['ovych', ',a,o'],
  // Baltic: Putinas, Trumpo, Bidenui; Estonian and Finnish: Muski, Putinin, Zelenskyn, Bideniga; Hungarian: Putyinnak, Orbánnal.
  ['as', ''],
  ['is', ''],
  ['ui', ''],
  ['o', ''],
  ['in', ''],
  ['yn', 'y'],
  ['ille', ''],
  ['ile', ''],
  ['ylle', 'y'],
  ['illa', ''],
  ['ylla', 'y'],
  ['ista', ''],
  ['ysta', 'y'],
  ['iga', ''],
  ['nak', ''],
  ['nek', ''],
  ['nal', 'n'],
  ['nel', 'n'],
];

const feminine = new Set(['a', 'ova', 'ove', 'ovou', 'owa', 'ou', 'oy', 'oyu']);

/** The endings by their last letter, readings apart: most unknown words end in none of them. */
const byLast = new Map<string, readonly { readonly ending: string; readonly nominatives: readonly string[] }[]>();
for (const [ending, nominatives] of endings) {
  const last = ending.slice(-1);
  const readings = nominatives.split(',').filter((nominative) => nominative !== ending);
  byLast.set(last, [...(byLast.get(last) ?? []), { ending, nominatives: readings }]);
}

const none: readonly Stem[] = [];

/** What a bare word could be a case form of, by the longest ending first: stems of at least four letters that `known` knows. */
export function stemsOf(word: string, known: (stem: string) => boolean): readonly Stem[] {
  const group = byLast.get(word.charAt(word.length - 1));
  if (!group) return none;
  let found: Stem[] | undefined;
  for (const { ending, nominatives } of group) {
    if (word.length - ending.length < 3 || !word.endsWith(ending)) continue;
    const stem = word.slice(0, word.length - ending.length);
    for (const nominative of nominatives) {
      if (stem.length + nominative.length < 4 || !known(stem + nominative)) continue;
      found ??= [];
      found.push({ stem: stem + nominative, ending, feminine: feminine.has(ending) && nominative !== 'a' });
    }
  }
  return found ?? none;
}

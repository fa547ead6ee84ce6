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
  ['ovi', ',a,o'], ['owi', ',a,o'], ['ovou', ','], ['iem', ''], ['ami', ',a'], ['ach', ',y,a'], ['em', ',o,e'], ['om', ',o,y'], ['am', ',a'], ['ou', 'a'],
  ['oyu', 'a'], ['oy', 'a'], ['oju', 'a'], ['oj', 'a'], ['u', ',a,o'], ['a', ',o,e'], ['y', ',a'], ['i', ',a,y'], ['e', ',a'], ['ie', ',a'], ['o', 'a'],
  // Slavic adjectives, which many names are: Zelenskym, Peskovym, Navalnogo.
  ['ogo', 'y,yi,i'], ['oho', 'y,yi,i'], ['eho', 'y,i'], ['ego', 'y,i'], ['omu', 'y,yi,i'], ['emu', 'y,i'], ['ym', 'y,yi,i,'], ['im', 'y,i,'], ['ych', 'y,'],
  // Women’s names made of men’s.
  ['ova', ',a,o'], ['ove', ',a'], ['owa', ''],
  // Baltic: Putinas, Trumpo, Bideno; Estonian and Finnish: Muski, Putinin; Hungarian: Putyinnak.
  ['as', ''], ['is', ''], ['o', ''], ['in', ''], ['ile', ''], ['ille', ''], ['nak', ''], ['nek', ''],
];

const feminine = new Set(['a', 'ova', 'ove', 'ovou', 'owa', 'ou', 'oy', 'oyu']);

/** What a bare word could be a case form of; stems of at least four letters, each once for each ending. */
export function* stemsOf(word: string): Generator<Stem> {
  for (const [ending, nominatives] of endings) {
    if (!word.endsWith(ending) || word.length - ending.length < 3) continue;
    const stem = word.slice(0, -ending.length);
    for (const nominative of nominatives.split(',')) {
      if (stem.length + nominative.length < 4 || nominative === ending) continue;
      yield { stem: stem + nominative, ending, feminine: feminine.has(ending) && nominative !== 'a' };
    }
  }
}

/**
 * Very frequent English words, most frequent first: a pattern is looked for by its rarest word, so these are triggers of last resort.
 * Order after the usual frequency lists of written English; only the order matters.
 */
const frequent =
  `the of to and a in is that for it was on as with he be at by i this had not are but from or have an they which one you were her all she there would their we him been has when who will more no if out so said what up its about into than them can only other new some could time these two may then do first any my now such like our over man me even most made after also did many before must through back years where much your way well down should because each just those people mr how too little state good very make world still own see men work long get here between both life being under never day same another know while last might us great old year off come since against go came right used take three states himself few house use during without again place around however home small found mrs thought went say part once general high upon school every don't does got united left number course war until always away something fact though water less public put thing almost hand enough far took head yet government system better set told nothing night end why called didn't eyes find going look asked later knew point next program city business give group toward young days let room president side social given present several order national possible rather second face per among form important often things looked early white case john large big need four within felt along children saw best church ever least power development light thing seemed family interest want members mind country area others done turned although open god service problem certain kind different thus began door help sense means whole matter including minister told says according former week month report police party news percent including officials countries international foreign two-thirds`.split(
    /\s+/,
  );
const ranks = new Map(frequent.map((word, index) => [word, index]));

/** How rare a word is, 0 (the) to 1 (not among the few hundred most frequent). Longer words that are not listed count as rarer. */
export function rarity(word: string): number {
  const rank = ranks.get(word);
  return rank === undefined ? 1 + Math.min(word.length, 12) / 100 : rank / frequent.length;
}

/** About how often a word comes in English text, as a share of its words: by Zipf’s law of its rank. */
export function frequency(word: string): number {
  const rank = ranks.get(word);
  return rank === undefined ? 0.00005 : 0.1 / (rank + 1);
}

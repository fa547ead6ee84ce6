import { type Lexicon, wordFacts } from '#language';
import { acceptedWords } from './accepted-words.ts';

/** Beginnings that make new words of known ones. */
const prefixes =
  `un re anti pro pre non co cyber over under out up down mis dis de fore inter intra trans sub super ultra hyper micro macro mini mega multi poly mono bi tri semi demi quasi pseudo neo post mid counter
  electro hydro thermo photo tele radio bio eco geo aero astro agro socio psycho neuro cardio immuno nano auto self extra infra meta para peri proto crypto techno ethno euro afro anglo franco retro vice
  off on by back fore inward outward after fire step half arch kilo milli centi petro pharma narco info edu docu mock tax video web net blog snow rain sun sea air land water hand head foot eye ear skin
  hair heart blood brain bone book door house home work school play street road rail ship boat bus car bike motor truck plane pay price stock share cash bank bull bear cow dog cat horse fish bird pig
  sheep wild fox bed bath bar beach board boiler bomb bond bookie bottle boy girl man woman child kid god good great grand day night week end time life love like long short high low hard soft big
  physico physio patho endo ecto exo myco phyto cyto histo angio gastro osteo hepato onco chemo glyco lipo haemo hemo litho seismo magneto ferro spectro xeno theo mal con
  small hot cold warm cool fast slow full free open light dark black white red blue green grey gold silver iron steel stone wood glass paper silk cross`.split(
    /\s+/,
  );
/** Endings that make new words of known ones. */
const suffixes =
  `like wide ness less ish ism ist ists isms er ers or ors able ably ability ly ful fully proof worthy ward wards wise ship ships hood dom free friendly based made style side sides man men woman women people
  maker makers making holder holders holding house houses room rooms line lines time work works worker workers up ups down downs out outs off offs back over way ways book books board boards book land
  lands gate goer goers keeper keepers hand hands fish bird birds wood stone stock stocks craft box boxes ground grounds field fields yard yards path paths play plays player players wear ware power
  ation ations ization isation izations isations ised ise ises ising iser isers ized ize izes izing ese esque ette ettes ies y ic ical ically al ally ian ians ity ities ive ist eer eers ee ees est ier iest
  ed d ing s es ers in ins on master writer writers pad pads fest fests cast casts caster casters gram phile phobe phobia phobic phobes ology ologist ologists ography graphy graph graphs meter metre
  metres meters scape scapes core verse verses speak sphere athon athons tech bot bots ster sters zilla nomics`.split(
    /\s+/,
  );

/** British and older spellings, as they are turned into those of an American dictionary; every way is tried. */
const respellings: readonly (readonly [RegExp, string])[] = [
  [/our/, 'or'],
  [/ogue/, 'og'],
  [/is(?=e|i|a)/, 'iz'],
  [/ys(?=e|i)/, 'yz'],
  [/ll(?=e|i|a|o)/, 'l'],
  [/l(?=l?$|s$|ment|ful)/, 'll'],
  [/pp(?=e|i)/, 'p'],
  [/tt(?=e|i)/, 't'],
  [/ss(?=e|i)/, 's'],
  [/re(?=s?$|d$)/, 'er'],
  [/tr(?=ing|ed)/, 'ter'],
  [/ence(?=s?$|less)/, 'ense'],
  [/ae/, 'e'],
  [/oe/, 'e'],
  [/aes/, 'es'],
  [/ph/, 'f'],
  [/que/, 'ck'],
  [/eable/, 'able'],
  [/ement/, 'ment'],
  [/mme(?=s?$|d$|r)/, 'm'],
  [/grey/, 'gray'],
  [/tyre/, 'tire'],
  [/plough/, 'plow'],
  [/mould/, 'mold'],
  [/moust/, 'must'],
  [/sceptic/, 'skeptic'],
  [/storey/, 'story'],
  [/kerb/, 'curb'],
  [/cosy/, 'cozy'],
  [/pyjama/, 'pajama'],
  [/alumini/, 'alumin'],
  [/wool(?=l)/, 'woo'],
  [/gaol/, 'jail'],
  [/draught/, 'draft'],
  [/whisky/, 'whiskey'],
  [/manoeuv(?=re|er|r)/, 'maneuv'],
  [/(?<=maneuv)r(?=e|i)/, 'er'],
  [/judge(?=ment)/, 'judg'],
  [/focuss/, 'focus'],
  [/ise(?=d?$)/, 'ize'],
  [/x(?=ion)/, 'ct'],
  [/yse/, 'yze'],
  [/cheque/, 'check'],
  [/artefact/, 'artifact'],
  [/^enquir/, 'inquir'],
  [/eaux$/, 'eau'],
  [/tress(?=$|es$)/, 'tor'],
];

/** Whether a lower-case word that the lexicon lacks is a regular spelling or derivation of one that it has. */
export function isDerived(word: string, lexicon: Lexicon): boolean {
  const bare = word.normalize('NFD').replace(/\p{M}/gu, '');
  return isSpelled(bare, lexicon) || isCompound(bare, lexicon, 2);
}

function isKnown(word: string, lexicon: Lexicon): boolean {
  return (
    word.length > 1 && ((lexicon.facts(word) & (wordFacts.lower | wordFacts.title)) !== 0 || acceptedWords.has(word))
  );
}

/** Little words that no compound of English begins or ends with. */
const little = new Set(
  'the and of to in for or is are was were be with by on at from that this which our their them they we you it its not but has have had may can will as all any his her he she'.split(
    ' ',
  ),
);

/** Whether a word is several words that lost the spaces between them, one of them a little one: `andcommunication`, `economiesofscale`. */
function isGlued(word: string, lexicon: Lexicon): boolean {
  return partsOf(word, lexicon, 5).some((parts) => parts.some((part) => little.has(part)));
}

/** Endings of the Greek and Latin of science: what bears one is a term, whether or not a dictionary has it. */
const learned =
  /(?:osis|oses|itis|a?emia|oids?|oidal|phytes?|phytic|rr?hizal?|genic|genesis|philic|lytic|ectomy|scopy|uria|omas?|orum|arum|ensis|morphic|tropic|trophic|valent)$/;

/** Whether people may have written a word that no dictionary has: a term, words that lost their space, a word that lost a ligature in a PDF. */
export function isOfPrint(word: string, lexicon: Lexicon): boolean {
  return learned.test(word) || isGlued(word, lexicon) || isPartedOnce(word, lexicon) || lacksLigature(word, lexicon);
}

/** `newbusiness`: two words of the dictionary, long enough together to be no chance. */
function isPartedOnce(word: string, lexicon: Lexicon): boolean {
  if (word.length < 9) return false;
  for (let cut = 3; cut <= word.length - 4; cut++)
    if (isNoun(word.slice(0, cut), lexicon) && isSpelled(word.slice(cut), lexicon)) return true;
  return false;
}

/** `signicant`, `ofce`: the letters that one sign of a typeface stands for are lost. */
function lacksLigature(word: string, lexicon: Lexicon): boolean {
  for (let at = 0; at < word.length; at++)
    for (const ligature of ['fi', 'fl', 'ff', 'ffi', 'ffl'])
      if (isKnown(word.slice(0, at) + ligature + word.slice(at), lexicon)) return true;
  return false;
}

/** The ways to part a word into a few known ones: little words, and such as are long enough to be no chance. */
function partsOf(word: string, lexicon: Lexicon, most: number): readonly (readonly string[])[] {
  if (most === 0) return [];
  const found: (readonly string[])[] = [];
  for (let cut = 1; cut < word.length; cut++) {
    const head = word.slice(0, cut);
    if (!isPart(head, lexicon)) continue;
    const tail = word.slice(cut);
    if (isPart(tail, lexicon)) found.push([head, tail]);
    for (const parts of partsOf(tail, lexicon, most - 1)) found.push([head, ...parts]);
  }
  return found;
}

function isPart(word: string, lexicon: Lexicon): boolean {
  return (
    little.has(word) || (word.length >= 4 && isSpelled(word, lexicon)) || (word.length === 3 && isNoun(word, lexicon))
  );
}

/** In the lexicon, as it stands or in an American spelling. */
function isSpelled(word: string, lexicon: Lexicon): boolean {
  if (isKnown(word, lexicon)) return true;
  for (const [from, to] of respellings) {
    const other = word.replace(from, to);
    if (other === word) continue;
    if (isKnown(other, lexicon)) return true;
    // `neighbouring`: one change may ask for another, `colourise`.
    for (const [again, right] of respellings) {
      const third = other.replace(again, right);
      if (third !== other && isKnown(third, lexicon)) return true;
    }
  }
  return false;
}

function isCompound(word: string, lexicon: Lexicon, depth: number): boolean {
  if (depth === 0) return false;
  for (const prefix of prefixes) {
    if (!word.startsWith(prefix) || word.length - prefix.length < 3) continue;
    const rest = word.slice(prefix.length);
    if (isSpelled(rest, lexicon) || isCompound(rest, lexicon, depth - 1)) return true;
  }
  for (const suffix of suffixes) {
    if (!word.endsWith(suffix)) continue;
    const stem = word.slice(0, -suffix.length);
    if (stem.length < 3) continue;
    if (stemsOf(stem).some((base) => isSpelled(base, lexicon))) return true;
    if (isCompound(stem, lexicon, depth - 1)) return true;
  }
  return isPair(word, lexicon);
}

/** The word as it was before an ending took its last letter or doubled it. */
function stemsOf(stem: string): string[] {
  const stems = [stem, `${stem}e`, `${stem}y`];
  if (stem.endsWith('i')) stems.push(`${stem.slice(0, -1)}y`);
  if (/([bdfgklmnprstz])\1$/.test(stem)) stems.push(stem.slice(0, -1));
  return stems;
}

/** Two known words of four letters or more written as one: `carmaker`, `wildfire`. */
function isPair(word: string, lexicon: Lexicon): boolean {
  for (let cut = 4; cut <= word.length - 4; cut++) {
    if (isNoun(word.slice(0, cut), lexicon) && isNoun(word.slice(cut), lexicon)) return true;
  }
  return false;
}

function isNoun(word: string, lexicon: Lexicon): boolean {
  const facts = lexicon.facts(word);
  return (facts & wordFacts.lower) !== 0 && (facts & (wordFacts.noun | wordFacts.adjective)) !== 0;
}

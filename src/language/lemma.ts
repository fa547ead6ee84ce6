import { formsOf, type Inflecting } from './inflect.ts';
import { irregularComparisons, irregularPlurals, irregularVerbs } from './irregular.ts';
import { type Lexicon, wordFacts } from './lexicon.ts';

const irregularBases = new Map<string, string>();
for (const [base, { past, participle }] of irregularVerbs) {
  for (const form of [...past, ...participle]) if (!irregularBases.has(form)) irregularBases.set(form, base);
}
for (const form of ['am', 'is', 'are', 'was', 'were', 'been', 'being']) irregularBases.set(form, 'be');
irregularBases.set('has', 'have');
const singulars = new Map([...irregularPlurals].map(([singular, plural]) => [plural, singular]));

const positives = new Map<string, string>();
for (const [base, forms] of irregularComparisons) {
  for (const form of forms) if (!positives.has(form)) positives.set(form, base);
}

/** Dictionary form of a folded word read as `kind`; the word itself if it is a base form or unknown. */
export function lemmaOf(word: string, kind: Inflecting, lexicon: Lexicon): string {
  if (kind === 'verb') {
    const irregular = irregularBases.get(word);
    if (irregular !== undefined) return irregular;
  }
  if (kind === 'noun') {
    const singular = singulars.get(word);
    if (singular !== undefined) return singular;
  }
  if (kind === 'adjective') {
    const positive = positives.get(word);
    if (positive !== undefined) return positive;
  }
  const bit = kind === 'verb' ? wordFacts.verbBase : wordFacts[kind];
  for (const base of bases(word, kind)) {
    if (base.length > 1 && (lexicon.facts(base) & bit) !== 0 && formsOf(base, kind).has(word)) return base;
  }
  return word;
}

/** What `word` could be a regular form of, the longest first. */
function* bases(word: string, kind: Inflecting): Generator<string> {
  const endings =
    kind === 'verb' ? ['s', 'es', 'ed', 'd', 'ing'] : kind === 'noun' ? ['s', 'es'] : ['er', 'r', 'est', 'st'];
  for (const ending of endings) {
    if (!word.endsWith(ending)) continue;
    const stem = word.slice(0, -ending.length);
    yield stem;
    if (ending === 'ing' || ending === 'er' || ending === 'est') yield `${stem}e`;
    if (/(.)\1$|ck$/.test(stem)) yield stem.slice(0, -1);
    if (stem.endsWith('i')) yield `${stem.slice(0, -1)}y`;
    if (ending === 'ing' && stem.endsWith('y')) yield `${stem.slice(0, -1)}ie`;
  }
}

import { fold } from './fold.ts';
import { inflect, pluralOf } from './inflect.ts';
import { irregularVerbs } from './irregular.ts';
import { casingFact, lexiconClasses, type LexiconClass, wordFacts, writeLexicon } from './lexicon.ts';

/** How often a lemma is tagged as each class: WordNet’s `index.sense` summed up. */
export type ClassCounts = ReadonlyMap<string, Readonly<Partial<Record<LexiconClass, number>>>>;

/** Compiles the lexicon from a spelling dictionary’s words and a lemma list with class counts. Runs at build. */
export function compileLexicon(words: Iterable<string>, lemmas: ClassCounts): Uint8Array {
  const facts = new Map<string, number>();
  const exact: string[] = [];
  const add = (word: string, bits: number) => facts.set(word, (facts.get(word) ?? 0) | bits);
  for (const word of words) {
    const fact = casingFact(word);
    if (fact === wordFacts.mixed) exact.push(word);
    add(fold(word), fact);
  }
  // Inflected forms of the lemmas; only words that the dictionary spells too, so that rare lemmas make no noise.
  const known = new Set(facts.keys());
  const form = (word: string, bits: number) => {
    if (known.has(word)) add(word, bits);
  };
  for (const [lemma, counts] of lemmas) {
    if (!known.has(lemma)) continue;
    add(lemma, classFacts(counts));
    if (counts.noun !== undefined) form(pluralOf(lemma), wordFacts.noun | wordFacts.plural);
    if (counts.verb !== undefined) addVerbForms(lemma, counts, form);
    if (counts.adjective !== undefined) {
      form(inflect(lemma, 'adjective', 'comparative'), wordFacts.adjective | wordFacts.comparative);
      form(inflect(lemma, 'adjective', 'superlative'), wordFacts.adjective);
    }
  }
  return writeLexicon(facts, exact);
}

function addVerbForms(
  lemma: string,
  counts: Readonly<Partial<Record<LexiconClass, number>>>,
  form: (word: string, bits: number) => void,
): void {
  form(inflect(lemma, 'verb', 's'), wordFacts.verb | wordFacts.thirdPerson);
  form(inflect(lemma, 'verb', 'ing'), wordFacts.verb | wordFacts.ing);
  const irregular = irregularVerbs.get(lemma);
  const verbal = (counts.verb ?? 0) >= (counts.noun ?? 0) ? 1 << wordFacts.classShift : 0;
  for (const past of irregular?.past ?? [inflect(lemma, 'verb', 'past')])
    form(past, wordFacts.verb | wordFacts.past | verbal);
  for (const participle of irregular?.participle ?? [inflect(lemma, 'verb', 'participle')]) {
    form(participle, wordFacts.verb | wordFacts.participle | verbal);
  }
}

function classFacts(counts: Readonly<Partial<Record<LexiconClass, number>>>): number {
  let bits = 0;
  let best: LexiconClass = 'noun';
  let most = -1;
  let total = 0;
  for (const name of lexiconClasses) {
    const count = counts[name];
    if (count === undefined) continue;
    bits |= wordFacts[name];
    if (name === 'verb') bits |= wordFacts.verbBase;
    total += count + 1;
    if (count > most) [best, most] = [name, count];
  }
  bits |= lexiconClasses.indexOf(best) << wordFacts.classShift;
  if ((most + 1) / total >= 0.85) bits |= wordFacts.clearClass;
  return bits;
}

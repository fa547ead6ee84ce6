import { doubling, irregularComparisons, irregularPlurals, irregularVerbs } from './irregular.ts';

/** Word classes that inflect. */
export type Inflecting = 'verb' | 'noun' | 'adjective';

/** Grammatical form of a word within its class. */
export type Form = 'base' | 's' | 'ing' | 'past' | 'participle' | 'plural' | 'comparative' | 'superlative';

const be: Readonly<Record<string, Form>> = {
  be: 'base',
  am: 'base',
  are: 'base',
  is: 's',
  being: 'ing',
  was: 'past',
  were: 'past',
  been: 'participle',
};

/**
 * All forms of a lemma (lower case), each spelling with the first form it can be: for verbs base, -s, -ing, past, participle.
 * The last word of a phrase is inflected for nouns (`front line`), the first for verbs (`rule out`).
 */
export function formsOf(lemma: string, kind: Inflecting): ReadonlyMap<string, Form> {
  const key = `${kind} ${lemma}`;
  let forms = cache.get(key);
  if (!forms) {
    forms = makeForms(lemma, kind);
    // Bounded: rules hold a few thousand lemmas; texts never reach here with words of their own.
    if (cache.size > 20_000) cache.clear();
    cache.set(key, forms);
  }
  return forms;
}

/** The form in which `word` stands for `lemma`, if it does. */
export function formOf(word: string, lemma: string, kind: Inflecting): Form | undefined {
  return formsOf(lemma, kind).get(word);
}

/** `lemma` in `form`: `inflect('float', 'verb', 'past')` → `floated`; `inflect('rule out', 'verb', 'ing')` → `ruling out`. */
export function inflect(lemma: string, kind: Inflecting, form: Form): string {
  if (kind === 'verb') {
    const [head = '', ...rest] = lemma.split(' ');
    return [inflectVerb(head, form), ...rest].join(' ');
  }
  const words = lemma.split(' ');
  const last = words.pop() ?? '';
  if (kind === 'noun') return [...words, form === 'plural' ? pluralOf(last) : last].join(' ');
  return [...words, compare(last, form)].join(' ');
}

/** Plural of an English noun (lower case). */
export function pluralOf(noun: string): string {
  const irregular = irregularPlurals.get(noun);
  if (irregular !== undefined) return irregular;
  if (/(?:[^aeiou]|qu)y$/.test(noun)) return `${noun.slice(0, -1)}ies`;
  if (/(?:s|x|z|ch|sh)$/.test(noun)) return `${noun}es`;
  return `${noun}s`;
}

const cache = new Map<string, ReadonlyMap<string, Form>>();

function makeForms(lemma: string, kind: Inflecting): Map<string, Form> {
  const forms = new Map<string, Form>();
  const add = (word: string, form: Form) => {
    if (!forms.has(word)) forms.set(word, form);
  };
  if (kind === 'verb') {
    if (lemma === 'be') return new Map(Object.entries(be));
    const [head = '', ...rest] = lemma.split(' ');
    const tail = rest.length > 0 ? ` ${rest.join(' ')}` : '';
    add(lemma, 'base');
    add(inflectVerb(head, 's') + tail, 's');
    add(inflectVerb(head, 'ing') + tail, 'ing');
    for (const form of ['past', 'participle'] as const) {
      for (const spelling of irregularVerbs.get(head)?.[form] ?? [inflectVerb(head, form)]) add(spelling + tail, form);
    }
    return forms;
  }
  add(lemma, 'base');
  if (kind === 'noun') add(inflect(lemma, 'noun', 'plural'), 'plural');
  else {
    add(inflect(lemma, 'adjective', 'comparative'), 'comparative');
    add(inflect(lemma, 'adjective', 'superlative'), 'superlative');
  }
  return forms;
}

function inflectVerb(verb: string, form: Form): string {
  if (verb === 'be') return Object.keys(be).find((word) => be[word] === form && word !== 'am') ?? 'be';
  switch (form) {
    case 's':
      if (verb === 'have') return 'has';
      if (/(?:[^aeiou]|qu)y$/.test(verb)) return `${verb.slice(0, -1)}ies`;
      if (/(?:[^aeiou]|qu)iz$/.test(verb)) return `${verb}zes`;
      return /(?:s|x|z|ch|sh|[^aeiou]o|^go|^do)$/.test(verb) ? `${verb}es` : `${verb}s`;
    case 'ing':
      if (verb.endsWith('ie')) return `${verb.slice(0, -2)}ying`;
      if (/[^aeioy]e$|ue$/.test(verb) && verb.length > 2) return `${verb.slice(0, -1)}ing`;
      return `${doubled(verb)}ing`;
    case 'past':
    case 'participle': {
      const irregular = irregularVerbs.get(verb)?.[form][0];
      if (irregular !== undefined) return irregular;
      if (verb.endsWith('e')) return `${verb}d`;
      if (/[^aeiou]y$/.test(verb)) return `${verb.slice(0, -1)}ied`;
      return `${doubled(verb)}ed`;
    }
    default:
      return verb;
  }
}

/** `stop` → `stopp`, `commit` → `committ`; `visit`, `play`, `fix` stay. */
function doubled(verb: string): string {
  const monosyllable = /^[^aeiou]*(?:qu)?[aeiou][^aeiouwxy]$/.test(verb) && !/^[aeiou]/.test(verb);
  if (monosyllable || doubling.has(verb)) return verb + verb.slice(-1);
  // `panic` → `panicking`, but `sync` → `syncing`.
  return /[aeiou]c$/.test(verb) ? `${verb}k` : verb;
}

function compare(adjective: string, form: Form): string {
  if (form !== 'comparative' && form !== 'superlative') return adjective;
  const irregular = irregularComparisons.get(adjective);
  if (irregular) return irregular[form === 'comparative' ? 0 : 1];
  const ending = form === 'comparative' ? 'er' : 'est';
  const long = `${form === 'comparative' ? 'more' : 'most'} ${adjective}`;
  // `simple` has one syllable more than the `e` lets count, `expensive` and `possible` have two.
  if (adjective.endsWith('e')) return syllables(adjective) > 1 ? long : adjective + ending.slice(1);
  if (/[aeio]ry$/.test(adjective) && syllables(adjective) > 2) return long;
  if (/[^aeiou]y$/.test(adjective) && adjective.length > 3) return `${adjective.slice(0, -1)}i${ending}`;
  if (/^[^aeiou]*[aeiou][^aeiouwxy]$/.test(adjective)) return adjective + adjective.slice(-1) + ending;
  if (syllables(adjective) > 2 || (syllables(adjective) === 2 && !/(?:y|le|ow|er)$/.test(adjective))) return long;
  return adjective + ending;
}

function syllables(word: string): number {
  return (word.replace(/e$/, '').match(/[aeiouy]+/g) ?? []).length;
}

import { type Lexicon, lexiconClasses, wordFacts } from './lexicon.ts';

/** Universal part-of-speech tags (universaldependencies.org), less SYM and INTJ. */
export type PartOfSpeech =
  | 'ADJ'
  | 'ADP'
  | 'ADV'
  | 'AUX'
  | 'CCONJ'
  | 'DET'
  | 'NOUN'
  | 'NUM'
  | 'PART'
  | 'PRON'
  | 'PROPN'
  | 'PUNCT'
  | 'SCONJ'
  | 'VERB'
  | 'X';

/** Closed classes; a word of two classes stands under the one that it has most often in news. */
const closed = new Map<string, PartOfSpeech>();
const close = (tag: PartOfSpeech, words: string) => {
  for (const word of words.split(' ')) closed.set(word, tag);
};
close(
  'DET',
  'a an the this these those every each some any no all both either neither another such what which whose my your his its our their many few several much enough',
);
close(
  'PRON',
  'i you he she it we they me him us them who whom myself yourself himself herself itself ourselves themselves someone somebody something anyone anybody anything everyone everybody everything noone nobody nothing one mine yours hers ours theirs there her',
);
close(
  'ADP',
  'of in on at by for with from into onto upon about against between among amid during before after above below under over through throughout within without toward towards across along around behind beside besides beyond despite except inside outside near off per via since until till like as than regarding concerning including amidst amongst alongside versus',
);
close(
  'AUX',
  "be am is are was were been being have has had do does did will would shall should can could may might must cannot can't won't don't doesn't didn't isn't aren't wasn't weren't haven't hasn't hadn't wouldn't shouldn't couldn't mustn't it's he's she's i'm we're they're you're i've we've they've you've i'll he'll she'll they'll we'll",
);
close('CCONJ', 'and or but nor yet');
close('SCONJ', 'that if because although though while whereas unless whether when where once so lest');
close('PART', "to not n't");
close(
  'ADV',
  'very too also just only even still already often never always ever again now then here there soon later however therefore thus perhaps maybe almost quite rather ago away back down up out forward together instead meanwhile moreover furthermore nevertheless nonetheless how why well more most less least further once twice',
);
close(
  'NUM',
  'two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty hundred thousand million billion trillion dozen',
);

const modal = new Set(
  "will would shall should can could may might must cannot can't won't wouldn't shouldn't couldn't do does did don't doesn't didn't i'll he'll she'll they'll we'll".split(
    ' ',
  ),
);
const beForms = new Set(
  "be am is are was were been being isn't aren't wasn't weren't it's he's she's i'm we're they're you're".split(' '),
);
const haveForms = new Set("have has had haven't hasn't hadn't having i've we've they've you've".split(' '));
const subject = new Set('i you he she we they who it'.split(' '));
/** Verbs that lead to a bare verb, where others lead to a noun: `let help come`. */
const bareBefore = new Set('let lets make makes made help helps helped see saw hear heard watch watched'.split(' '));
/** How far back a verb of the same clause is looked for, in tokens. */
const clauseReach = 12;

/** A word to be tagged. */
export interface Taggable {
  readonly text: string;
  readonly lower: string;
  readonly kind: 'word' | 'mark';
}

/**
 * Tags one sentence from left to right: closed classes, then what the lexicon allows, narrowed by the tags before (determiner → noun,
 * modal → verb, be → participle) and one word of lookahead. About 3M words a second. The libraries that tag better
 * (wink-nlp) take longer to load than the whole of a cold start may.
 */
export function tag(tokens: readonly Taggable[], lexicon: Lexicon): PartOfSpeech[] {
  const tags: PartOfSpeech[] = [];
  for (let index = 0; index < tokens.length; index++) tags.push(tagOne(tokens, index, tags, lexicon));
  return tags;
}

function tagOne(
  tokens: readonly Taggable[],
  index: number,
  tags: readonly PartOfSpeech[],
  lexicon: Lexicon,
): PartOfSpeech {
  const token = tokens[index];
  if (!token) return 'X';
  if (token.kind === 'mark') return 'PUNCT';
  const word = token.lower.endsWith("'s") ? token.lower.slice(0, -2) : token.lower;
  const known = closed.get(token.lower) ?? closed.get(word);
  const capital = token.text !== token.text.toLowerCase();
  const first = index === 0 || tags.every((tag) => tag === 'PUNCT');
  if (known !== undefined && (!capital || first || word.length > 2))
    return ambiguous(token.lower, known, tokens, index, tags, lexicon);
  if (/^[\d.,:/-]*\d/.test(word)) return 'NUM';
  const facts = lexicon.facts(word) || hyphenFacts(word, lexicon);
  if (capital && !first) return 'PROPN';
  if (capital && (facts & wordFacts.lower) === 0) return 'PROPN';
  return openClass(word, facts, tokens, index, tags, lexicon);
}

/** `heart-shaped` has the class of its last part. */
function hyphenFacts(word: string, lexicon: Lexicon): number {
  const cut = word.lastIndexOf('-');
  return cut < 0 ? 0 : lexicon.facts(word.slice(cut + 1)) | wordFacts.adjective;
}

function ambiguous(
  word: string,
  known: PartOfSpeech,
  tokens: readonly Taggable[],
  index: number,
  tags: readonly PartOfSpeech[],
  lexicon: Lexicon,
): PartOfSpeech {
  const next = tokens[index + 1];
  const nextFacts = next ? lexicon.facts(next.lower) : 0;
  const before = tags[index - 1];
  const atMark = next === undefined || next.kind === 'mark';
  const nextClosed = next && closed.get(next.lower);
  if (
    atMark &&
    (known === 'ADP' || known === 'DET' || word === 'so') &&
    /^(?:so|over|on|in|off|through|by|around|along|much|enough|inside|outside|before|after|since)$/.test(word)
  )
    return 'ADV';
  if (word === 'that') {
    if (nextClosed === 'PRON' || nextClosed === 'DET') return 'SCONJ';
    if ((before === 'ADP' || before === 'VERB') && nextFacts & wordFacts.noun && !(nextFacts & wordFacts.plural))
      return 'DET';
    return before === 'NOUN' ? 'SCONJ' : known;
  }
  if (word === 'to') {
    if (nextClosed !== undefined) return nextClosed === 'AUX' ? 'PART' : 'ADP';
    if ((nextFacts & wordFacts.verbBase) === 0) return 'ADP';
    // `to school`, but `to school the children`.
    const object = closed.get(tokens[index + 2]?.lower ?? '');
    return isClear(nextFacts, 0) && object !== 'DET' && object !== 'PRON' ? 'ADP' : 'PART';
  }
  if (word === 'her')
    return nextClosed === undefined && nextFacts & (wordFacts.noun | wordFacts.adjective) ? 'DET' : 'PRON';
  if (/^(?:more|most|less|least)$/.test(word))
    return nextClosed === undefined && (nextFacts & (wordFacts.noun | wordFacts.adjective)) === wordFacts.noun
      ? 'ADJ'
      : 'ADV';
  if (['have', 'has', 'had', 'do', 'does', 'did'].includes(word)) {
    const after =
      next && (closed.get(next.lower) === 'DET' || closed.get(next.lower) === 'ADP' || next.kind === 'mark');
    return after ? 'VERB' : 'AUX';
  }
  return known;
}

function openClass(
  word: string,
  facts: number,
  tokens: readonly Taggable[],
  index: number,
  tags: readonly PartOfSpeech[],
  lexicon: Lexicon,
): PartOfSpeech {
  if (facts === 0) return guess(word);
  const can = (bit: number) => (facts & bit) !== 0;
  let at = index - 1;
  while (at >= 0 && (tags[at] === 'ADV' || tokens[at]?.lower === 'not')) at--;
  const before = tags[at];
  const wordBefore = tokens[at]?.lower ?? '';
  const next = tokens[index + 1];
  const nextFacts = next ? lexicon.facts(next.lower) : 0;
  const nominalNext =
    next?.kind === 'word' &&
    !closed.has(next.lower) &&
    (nextFacts & (wordFacts.noun | wordFacts.adjective)) !== 0 &&
    !(nextFacts & wordFacts.past);
  if (can(wordFacts.adverb) && word.endsWith('ly')) return 'ADV';
  if (can(wordFacts.verb)) {
    if (before === 'PART' || modal.has(wordBefore)) {
      if (can(wordFacts.verbBase)) return 'VERB';
    }
    if (beForms.has(wordBefore) && can(wordFacts.adjective) && !can(wordFacts.ing | wordFacts.participle)) return 'ADJ';
    if (
      beForms.has(wordBefore) &&
      can(wordFacts.ing | wordFacts.participle) &&
      !(can(wordFacts.adjective) && isClear(facts, 2))
    )
      return 'VERB';
    if (haveForms.has(wordBefore) && can(wordFacts.participle)) return 'VERB';
    if (before === 'PRON' && (wordBefore === 'it' || !subject.has(wordBefore)) && can(wordFacts.thirdPerson))
      return 'VERB';
    if (subject.has(wordBefore) && !(can(wordFacts.noun) && nominalNext && wordBefore === 'it')) return 'VERB';
  }
  if (before === 'DET' || before === 'ADJ' || before === 'NUM') {
    if (can(wordFacts.adjective) && nominalNext) return 'ADJ';
    if (can(wordFacts.noun)) return 'NOUN';
    if (can(wordFacts.adjective)) return 'ADJ';
    if (can(wordFacts.ing | wordFacts.participle)) return 'ADJ';
  }
  // `Support for the plan`: no verb begins a sentence of news before a preposition.
  if (at < 0 && can(wordFacts.noun) && next && closed.get(next.lower) === 'ADP' && !can(wordFacts.ing | wordFacts.past))
    return 'NOUN';
  if (before === 'VERB' && can(wordFacts.noun) && can(wordFacts.verbBase) && !bareBefore.has(wordBefore))
    return can(wordFacts.adjective) && nominalNext ? 'ADJ' : 'NOUN';
  if (before === 'ADP' && can(wordFacts.noun) && !(can(wordFacts.adjective) && nominalNext)) {
    return can(wordFacts.ing) && !can(wordFacts.noun) ? 'VERB' : 'NOUN';
  }
  if ((before === 'NOUN' || before === 'PROPN') && can(wordFacts.verb)) {
    // `the government plans to`: one noun, and no verb yet.
    if (
      can(wordFacts.thirdPerson) &&
      can(wordFacts.plural) &&
      isSubject(lexicon.facts(wordBefore)) &&
      !verbFollows(nextFacts, next) &&
      !hasVerb(tokens, tags, at)
    )
      return 'VERB';
    if (
      can(wordFacts.thirdPerson | wordFacts.past | wordFacts.participle) &&
      !(can(wordFacts.plural) && clearNoun(facts))
    )
      return 'VERB';
  }
  if (can(wordFacts.ing) && !isClear(facts, 0)) return 'VERB';
  if (can(wordFacts.past) && !isClear(facts, 2)) return 'VERB';
  const dominant = lexiconClasses[(facts >> wordFacts.classShift) & 3] ?? 'noun';
  if (dominant === 'adjective' || (can(wordFacts.adjective) && nominalNext && dominant !== 'verb')) return 'ADJ';
  return { noun: 'NOUN', verb: 'VERB', adjective: 'ADJ', adverb: 'ADV' }[
    can(wordFacts[dominant]) ? dominant : 'noun'
  ] as PartOfSpeech;
}

/** A singular that may have a verb in -s behind it. */
function isSubject(facts: number): boolean {
  return (facts & wordFacts.plural) === 0;
}

/** Whether the next word is surely the verb: the one before is a noun then. */
function verbFollows(facts: number, next: Taggable | undefined): boolean {
  if (!next || next.kind === 'mark') return next === undefined;
  return (
    closed.get(next.lower) === 'AUX' ||
    ((facts & (wordFacts.past | wordFacts.thirdPerson)) !== 0 && (facts & (wordFacts.noun | wordFacts.adjective)) === 0)
  );
}

/** Whether a verb of the same clause stands before `index`. */
function hasVerb(tokens: readonly Taggable[], tags: readonly PartOfSpeech[], index: number): boolean {
  for (let at = index; at >= 0 && index - at < clauseReach; at--) {
    const tag = tags[at];
    if (tag === 'VERB' || tag === 'AUX') return true;
    if (tag === 'SCONJ' || tag === 'CCONJ' || (tag === 'PUNCT' && tokens[at]?.lower !== '-')) return false;
  }
  return false;
}

function isClear(facts: number, type: number): boolean {
  return (facts & wordFacts.clearClass) !== 0 && ((facts >> wordFacts.classShift) & 3) === type;
}

function clearNoun(facts: number): boolean {
  return isClear(facts, 0) || ((facts >> wordFacts.classShift) & 3) === 0;
}

function guess(word: string): PartOfSpeech {
  if (word.endsWith('ly')) return 'ADV';
  if (/(?:ed|ing|ize|ise)$/.test(word)) return 'VERB';
  if (/(?:ous|ful|ic|ive|able|ible|al|ish|less)$/.test(word)) return 'ADJ';
  return 'NOUN';
}

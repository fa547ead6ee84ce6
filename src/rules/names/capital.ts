import { bareKey, fold, type Knowledge, type Lexicon, months, weekdays, wordFacts } from '#language';
import { defineRule, type DocumentRule, type Finding } from '#rulekit';
import { capitalPhrases, phraseAt } from './capital-phrases.ts';
import { capitalForms, nameLists } from './name-lists.ts';
import { remember } from './once.ts';
import { type DocumentView, isGlued, isHyphenated, spanOf, type Word, wordAfter } from './words.ts';

/** Without March and May, which are words. */
const calendar = [...weekdays, ...months].filter((name) => name !== 'March' && name !== 'May');

/** Nouns before which an adjective of nationality has lost its capital: `french fries`. */
const things = new Set(
  `fries fry toast window windows door doors horn horns bread oven ovens delight bath baths blind blinds sprout sprouts numeral numerals letter letters cheese
  pastry pastries dressing muffin muffins wall walls ink cedilla kiss plait leave doll dolls roulette salad coffee press elm oak terrier setter shepherd`.split(
    /\s+/,
  ),
);

/** Makes the rule that gives names their capitals back. */
export function capitalRule(knowledge: Knowledge): DocumentRule {
  const { lexicon } = knowledge;
  const lists = nameLists(knowledge);
  // Of the names that a word leads to, how it is written.
  const written = remember((word) =>
    capitals(
      {
        people: lists.people('family', word),
        places: lists.places('place', word),
        organisations: lists.organisations('capitals', word),
      },
      lexicon,
    ).get(word),
  );
  const phrases = remember((word) =>
    capitalPhrases(
      { places: lists.places('phrase', word), organisations: lists.organisations('phrase', word) },
      lexicon,
    ).get(word),
  );
  return defineRule(
    {
      id: 'names/capital',
      title: 'Begin names with a capital',
      why: 'Many languages write adjectives of nationality, months and days in small letters (*der ukrainische* Präsident, *v pondělí*, *le président russe*), and machines carry that over. English begins them with a capital.',
      category: 'fluency/spelling',
      severity: 'minor',
      state: 'safe',
      pivots: ['cs', 'de', 'es', 'fr', 'pl', 'ru', 'uk'],
      fix: [
        'The [ukrainian → Ukrainian] army withdrew.',
        'They met in [moscow → Moscow] on [tuesday → Tuesday].',
        'He said that [nato → NATO] would answer.',
        'An anti-[russian → Russian] protest began in [november → November].',
        'The speech of [putin → Putin] was long.',
        'The phones of [huawei → Huawei] and [xiaomi → Xiaomi] are cheap.',
        'They flew to [saudi arabia → Saudi Arabia] and the [united states → United States].',
        'The capital of [South korea → South Korea] is large.',
        'It rained. [lebanon → Lebanon] needs wheat.',
        'The [red army → Red Army] crossed the river in the [second world war → Second World War].',
      ],
      keep: [
        'They ate french fries behind venetian blinds.',
        'see moscow tuesday nato putin',
        'Write to russian@example.com or go to example.com/ukrainian today.',
        'China made the fine china in March.',
        'We marched in an august hall.',
        'The tag #ukrainian is popular, and so is the name ukrainian_army.',
        'A turkey crossed the road to the polish shop.',
        'The president states that the nations are united, states and all.',
        'They built a white house in the upper west of the state.',
        'A black seal and a red armband were seen; middle-aged men left.',
      ],
      scope: 'document',
      on: {
        get words() {
          const { registry } = knowledge.gazetteer;
          return [...new Set([...capitals(registry, lexicon).keys(), ...capitalPhrases(registry, lexicon).keys()])];
        },
        first: 'small',
        wordIf: isSmall,
      },
    },
    function* (document, hits) {
      let done = -1;
      for (const offset of hits) {
        const word = document.word(document.wordAt(offset));
        if (word.index <= done) continue;
        const phrase = phraseAt(phrases(word.lower) ?? [], document, word);
        const right = phrase ? { text: phrase.text, confidence: 0.95 } : written(word.lower);
        if (right === undefined) continue;
        if (phrase) done = phrase.last.index;
        yield* findingFor(document, phrase?.first ?? word, phrase?.last ?? word, right);
      }
    },
  );
}

function isSmall(word: Word): boolean {
  const { text } = word;
  return text.charCodeAt(0) >= 97 && text === text.toLowerCase();
}

function findingFor(document: DocumentView, first: Word, last: Word, { text, confidence }: Written): Finding[] {
  const span = spanOf(first, last);
  const whole = document.text;
  if (
    isGlued(whole, span) ||
    /[-‐‑]/.test(whole.charAt(span.end)) ||
    (isHyphenated(whole, span) && text === text.toUpperCase())
  )
    return [];
  const after = wordAfter(document, last);
  if (after && things.has(after.lower)) return [];
  if (!hasCapitals(whole, span.start)) return [];
  return [
    {
      span,
      message: `Unexpected \`${whole.slice(span.start, span.end)}\`, expected \`${text}\``,
      replacements: [{ text, confidence }],
      state: confidence >= 0.93 ? 'safe' : 'live',
    },
  ];
}

/** Whether the line begins its sentences with capitals: in a line of hashtags or a chat nobody does. */
function hasCapitals(text: string, at: number): boolean {
  const start = Math.max(text.lastIndexOf('\n', at), at - 400) + 1;
  const before = text.slice(start, at);
  const sentence = before.slice(
    Math.max(before.lastIndexOf('. '), before.lastIndexOf('! '), before.lastIndexOf('? ')) + 1,
  );
  // A sentence that begins here says nothing of itself.
  return /\p{Lu}/u.test(/\p{L}/u.test(sentence) ? sentence : before);
}

/** How a word is written, and how sure a small letter is an error. */
interface Written {
  readonly text: string;
  readonly confidence: number;
}

/** Names that are no English words in small letters, by their folded form. */
function capitals(
  { people, places, organisations }: Knowledge['gazetteer']['registry'],
  lexicon: Lexicon,
): ReadonlyMap<string, Written> {
  const written = new Map<string, Written>();
  const put = (text: string, confidence: number, least: number) => {
    const key = fold(text);
    if (written.has(key) || !/^\p{Lu}[\p{L}]+$/u.test(text) || key.length < least || bareKey(text) !== key) return;
    const facts = lexicon.facts(key);
    if ((facts & wordFacts.lower) !== 0 || (facts & (wordFacts.verb | wordFacts.adverb)) !== 0) return;
    // What the dictionary does not know at all could be a word of another language, a family name also a thing of that name.
    if ((facts & 15) === 0) written.set(key, { text, confidence: Math.min(confidence - 0.1, 0.82) });
    else written.set(key, { text, confidence });
  };
  for (const day of calendar) put(day, 0.97, 4);
  for (const { name, also = [], adjective = [], demonym = [], kind } of places) {
    for (const word of [...adjective, ...demonym]) put(word, 0.96, 5);
    for (const form of [name, ...also]) put(form, kind === 'country' || kind === 'continent' ? 0.96 : 0.93, 5);
  }
  for (const organisation of organisations) for (const form of capitalForms(organisation, lexicon)) put(form, 0.94, 4);
  for (const { family } of people) put(family, 0.85, 5);
  return written;
}

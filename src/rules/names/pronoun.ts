import { isCalendarName } from '#language';
import { defineRule, type DocumentRule, type Finding } from '#rulekit';
import type { Bearer, PeopleIndex } from './people-index.ts';
import { type DocumentView, isCapital, isPossessive, keyOf, spanOf, type Word } from './words.ts';

/** The other pronoun, and whose it is. */
const others: ReadonlyMap<string, { text: string; gender: 'm' | 'f' }> = new Map([
  ['He', { text: 'She', gender: 'm' }],
  ['She', { text: 'He', gender: 'f' }],
]);

/** Makes the rule that asks about a pronoun that is not for the person just named. */
export function pronounRule(people: () => PeopleIndex): DocumentRule {
  return defineRule(
    {
      id: 'names/pronoun',
      title: 'Call a man he and a woman she',
      why: 'Turkish, Finnish, Hungarian and Chinese have one word for *he* and *she*, and Slavic and Romance sentences leave the pronoun out: the machine guesses. Where a sentence begins with a known person, names nobody else, and the next begins with the other pronoun, it guessed wrong.',
      category: 'accuracy/mistranslation',
      severity: 'major',
      state: 'live',
      pivots: ['tr', 'fi', 'hu', 'et', 'zh', 'fa', 'ka', 'cs', 'pl', 'es'],
      fix: [
        'Angela Merkel arrived late. [He → She] spoke for an hour.',
        'President Emmanuel Macron flew home. [She → He] will speak on Monday.',
        'Angela Merkel read from her memoirs. [He → She] spoke for an hour.',
        'Emmanuel Macron, who was in Ankara, opened his hall on Friday. [She → He] flew home.',
      ],
      keep: [
        'Angela Merkel arrived late. She spoke for an hour.',
        'Angela Merkel met Petr Novotny. He spoke for an hour.',
        'Angela Merkel thanked her husband. He smiled.',
        'Emmanuel Macron thanked her. She smiled.',
        'Merkel arrived late. He spoke for an hour.',
        'Kate Middleton’s driver stopped. He was tired.',
        '“Angela Merkel is here.” He looked up.',
      ],
      scope: 'document',
      on: { words: ['he', 'she'], wordIf: (word) => others.has(word.text) },
    },
    function* (document, hits) {
      for (const offset of hits) {
        const word = document.word(document.wordAt(offset));
        const other = others.get(word.text);
        if (!other || document.quoted(word.start)) continue;
        const person = onlyPersonBefore(document, word);
        if (person && person.entry.gender !== other.gender) yield findingFor(word, other.text, person);
      }
    },
  );

  /** The known person with whose full name the sentence before begins, if it speaks of nobody else. */
  function onlyPersonBefore(document: DocumentView, pronoun: Word): Bearer | undefined {
    const words = sentenceBefore(document, pronoun);
    const index = people();
    for (const [at, word] of words.entries()) {
      // Before the name stand its titles only: `French President`.
      if (at > 5) return undefined;
      const bearer = fullNameAt(index, document, words, at);
      if (bearer) return words.slice(at + 2).every((one) => isNobody(document, one, word, bearer)) ? bearer : undefined;
      if (!isCapital(word) || isPossessive(word)) return undefined;
    }
    return undefined;
  }

  /** Whose full name stands at a place of a sentence, as a subject. */
  function fullNameAt(
    index: PeopleIndex,
    document: DocumentView,
    words: readonly Word[],
    at: number,
  ): Bearer | undefined {
    const [given, family, next] = words.slice(at, at + 3);
    if (!given || !family || !next || isPossessive(family) || isCapital(next) || joins.has(next.lower))
      return undefined;
    const gap = document.text.slice(family.end, next.start);
    if (gap !== ' ' && !(gap === ', ' && next.lower === 'who')) return undefined;
    const namesakes = index
      .ofFamily(keyOf(family))
      .filter(({ givens, entry }) => !entry.order && givens.has(keyOf(given)));
    const [bearer] = namesakes;
    if (!bearer || namesakes.length > 1) return undefined;
    return at === 0 || index.isRoleWord(keyOf(words[at - 1] ?? given)) ? bearer : undefined;
  }

  /** Whether a word speaks of no other person: no name, no noun for one. */
  function isNobody(document: DocumentView, word: Word, name: Word, { tail, entry }: Bearer): boolean {
    if (isOwn(word, entry.gender) || (word.lower === 'who' && word.start === name.next?.next?.start)) return true;
    if (persons.has(word.lower)) return false;
    if (!isCapital(word) || word.start === name.next?.start) return true;
    const key = keyOf(word);
    return key === tail || isCalendarName(word.lower) || isPlace(document, key);
  }

  function isPlace({ knowledge }: DocumentView, key: string): boolean {
    const named = knowledge.gazetteer.right.get(key) ?? [];
    return named.length > 0 && named.every(({ kind }) => kind === 'place');
  }
}

const joins = new Set(['and', 'or', 'with', 's']);

/** Whether the word says that something belongs to the subject: `his hall`, `her memoirs`; in `thanked her` it is somebody else. */
function isOwn({ lower, end, next }: Word, gender: 'm' | 'f'): boolean {
  if (gender === 'm') return lower === 'his' || lower === 'himself';
  return lower === 'herself' || (lower === 'her' && next?.start === end + 1 && !objects.has(next.lower));
}

/** Words before which `her` is an object. */
const objects = new Set(
  'and or but to in on at for of from with by as that when while if before after because again there here'.split(' '),
);

/** Who else a pronoun may stand for. */
const persons = new Set(
  `he she him her his hers who whom whose man woman men women boy girl husband wife partner father mother son daughter brother sister uncle aunt friend
  colleague counterpart spokesman spokeswoman spokesperson minister president chancellor premier leader chief head aide adviser deputy successor predecessor
  rival opponent candidate driver player coach actor actress singer lawyer doctor reporter journalist king queen prince princess pope envoy ambassador
  official officer soldier general judge child baby person someone somebody anyone nobody boss director author writer teacher student patient victim
  suspect fan teammate nephew niece cousin guest host owner founder`.split(/\s+/),
);

/** Words of the sentence that ends right before a pronoun, in the same line; none where a quotation or something long stands there. */
function sentenceBefore(document: DocumentView, pronoun: Word): readonly Word[] {
  const last = pronoun.previous;
  if (!last || !/^[.] $/.test(document.text.slice(last.end, pronoun.start))) return [];
  const words = [last];
  for (let word = last; words.length < 40;) {
    const before = word.previous;
    if (!before) return words;
    const gap = document.text.slice(before.end, word.start);
    if (/["“”„«»‘]/.test(gap)) return [];
    if (/[.!?\n:;]/.test(gap)) return words;
    words.unshift(before);
    word = before;
  }
  return [];
}

function findingFor(word: Word, text: string, { entry }: Bearer): Finding {
  const name = `${entry.given ?? ''} ${entry.family}`.trim();
  return {
    span: spanOf(word),
    message: `Unexpected \`${word.text}\` after \`${name}\`, expected \`${text}\``,
    replacements: [{ text, confidence: 0.65 }],
  };
}

import { bareKey, editDistance, fold, type Knowledge, matchCase, sameSound } from '#language';
import { defineRule, type DocumentRule, type Finding } from '#rulekit';
import { type DocumentView, isCapital, isGlued, spanOf, type Word, wordAfter } from './words.ts';

type Registry = Knowledge['gazetteer']['registry'];

/** Words before which another spelling is fixed: `Chicken Kiev`, `Dynamo Kiev`. */
const fixed = new Set(['chicken', 'dynamo', 'shakhtar', 'metalist', 'radio', 'hotel', 'treaty', 'port', 'de', 'van']);

/** Makes the rule that holds an article to one spelling of a name. */
export function consistencyRule(knowledge: Knowledge): DocumentRule {
  return defineRule(
    {
      id: 'names/consistency',
      title: 'Keep to one spelling of a name',
      why: '*Zelensky* and *Zelenskyy*, *Kyiv* and *Kiev* are each right, and each house has its own. An article that has both was put together from two, or came through two languages.',
      category: 'fluency/inconsistency',
      severity: 'minor',
      state: 'live',
      fix: [
        'Zelensky left. Zelensky came back. Later [Zelenskyy → Zelensky] slept.',
        'Kyiv and again Kyiv, but [Kiev → Kyiv] once.',
        'They fled Kharkov. In Kharkov nothing stood. [Kharkiv → Kharkov] burned.',
        'Navalny’s wife, Mr Erdogan and Ms Erdogan, and [Erdoğan → Erdogan].',
      ],
      keep: [
        'Zelensky left. Zelensky came back.',
        'Kyiv is the capital. They ate Chicken Kiev in Kyiv.',
        'Kyiv is the capital; he said “Kiev was quiet”. Kyiv was not.',
        'Burma and Myanmar are two names of one country; Myanmar is the newer.',
        'Kiev once and Kyiv once.',
        'Volodymyr Zelensky and Olena Zelenska came.',
        'In Macau, near Macau, the Macao Gallery opened.',
      ],
      scope: 'document',
      on: {
        get words() {
          return [...groups(knowledge.gazetteer.registry).keys()];
        },
        first: 'capital',
      },
    },
    function* (document, hits) {
      if (hits.length < 3) return;
      for (const forms of usesOf(document, hits)) {
        const [most, ...rest] = forms.toSorted((a, b) => b.length - a.length);
        if (!most || rest.length === 0 || most.length === rest[0]?.length) continue;
        const right = nameOf(document, most[0]);
        for (const word of rest.flat()) yield findingFor(document, word, right);
      }
    },
  );
}

/** Where names stand that are spelled in two ways at least: for each name, for each spelling, the words. */
function usesOf(document: DocumentView, hits: readonly number[]): Word[][][] {
  const spellings = new Map<string, Word[]>();
  for (const offset of hits) {
    const word = document.word(document.wordAt(offset));
    const list = spellings.get(word.lower);
    if (list) list.push(word);
    else spellings.set(word.lower, [word]);
  }
  if (spellings.size < 2) return [];
  const names = new Map<string, Word[][]>();
  for (const [spelling, words] of spellings) {
    const group = groupOf(document, spelling);
    const free = words.filter((word) => !isBound(document, word));
    if (group === undefined || free.length === 0) continue;
    const forms = names.get(group);
    if (forms) forms.push(free);
    else names.set(group, [free]);
  }
  return [...names.values()];
}

/** The name of which this is a spelling; none if it is one of several names. */
function groupOf(document: DocumentView, spelling: string): string | undefined {
  const groups = new Set<string>();
  for (const named of document.knowledge.gazetteer.right.get(spelling) ?? []) {
    if (named.kind === 'organisation') continue;
    const name = named.kind === 'person' ? named.entry.family : named.entry.name;
    if (isSpelling(spelling, name)) groups.add(`${named.kind} ${bareKey(name)}`);
  }
  const [group] = groups;
  return groups.size === 1 ? group : undefined;
}

/** In a quotation, in a title of capitals only, in a longer or a fixed name, in an address. */
function isBound(document: DocumentView, word: Word): boolean {
  const before = word.previous;
  const after = wordAfter(document, word);
  if (document.quoted(word.start) || word.text === word.text.toUpperCase() || isGlued(document.text, spanOf(word)))
    return true;
  return (after !== undefined && isCapital(after)) || (before !== undefined && fixed.has(before.lower));
}

function nameOf(document: DocumentView, word: Word | undefined): string {
  if (!word) return '';
  const { start, end } = spanOf(word);
  return document.text.slice(start, end);
}

function findingFor(document: DocumentView, word: Word, right: string): Finding {
  const span = spanOf(word);
  const old = document.text.slice(span.start, span.end);
  const text = matchCase(right, old);
  return {
    span,
    message: `Unexpected \`${old}\`, the text has \`${text}\` elsewhere`,
    replacements: [{ text, confidence: 0.6 }],
  };
}

/** Spellings of names that have more than one, folded. */
function groups({ people, places }: Registry): ReadonlySet<string> {
  const found = new Set<string>();
  const put = (name: string, others: readonly string[]) => {
    const alike = new Set([name, ...others].filter((form) => !/[ .-]/.test(form) && isSpelling(form, name)).map(fold));
    if (alike.size > 1) for (const form of alike) found.add(form);
  };
  for (const { family, also = [], style = {} } of people) put(family, [...also, ...Object.values(style)]);
  for (const { name, also = [], style = {} } of places) put(name, [...also, ...Object.values(style)]);
  return found;
}

/** Another spelling, not another name: `Kiev` of `Kyiv`, but not `Burma` of `Myanmar`. */
function isSpelling(form: string, name: string): boolean {
  const a = bareKey(form);
  const b = bareKey(name);
  return (
    a.charAt(0) === b.charAt(0) && (sameSound(a, b) || editDistance(a, b, 3) <= Math.min(3, Math.floor(b.length / 2)))
  );
}

import { bareKey, editDistance, fold, type Knowledge, matchCase, sameSound } from '#language';
import { defineRule, type DocumentRule, type Finding } from '#rulekit';
import { type DocumentView, isCapital, isGlued, spanOf, type Word } from './words.ts';

/** Words before which another spelling is fixed: `Chicken Kiev`, `Dynamo Kiev`. */
const fixed = new Set(['chicken', 'dynamo', 'shakhtar', 'metalist', 'radio', 'hotel', 'treaty', 'port', 'de', 'van']);

/** Makes the rule that holds an article to one spelling of a name. */
export function consistencyRule({ gazetteer }: Knowledge): DocumentRule {
  const groups = spellings(gazetteer.registry);
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
      ],
      scope: 'document',
      on: { words: [...groups.keys()], wordIf: isCapital },
    },
    function* (document, hits) {
      if (hits.length < 3) return;
      const uses = new Map<string, Map<string, Word[]>>();
      for (const offset of hits) {
        const word = document.word(document.wordAt(offset));
        const group = groups.get(word.lower);
        if (group === undefined || isBound(document, word)) continue;
        const forms = uses.get(group) ?? new Map<string, Word[]>();
        uses.set(group, forms);
        const list = forms.get(word.lower);
        if (list) list.push(word);
        else forms.set(word.lower, [word]);
      }
      for (const forms of uses.values()) {
        const [most, ...rest] = [...forms.values()].toSorted((a, b) => b.length - a.length);
        if (!most || rest.length === 0 || most.length === rest[0]?.length) continue;
        const right = nameOf(document, most[0]);
        for (const word of rest.flat()) yield findingFor(document, word, right);
      }
    },
  );
}

/** In a quotation, in a title of capitals only, in a fixed name, in an address. */
function isBound(document: DocumentView, word: Word): boolean {
  const before = word.previous;
  return (
    document.quoted(word.start) || word.text === word.text.toUpperCase() || isGlued(document.text, spanOf(word)) || (before !== undefined && fixed.has(before.lower))
  );
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
  return { span, message: `Unexpected \`${old}\`, the text has \`${text}\` elsewhere`, replacements: [{ text, confidence: 0.6 }] };
}

/** Spellings that are forms of one name, folded, with the name of their group. A spelling of two groups is left out. */
function spellings({ people, places }: Knowledge['gazetteer']['registry']): ReadonlyMap<string, string> {
  const groups = new Map<string, string>();
  const shared = new Set<string>();
  const put = (forms: readonly string[], group: string) => {
    const [name = ''] = forms;
    const alike = [...new Set(forms.filter((form) => !/[ .-]/.test(form) && isSpelling(form, name)).map(fold))];
    if (alike.length < 2) return;
    for (const form of alike) {
      const other = groups.get(form);
      if (other !== undefined && other !== group) shared.add(form);
      groups.set(form, group);
    }
  };
  for (const { family, also = [], style = {} } of people) put([family, ...also, ...Object.values(style)], bareKey(family));
  for (const { name, also = [], style = {} } of places) put([name, ...also, ...Object.values(style)], `${bareKey(name)} `);
  for (const form of shared) groups.delete(form);
  return groups;
}

/** Another spelling, not another name: `Kiev` of `Kyiv`, but not `Burma` of `Myanmar`. */
function isSpelling(form: string, name: string): boolean {
  const a = bareKey(form);
  const b = bareKey(name);
  return a.charAt(0) === b.charAt(0) && (sameSound(a, b) || editDistance(a, b, 3) <= Math.min(3, Math.floor(b.length / 2)));
}

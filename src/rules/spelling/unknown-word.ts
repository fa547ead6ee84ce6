import { hashWord } from '#language';
import { defineRule, type DocumentView, type Finding, type Rule } from '#rulekit';
import { oncePer } from '../once-per.ts';
import { isDerived, isOfPrint } from './derivation.ts';

/** How often a word may stand in a document before it is a term of it. */
const term = 3;

const rule: Rule = defineRule(
  {
    id: 'spelling/unknown-word',
    title: 'Look at a word that English does not have',
    why: 'A word that a system did not know stays as it is, is spelled by ear or is made up of pieces: `bivaljutnoj`, `photogamicity`. What it should be is in the original, so this only points at it.',
    category: 'fluency/spelling',
    severity: 'minor',
    state: 'live',
    scope: 'document',
    fix: [
      'The price rose to a [bivaljutnoj → ?] basket.',
      'They praised her [photogamicity → ?] again.',
      'It is not so very [theraputic → ?] for them.',
      'The [nýrnaskiljun → ?] of the patients went on.',
    ],
    keep: [
      'The neighbours favoured a programme of the theatre.',
      'The carmaker reorganised its cybersecurity.',
      'He said “zdravstvuyte” to them.',
      'They flew with easyJet to Dnipro.',
      'He eats a pierogi, her pierogi and their pierogi.',
      'See the @user_namex and the file_nameq here.',
      'He sang la-la-lalo and hmmmm.',
      'The rules in accordancewith the law.',
      'He spoke of tikkun olam and of the mycelium.',
      'Sunlight destroys folate, the cantillated psalms and the dirndls.',
    ],
    on: { unknown: 'lower', wordIf: ({ start, end }) => end - start >= 4 && end - start <= 30 },
  },
  function* (document, hits): Generator<Finding> {
    const counts = new Map<string, number>();
    const found: { span: { start: number; end: number }; lower: string }[] = [];
    for (const hit of hits) {
      const word = document.word(document.wordAt(hit));
      const { lower, start, end, text } = word;
      counts.set(lower, (counts.get(lower) ?? 0) + 1);
      if (text === lower && isLone(document.text, start, end) && /^[\p{Script=Latin}]+$/u.test(lower))
        found.push({ span: { start, end }, lower });
    }
    for (const { span, lower } of found) {
      if ((counts.get(lower) ?? 0) >= term || /(.)\1\1/.test(lower) || !/[aeiouyà-ÿ]/.test(lower)) continue;
      if (isRare(document, lower) || isDerived(lower, document.knowledge.lexicon)) continue;
      if (isName(document, lower) || isForeign(document, span)) continue;
      if (isOfPeople(document, span, lower) && !document.machineMade) continue;
      yield { span, message: `Unexpected \`${lower}\`, no English word`, replacements: [] };
    }
  },
);

export default rule;

/** Whether English has the word though no spelling dictionary does: `folate`. */
function isRare({ knowledge: { rare } }: DocumentView, lower: string): boolean {
  return rare !== undefined && rare.get(...hashWord(lower)) !== 0;
}

/** What people write too: a term that is seldom met, words that lost a space in typesetting, a phrase of another language. */
function isOfPeople(document: DocumentView, { start }: { start: number }, lower: string): boolean {
  const { lexicon, model } = document.knowledge;
  if (isOfPrint(lower, lexicon) || model.wordNumber(lower) >= 0) return true;
  const word = document.word(document.wordAt(start));
  return [word.previous, word.next].some(
    (other) =>
      other !== undefined && other.text === other.lower && other.lower.length >= 3 && lexicon.facts(other.lower) === 0,
  );
}

/** Whether a word stands for itself: in no address, compound or markup. */
function isLone(text: string, start: number, end: number): boolean {
  if (/[\p{L}\p{N}@#/_.\-–'’&~*\\]/u.test(text.charAt(start - 1)) || /[@#/_\-–'’&~*\\]/.test(text.charAt(end)))
    return false;
  return text.charAt(end) !== '.' || !/[\p{L}\p{N}]/u.test(text.charAt(end + 1));
}

/** Whether a word stands in a quotation or beside a name: `al dente`, `von der Leyen`, `Ústí nad Labem`. */
function isForeign(document: DocumentView, { start, end }: { start: number; end: number }): boolean {
  const word = document.word(document.wordAt(start));
  for (const other of [word.previous, word.next]) {
    if (!other || (Math.abs(other.start - end) >= 3 && Math.abs(start - other.end) >= 3)) continue;
    if (/^\p{Lu}/u.test(other.text) && other.lower !== 'i' && !isSentenceStart(document.text, other.start)) return true;
  }
  return document.quoted(start);
}

function isSentenceStart(text: string, start: number): boolean {
  return /(?:^|[.!?\n:]\s?["“‘(]?)$/u.test(text.slice(Math.max(0, start - 3), start));
}

/** Whether the text writes the word with a capital elsewhere, or the registry knows it. */
function isName(document: DocumentView, lower: string): boolean {
  const capital = lower.charAt(0).toUpperCase() + lower.slice(1);
  return capitalised(document).has(capital) || document.knowledge.gazetteer.right.has(lower);
}

/** All words that a document writes with a capital. */
const capitalised: (document: DocumentView) => ReadonlySet<string> = oncePer(
  ({ text }) => new Set(text.match(/\p{Lu}[\p{L}\p{M}]*/gu)),
);

import { articleFor, matchCase } from '#language';
import type { DocumentView, Finding, Word } from '#rulekit';
import type { BareNoun } from './bare-noun.ts';

/** A finding that puts an article before a phrase: the likelier one between its neighbours first. */
export function addArticle(bare: BareNoun, document: DocumentView, confidence: number, isSubject = false): Finding {
  const { first, noun } = bare;
  const indefinite = articleFor(first.lower) ?? 'a';
  const definite = isSubject
    ? first === noun || isKnown(noun, document)
    : isLikelier('the', indefinite, bare, document);
  const articles = definite ? ['the', indefinite] : [indefinite, 'the'];
  const starts = first.text !== first.lower;
  return {
    span: { start: first.start, end: starts ? first.end : first.start },
    message: `Expected an article before \`${document.text.slice(first.start, noun.end)}\``,
    replacements: articles.map((article, index) => ({
      text: starts ? `${matchCase(article, 'The')} ${first.lower}` : `${article} `,
      confidence: confidence * 0.5 ** index,
    })),
  };
}

/** Log10 by which *the* is likelier before what the text spoke of already. */
const knownBonus = 0.5;

/** Whether the model of English would rather see `one` between the neighbours than `other`. */
function isLikelier(one: string, other: string, bare: BareNoun, document: DocumentView): boolean {
  const { model } = document.knowledge;
  const number = (word: string | undefined) => Math.max(0, model.wordNumber(word ?? ''));
  const { before, first, noun } = bare;
  const after = [...(first === noun ? [] : [noun.lower]), noun.next?.lower].map(number);
  const fit = (article: string) =>
    model.fit(number(before?.previous?.lower), number(before?.lower), [number(article), number(first.lower)], after) +
    model.unigram(number(article));
  return fit(one) + (isKnown(noun, document) ? knownBonus : 0) >= fit(other);
}

/** Whether the text spoke of it before, or says at once which one it is. */
function isKnown(noun: Word, { text }: DocumentView): boolean {
  if (/^ (?:of|that|which|where|in which)\b/.test(text.slice(noun.end, noun.end + 9))) return true;
  return new RegExp(`\\b${noun.lower}s?\\b`, 'i').test(text.slice(0, noun.start));
}

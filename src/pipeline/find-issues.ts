import type { ScannedDocument } from '#annotate';
import type { Issue } from '#model';
import { checkParagraph, findPlaces, isContextFree, placesEverywhere } from '#rulekit';
import type { Engine } from './engine.ts';

/** Issues of sentence rules by the least confidence asked for and the text of their paragraph, with spans from its start: what did not change is not asked twice. */
export type ParagraphCache = Map<number, Map<string, readonly Issue[]>>;

/**
 * The issues of a document, in no order. Only paragraphs where a rule could start are parsed. Senses of which the language model is less
 * sure than `least` may be missing.
 */
export function findIssues(engine: Engine, document: ScannedDocument, cache: ParagraphCache, least: number): Issue[] {
  const { index } = engine;
  const places = engine.exhaustive ? placesEverywhere(index, document) : findPlaces(index, document, least);
  const issues: Issue[] = [];
  let ready = cache.get(least);
  if (!ready) cache.set(least, (ready = new Map<string, readonly Issue[]>()));
  // Each on its own: a loop, for spreading a hundred thousand issues overflows the stack.
  for (const rule of index.always) for (const issue of rule.check(document, none)) issues.push(issue);
  for (const [rule, hits] of places.documents) for (const issue of rule.check(document, hits)) issues.push(issue);
  const paragraphs = index.everywhere.length > 0 ? document.paragraphs.keys() : places.sentences.keys();
  for (const paragraph of paragraphs) {
    const span = document.paragraphs[paragraph];
    if (!span) continue;
    const here = places.sentences.get(paragraph) ?? [];
    const text = document.text.slice(span.start, span.end);
    const known = ready.get(text);
    if (known) {
      for (const issue of known) issues.push(shifted(issue, span.start));
      continue;
    }
    const found = checkParagraph(index, document, paragraph, here);
    if (here.every(isContextFree) && index.everywhere.length === 0)
      ready.set(
        text,
        found.map((issue) => shifted(issue, -span.start)),
      );
    for (const issue of found) issues.push(issue);
  }
  return issues;
}

const none: readonly number[] = [];

function shifted(issue: Issue, by: number): Issue {
  return by === 0 ? issue : { ...issue, span: { start: issue.span.start + by, end: issue.span.end + by } };
}

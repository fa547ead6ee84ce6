import type { ScannedDocument } from '#annotate';
import type { Issue } from '#model';
import { checkParagraph, findPlaces, isContextFree, placesEverywhere } from '#rulekit';
import type { Engine } from './engine.ts';
import type { ParagraphCache } from './paragraph-cache.ts';

/**
 * The issues of a document, in no order. Only paragraphs where a rule could start are parsed. Senses of which the language model is less
 * sure than `least` may be missing.
 */
export function findIssues(engine: Engine, document: ScannedDocument, cache: ParagraphCache, least: number): Issue[] {
  const { index } = engine;
  const places = engine.exhaustive ? placesEverywhere(index, document) : findPlaces(index, document, least);
  const issues: Issue[] = [];
  const kept = cache.at(least);
  const isFirst = kept.isEmpty;
  // Each on its own: a loop, for spreading a hundred thousand issues overflows the stack.
  for (const rule of index.always) for (const issue of rule.check(document, none)) issues.push(issue);
  for (const [rule, hits] of places.documents) for (const issue of rule.check(document, hits)) issues.push(issue);
  const paragraphs = index.everywhere.length > 0 ? document.paragraphs.keys() : places.sentences.keys();
  for (const paragraph of paragraphs) {
    const span = document.paragraphs[paragraph];
    if (!span) continue;
    const here = places.sentences.get(paragraph) ?? [];
    const text = document.text.slice(span.start, span.end);
    // Within the first look a paragraph may come twice; it is not worth asking.
    const known = isFirst ? undefined : kept.get(text);
    if (known) {
      for (const issue of known) issues.push(shifted(issue, span.start));
      continue;
    }
    const found = checkParagraph(index, document, paragraph, here);
    if (here.every(isContextFree) && index.everywhere.length === 0)
      kept.add(
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

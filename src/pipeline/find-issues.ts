import type { ScannedDocument } from '#annotate';
import type { Issue } from '#model';
import { checkParagraph, findPlaces, isContextFree, type Places, placesEverywhere, type RuleIndex } from '#rulekit';
import type { Engine } from './engine.ts';
import type { ParagraphCache } from './paragraph-cache.ts';

/** Issues of a document, in no order. */
export interface FoundIssues {
  readonly all: readonly Issue[];
  /** Those of document rules: the same, however unsure what is asked for. */
  readonly ofDocument: readonly Issue[];
}

/**
 * The issues of a document. Only paragraphs where a rule could start are parsed. Senses of which the language model is less sure than
 * `least` may be missing. `before`: what was found in the same view with another `least`; its document rules are not asked again.
 */
export function findIssues(
  engine: Engine,
  document: ScannedDocument,
  cache: ParagraphCache,
  least: number,
  before?: FoundIssues,
): FoundIssues {
  const { index } = engine;
  const places = engine.exhaustive ? placesEverywhere(index, document) : findPlaces(index, document, least);
  const kept = cache.at(least);
  const isFirst = kept.isEmpty;
  const ofDocument = before?.ofDocument ?? documentIssues(index, document, places);
  const issues = [...ofDocument];
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
  return { all: issues, ofDocument };
}

function documentIssues(index: RuleIndex, document: ScannedDocument, { documents }: Places): Issue[] {
  const issues: Issue[] = [];
  // Each on its own: a loop, for spreading a hundred thousand issues into a call overflows the stack.
  for (const rule of index.always) for (const issue of rule.check(document, none)) issues.push(issue);
  for (const [rule, hits] of documents) for (const issue of rule.check(document, hits)) issues.push(issue);
  return issues;
}

const none: readonly number[] = [];

function shifted(issue: Issue, by: number): Issue {
  return by === 0 ? issue : { ...issue, span: { start: issue.span.start + by, end: issue.span.end + by } };
}

import type { ScannedDocument } from '#annotate';
import type { Issue } from '#model';
import {
  checkParagraph,
  findPlaces,
  furtherPlaces,
  isContextFree,
  type Places,
  placesEverywhere,
  type RuleIndex,
} from '#rulekit';
import type { Engine } from './engine.ts';
import type { Kept, ParagraphCache } from './paragraph-cache.ts';

/** Issues of a document, in no order. */
export interface FoundIssues {
  readonly all: readonly Issue[];
  /** Those of document rules: the same, however unsure what is asked for. */
  readonly ofDocument: readonly Issue[];
  /** Those of sentence rules, by paragraph. */
  readonly ofParagraphs: ReadonlyMap<number, readonly Issue[]>;
  readonly places: Places;
}

/**
 * The issues of a document. Only paragraphs where a rule could start are parsed. Senses of which the language model is less sure than
 * `least` may be missing. `before`: what was found in the same view with a larger `least`; only what may be missing there is asked for.
 */
export function findIssues(
  engine: Engine,
  document: ScannedDocument,
  cache: ParagraphCache,
  least: number,
  before?: FoundIssues,
): FoundIssues {
  const { index, exhaustive } = engine;
  const kept = cache.at(least);
  if (before && !exhaustive && index.everywhere.length === 0) return withFurther(engine, document, kept, least, before);
  const places = exhaustive ? placesEverywhere(index, document) : findPlaces(index, document, least);
  const isFirst = kept.isEmpty;
  const ofDocument = before?.ofDocument ?? documentIssues(index, document, places);
  const ofParagraphs = new Map<number, readonly Issue[]>();
  const paragraphs = index.everywhere.length > 0 ? document.paragraphs.keys() : places.sentences.keys();
  for (const paragraph of paragraphs) {
    const { start = 0, end = 0 } = document.paragraphs[paragraph] ?? {};
    const here = places.sentences.get(paragraph) ?? [];
    // Within the first look a paragraph may come twice; it is not worth asking.
    const known = isFirst ? undefined : kept.get(document.text.slice(start, end));
    if (known) {
      ofParagraphs.set(
        paragraph,
        known.map((issue) => shifted(issue, start)),
      );
      continue;
    }
    const found = checkParagraph(index, document, paragraph, here);
    ofParagraphs.set(paragraph, found);
    if (here.every(isContextFree) && index.everywhere.length === 0) keep(kept, document, paragraph, found);
  }
  return { all: allOf(ofDocument, ofParagraphs), ofDocument, ofParagraphs, places };
}

/** What was found, and what senses find of which the language model is less sure. */
function withFurther(
  { index }: Engine,
  document: ScannedDocument,
  kept: Kept,
  least: number,
  { ofDocument, ofParagraphs: found, places }: FoundIssues,
): FoundIssues {
  const further = furtherPlaces(document, places, least);
  const ofParagraphs = new Map(found);
  for (const [paragraph, more] of further)
    ofParagraphs.set(paragraph, checkParagraph(index, document, paragraph, more, found.get(paragraph)));
  for (const [paragraph, here] of places.sentences)
    if (!further.has(paragraph) && here.every(isContextFree))
      keep(kept, document, paragraph, found.get(paragraph) ?? []);
  return { all: allOf(ofDocument, ofParagraphs), ofDocument, ofParagraphs, places };
}

/** Each on its own: a loop, for spreading a hundred thousand issues into a call overflows the stack. */
function allOf(ofDocument: readonly Issue[], ofParagraphs: FoundIssues['ofParagraphs']): Issue[] {
  const all = [...ofDocument];
  for (const issues of ofParagraphs.values()) for (const issue of issues) all.push(issue);
  return all;
}

/** Keeps what was found in a paragraph by its text. */
function keep(kept: Kept, { text, paragraphs }: ScannedDocument, paragraph: number, found: readonly Issue[]): void {
  const { start = 0, end = 0 } = paragraphs[paragraph] ?? {};
  kept.add(
    text.slice(start, end),
    found.map((issue) => shifted(issue, -start)),
  );
}

function documentIssues(index: RuleIndex, document: ScannedDocument, { documents }: Places): Issue[] {
  const issues: Issue[] = [];
  for (const rule of index.always) for (const issue of rule.check(document, none)) issues.push(issue);
  for (const [rule, hits] of documents) for (const issue of rule.check(document, hits)) issues.push(issue);
  return issues;
}

const none: readonly number[] = [];

function shifted(issue: Issue, by: number): Issue {
  return by === 0 ? issue : { ...issue, span: { start: issue.span.start + by, end: issue.span.end + by } };
}

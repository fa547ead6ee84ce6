import type { ScannedDocument, Sentence } from '#annotate';
import type { Issue } from '#model';
import { isDataRule } from './data-rule.ts';
import type { Place } from './ref.ts';
import type { RuleIndex } from './rule-index.ts';

/** Runs the sentence rules of one paragraph where their triggers stand; what is found comes behind what is `known` of it. */
export function checkParagraph(
  index: RuleIndex,
  document: ScannedDocument,
  paragraph: number,
  places: readonly Place[],
  known: readonly Issue[] = [],
): Issue[] {
  const issues: Issue[] = [];
  const asked = new Set<string>();
  const seen = new Set<string>();
  const keep = (issue: Issue | undefined) => {
    if (!issue) return;
    const key = `${issue.rule} ${issue.span.start} ${issue.span.end}`;
    if (seen.has(key)) return;
    seen.add(key);
    issues.push(issue);
  };
  known.forEach(keep);
  for (const { ref, offset } of places) {
    const sentence = document.sentenceAt(paragraph, offset);
    if (!sentence) continue;
    if (ref.pattern !== undefined) {
      const token = tokenAt(sentence, offset);
      if (token >= 0 && isDataRule(ref.rule))
        keep(ref.rule.checkAt(sentence, document, token, ref.pattern, ref.meant?.topics));
      continue;
    }
    const key = `${ref.id} ${sentence.span.start}`;
    if (asked.has(key) || ref.rule.scope !== 'sentence') continue;
    asked.add(key);
    for (const issue of ref.rule.check(sentence, document)) keep(issue);
  }
  for (const rule of index.everywhere) {
    for (const sentence of document.sentences(paragraph))
      for (const issue of rule.check(sentence, document)) keep(issue);
  }
  return issues;
}

/** Whether what this place leads to depends on nothing but its paragraph. */
export function isContextFree({ ref }: Place): boolean {
  if (ref.pattern === undefined) return ref.rule.scope === 'sentence' && ref.rule.local === true;
  return isDataRule(ref.rule) && !ref.rule.hasTopic;
}

/** Index of the token that holds `offset`, -1 if none does. */
function tokenAt(sentence: Sentence, offset: number): number {
  let low = 0;
  let high = sentence.tokens.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const span = sentence.tokens[middle]?.span;
    if (!span) return -1;
    if (span.end <= offset) low = middle + 1;
    else if (span.start > offset) high = middle - 1;
    else return middle;
  }
  return -1;
}

import { type ScannedDocument, type Sentence, sentencesOf } from '#annotate';
import type { Knowledge } from '#language';
import type { Issue } from '#model';
import type { Root } from 'nlcst';
import type { Plugin } from 'unified';
import type { Rule } from './define-rule.ts';
import { triggerHits } from './find-places.ts';

/** What a document rule needs of debabel to run in another pipeline: `#pipeline` makes it. */
export type ViewOf = (text: string) => ScannedDocument;

/**
 * Any debabel rule as a retext plugin: `retext().use(toPlugin(rule, { knowledge, view }))`.
 * Each issue becomes a `VFileMessage` with `actual`, `expected` and `note`.
 */
export function toPlugin(
  rule: Rule,
  { knowledge, view }: { readonly knowledge: Knowledge; readonly view: ViewOf },
): Plugin<[], Root> {
  return () => (tree, file) => {
    const text = String(file);
    const document = view(text);
    const pointAt = pointsOf(text);
    const report = (issue: Issue, sentence?: Sentence) => {
      const place = { start: pointAt(issue.span.start), end: pointAt(issue.span.end) };
      const message = file.message(issue.message, {
        place,
        ...(sentence && { ancestors: [sentence.node] }),
        ruleId: issue.rule,
        source: 'debabel',
      });
      message.actual = text.slice(issue.span.start, issue.span.end);
      message.expected = issue.replacements.map((replacement) => replacement.text);
      message.note = rule.why;
    };
    if (rule.scope === 'document') {
      for (const issue of rule.check(document, triggerHits(rule, document))) report(issue);
      return;
    }
    for (const sentence of sentencesOf(tree, text, 0, knowledge)) {
      for (const issue of rule.check(sentence, document)) report(issue, sentence);
    }
  };
}

/** Lines and columns of offsets, counted from 1, columns in UTF-16 units. */
function pointsOf(text: string): (offset: number) => { line: number; column: number; offset: number } {
  const starts = [0, ...Array.from(text.matchAll(/\r\n|\n|\r/g), (end) => end.index + end[0].length)];
  return (offset) => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1, offset };
  };
}

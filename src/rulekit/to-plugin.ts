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
export function toPlugin(rule: Rule, { knowledge, view }: { readonly knowledge: Knowledge; readonly view: ViewOf }): Plugin<[], Root> {
  return () => (tree, file) => {
    const text = String(file);
    const document = view(text);
    const report = (issue: Issue, sentence?: Sentence) => {
      const place = { start: pointAt(text, issue.span.start), end: pointAt(text, issue.span.end) };
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

function pointAt(text: string, offset: number): { line: number; column: number; offset: number } {
  const before = text.slice(0, offset).split(/\r\n|\n|\r/);
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1, offset };
}

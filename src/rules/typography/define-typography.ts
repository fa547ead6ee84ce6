import { defineRule, type DocumentRule, type DocumentView, type Finding, type RuleMeta, type Trigger } from '#rulekit';

/** A rule about marks and spaces, asked at each of its triggers. */
export interface Typography extends RuleMeta {
  readonly on: Trigger;
  /** What is wrong at `offset`, if anything. */
  readonly look: (text: string, offset: number, document: DocumentView) => Finding | readonly Finding[] | undefined;
}

/**
 * Confidence of what is surely wrong but what people mistype as well: repaired in a document that has shown that a machine made it,
 * shown to a person in any other.
 */
export const mistyped = 0.92;

/** Makes a rule that looks at the text around its triggers and never needs a sentence parsed. */
export function defineTypography({ look, on, ...meta }: Typography): DocumentRule {
  return defineRule({ ...meta, scope: 'document', on }, function* (document, hits): Generator<Finding> {
    let last = -1;
    for (const hit of hits) {
      for (const finding of [look(document.text, hit, document) ?? []].flat()) {
        // Two marks of one place lead to one finding.
        if (finding.span.start < last) continue;
        last = finding.span.end;
        yield finding;
      }
    }
  });
}

/** The same, at a place where a person has to decide. */
export function doubtful(finding: Finding): Finding {
  return { ...finding, state: 'live' };
}

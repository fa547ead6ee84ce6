import {
  defineRule,
  type DocumentRule,
  type DocumentView,
  type Finding,
  type RuleMeta,
  type Trigger,
  type Word,
} from '#rulekit';

/** A rule that is asked at each of its trigger words. */
interface WordRule extends RuleMeta {
  readonly on: Trigger;
  /** What is wrong at a trigger word, if anything. */
  readonly look: (word: Word, document: DocumentView) => Finding | undefined;
}

/** Makes a rule that looks words up around its triggers and needs no sentence parsed. */
export function defineWordRule({ look, on, ...meta }: WordRule): DocumentRule {
  return defineRule({ ...meta, scope: 'document', on }, function* (document, hits): Generator<Finding> {
    for (const hit of hits) {
      const finding = look(document.word(document.wordAt(hit)), document);
      if (finding) yield finding;
    }
  });
}

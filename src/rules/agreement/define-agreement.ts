import { matchCase } from '#language';
import {
  defineRule,
  type DocumentRule,
  type DocumentView,
  type Finding,
  type RuleMeta,
  type Trigger,
  type Word,
} from '#rulekit';

/** A rule about words that must agree, asked at each of its trigger words. */
export interface Agreement extends RuleMeta {
  readonly on: Trigger;
  /** What is wrong at a trigger word, if anything. */
  readonly look: (word: Word, document: DocumentView) => Finding | undefined;
}

/** Makes a rule that looks words up around its triggers and needs no sentence parsed. */
export function defineAgreement({ look, on, ...meta }: Agreement): DocumentRule {
  return defineRule({ ...meta, scope: 'document', on }, function* (document, hits): Generator<Finding> {
    for (const hit of hits) {
      const finding = look(document.word(document.wordAt(hit)), document);
      if (finding) yield finding;
    }
  });
}

/** A finding that puts other words in the place of one, best first, each in its casing; each next one is half as likely. */
export function replaceWord(word: Word, right: readonly string[], confidence: number): Finding {
  return replaceSpan(word.start, word.end, word.text, right, confidence);
}

/** The same for the words from `start` to `end`, which read `wrong`. */
export function replaceSpan(
  start: number,
  end: number,
  wrong: string,
  right: readonly string[],
  confidence: number,
): Finding {
  const made = right.map((text) => matchCase(text, wrong));
  return {
    span: { start, end },
    message: `Unexpected \`${wrong}\`, expected \`${made[0] ?? ''}\``,
    replacements: made.map((text, index) => ({ text, confidence: confidence * 0.5 ** index })),
  };
}

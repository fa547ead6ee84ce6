import { matchCase } from '#language';
import { deletion, type Finding, type Word } from '#rulekit';

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

/** A finding that puts `right` in the place of `text` from `start` to `end`. */
export function change(text: string, start: number, end: number, right: string, confidence: number): Finding {
  return {
    span: { start, end },
    message: `Unexpected \`${shown(text.slice(start, end))}\`, expected \`${shown(right)}\``,
    replacements: [{ text: right, confidence }],
  };
}

/** A finding that puts `right` before a word; `what` it stands before, where that is more than the word. */
export function putBefore({ start, text }: Word, right: string, confidence: number, what: string = text): Finding {
  return {
    span: { start, end: start },
    message: `Expected \`${right}\` before \`${what}\``,
    replacements: [{ text: `${right} `, confidence }],
  };
}

/** A finding that takes away `the` before a name; where a sentence begins with it, the name keeps its own capital. */
export function withoutThe(
  text: string,
  the: Word,
  { start, end }: { readonly start: number; readonly end: number },
  confidence: number,
): Finding {
  const name = text.slice(start, end);
  const opens = the.text !== the.lower;
  return {
    span: opens ? { start: the.start, end } : deletion(text, the.start, the.end).span,
    message: `Unexpected \`the\` before \`${name}\``,
    replacements: [{ text: opens ? name : '', confidence }],
  };
}

function shown(text: string): string {
  return text.replaceAll('`', "'").replace(/\s/gu, ' ');
}

import type { Word } from '#rulekit';

/** Whether a single space parts two words. */
export function isJoined(text: string, first: Word, second: Word): boolean {
  return second.start - first.end === 1 && text.charCodeAt(first.end) === 32;
}

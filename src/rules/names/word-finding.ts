import type { Finding } from '#rulekit';
import { type DocumentView, isGlued, isHyphenated, spanOf, type Word } from './words.ts';

/** The finding that writes a word otherwise; none where it is a part of an address or a compound. `write`: what to write for it. */
export function wordFinding(
  document: DocumentView,
  word: Word,
  write: (old: string) => string,
  confidence: number,
): Finding[] {
  const span = spanOf(word);
  if (isGlued(document.text, span) || isHyphenated(document.text, span)) return [];
  const old = document.text.slice(span.start, span.end);
  const text = write(old);
  return [{ span, message: `Unexpected \`${old}\`, expected \`${text}\``, replacements: [{ text, confidence }] }];
}

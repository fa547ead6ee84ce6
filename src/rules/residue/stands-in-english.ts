import type { Found } from './define-residue.ts';

/** Not quoted, not explained in brackets, not spoken of as a word; the line is English otherwise. */
export function standsInEnglish({ text, span, line, match }: Pick<Found, 'text' | 'span' | 'line' | 'match'>): boolean {
  const before = text.slice(Math.max(line.start, span.start - 300), span.start);
  const after = text.slice(span.end, Math.min(line.end, span.end + 300));
  if (/[(“"«„‘'[][^)”"»’'\]]*$/u.test(before.slice(-80)) || /^[^(“"«„‘[]{0,80}[)”"»]/u.test(after)) return false;
  if (
    /\b(?:word|words|phrase|term|letters?|called|named|means?|Russian|Ukrainian|Chinese|Arabic|character)\W{1,3}$/iu.test(
      before,
    )
  )
    return false;
  if (/^\s?(?:means?|\()/u.test(after)) return false;
  if (before.includes(match[0]) || after.includes(match[0])) return false;
  const letters = (text.slice(line.start, line.end).match(/[A-Za-z]/gu) ?? []).length;
  return letters > 20 && /[a-z]{2}\W{1,3}$/u.test(before);
}

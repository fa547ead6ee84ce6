import type { DocumentView, Finding, Rule } from '#rulekit';
import { change } from '../findings.ts';
import { isGap, isLineEnd, isOneOf, lineAround } from './characters.ts';
import { defineTypography } from './define-typography.ts';

const rule: Rule = defineTypography({
  id: 'typography/turned-quote',
  title: 'Close a quotation with a closing mark',
  why: 'German and the Slavic languages close a quotation with the mark that opens an English one, and engines that lose the first mark put the second one before the wrong word: *We stay!“, he said*; *It is over. “Trump said*.',
  category: 'fluency/punctuation',
  severity: 'minor',
  state: 'live',
  fix: [
    'We love you![“ → ”], he said in Oslo.',
    'He said: “We will stay here[“ → ”].',
    'She said: "We will stay here,[“ → "] and left.',
    'It begins, he said, on the sixth of June[ “. → .”]',
    'He wrote: "It will be good[. “ → ," ]Berg said, and left.',
  ],
  keep: [
    'He said: “We will stay here.”',
    'The word“ we” was used.',
    'He called it “very useful” again.',
    'They met. “Berg said so,” he wrote.',
    'He called it „very useful“ again.',
  ],
  on: {
    marks: '“',
    markIf: (text, offset) =>
      (/[\p{L}\p{N}.,!?…%)]/u.test(text.charAt(offset - 1)) && closesHere(text, offset + 1)) ||
      (isGap(text, offset - 1) && (isOneOf(text, offset - 2, '.,!?') || isStop(text, offset + 1))),
  },
  look,
});

export default rule;

const reach = 1500;

function look(text: string, offset: number, { text: whole }: DocumentView): Finding | undefined {
  const line = lineAround(whole, offset, reach);
  const before = text.slice(line.start, offset);
  if (isStop(text, offset + 1) && isGap(text, offset - 1) && /[\p{L}\p{N}]\s$/u.test(before))
    return change(text, offset - 1, offset + 2, `${text.charAt(offset + 1)}”`, 0.82);
  if (!isGap(text, offset - 1)) {
    const after = text.slice(offset + 1, line.end);
    // `„…“` is another rule’s; before a closing mark it opens.
    if (isOpen(before, '„', '“”') || /^[^“”]*”/u.test(after)) return undefined;
    return change(text, offset, offset + 1, (before.match(/"/gu) ?? []).length % 2 === 1 ? '"' : '”', 0.85);
  }
  if (
    !/^\p{Lu}[\p{L}'’-]+\s(?:\p{Lu}[\p{L}'’-]+\s)?(?:said|says|told|added|wrote|stressed|noted|explained|asked)\b/u.test(
      text.slice(offset + 1, offset + 60),
    )
  )
    return undefined;
  const straight = (before.match(/"/gu) ?? []).length % 2 === 1;
  if (!straight && !isOpen(before, '“', '”')) return undefined;
  // What closes later has been opened here.
  const after = text.slice(offset + 1, line.end);
  if (straight ? (after.match(/"/gu) ?? []).length % 2 === 1 : /^[^“”]*”/u.test(after)) return undefined;
  const mark = text.charAt(offset - 2) === '.' ? ',' : text.charAt(offset - 2);
  return change(text, offset - 2, offset + 1, `${mark}${straight ? '"' : '”'} `, 0.85);
}

/** A stop or a comma that ends a piece of the sentence. */
function isStop(text: string, at: number): boolean {
  return isOneOf(text, at, '.,') && (isGap(text, at + 1) || isLineEnd(text, at + 1));
}

function closesHere(text: string, at: number): boolean {
  return isGap(text, at) || isLineEnd(text, at) || isOneOf(text, at, '.,;:!?)');
}

function isOpen(text: string, open: string, close: string): boolean {
  return text.lastIndexOf(open) > Math.max(...[...close].map((mark) => text.lastIndexOf(mark)));
}

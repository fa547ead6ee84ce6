import type { Rule } from '#rulekit';
import { defineResidue } from './define-residue.ts';
import { goesOn } from './pattern.ts';
import { contentLost, either, flag, machineMade, remove, substitute } from './treatment.ts';

const unknownWord = defineResidue({
  id: 'residue/unknown-word-token',
  title: 'Put back the word that the translation engine did not know',
  why: 'An engine that meets a word or sign outside its vocabulary writes `<unk>`, `[UNK]` or `⁇` in its place. The word is lost.',
  category: 'accuracy/omission',
  severity: 'critical',
  state: 'live',
  raw: true,
  fix: ['The [<unk> → ?] said no.', 'They lost 1 [⁇ → ?] 2 in Oslo.', 'The [[UNK] → ?] left.'],
  keep: ['What⁇ he said.', 'The UNK party met.'],
  on: { marks: '<[⁇', markIf: goesOn(String.raw`⁇|[<[]\s?\/?(?:unk|mask)\s?[>\]]`) },
  // A row of them is one place.
  pattern: () => /<\s?\/?(?:unk|UNK|mask|MASK)\s?>(?:\s?<\s?\/?(?:unk|UNK)\s?>){0,60}|\[(?:UNK|MASK)\]|(?<=^|\s)⁇/u,
  where: 'inline',
  what: 'the sign of an engine for a word that it does not know',
  treat: flag({ evidence: contentLost }),
});

const control = defineResidue({
  id: 'residue/model-token',
  title: 'Delete a control token of a language model',
  why: 'Models mark the ends of sentences and turns with `</s>`, `<pad>`, `<|endoftext|>`; a program that does not strip them prints them.',
  category: 'design/markup',
  severity: 'major',
  state: 'safe',
  raw: true,
  fix: ['The talks go on. [</s> →]', 'The talks go on.[\n<|endoftext|> →]', 'The talks [<pad> →] go on.'],
  keep: ['It was <s>bad</s> good.', 'The <b>talks</b> go on.'],
  on: { marks: '<', markIf: goesOn(String.raw`<\s?(?:\/?(?:s|pad|eos|bos)\s?>|\|(?:im_|end|start))`) },
  pattern: () => /<\s?\/?(?:pad|eos|bos|s)\s?>|<\|(?:endoftext|im_start|im_end|end_of_text|eot_id|startoftext)\|>/u,
  where: 'inline',
  what: 'a control token of a language model',
  // `<s>bad</s>` is struck out; the token stands alone at the end of a line or at its start.
  treat: either(
    ({ match, seen, span, line }) =>
      !/^<\s?\/?s/u.test(match[0]) || (seen.size === 1 && (span.end === line.end || span.start === line.start)),
    remove(0.98, { evidence: machineMade }),
  ),
});

const piece = defineResidue({
  id: 'residue/word-piece-mark',
  title: 'Delete the mark of a word piece',
  why: 'The tokeniser *SentencePiece* writes `▁` where a word begins. A program that forgets to put the pieces together prints it.',
  category: 'design/markup',
  severity: 'major',
  state: 'safe',
  fix: ['The[▁ →  ]talks go on.', '[▁ →]The talks go[▁ →  ]on.'],
  keep: ['The bar ▁▂▃▅ rises.', 'He drew ▁▁▁▁ a line.'],
  on: { marks: '▁', markIf: goesOn(String.raw`▁[\p{L}\p{N}"'(“‘]`) },
  pattern: () => /(?<![▁-█])▁(?=[\p{L}\p{N}"'(“‘])/u,
  where: 'inline',
  what: 'the mark of a word piece',
  treat: substitute(
    0.98,
    ({ text, span, line }) => (span.start === line.start || /\s/u.test(text.charAt(span.start - 1)) ? '' : ' '),
    { evidence: machineMade },
  ),
});

const joiner = defineResidue({
  id: 'residue/word-joiner-mark',
  title: 'Put the pieces of a word together',
  why: 'Older engines cut rare words into pieces and mark each cut: `Trond@@ heim`. A program that forgets to put them together prints the mark.',
  category: 'design/markup',
  severity: 'major',
  state: 'safe',
  raw: true,
  fix: ['The [Trond@@ heim → Trondheim] talks go on.', 'A [new@@ s@@ room → newsroom] in Oslo.'],
  keep: ['Write to @@name or @@ later.', 'The diff begins with @@ -1 @@.'],
  on: { marks: '@', markIf: goesOn(String.raw`(?<=[\p{L}\p{N}])@@\s`) },
  pattern: () => /[\p{L}\p{N}'’-]{1,30}(?:@@\s{1,2}[\p{L}\p{N}'’-]{1,30}){1,8}/u,
  where: 'inline',
  what: 'the mark of a cut in a word',
  treat: substitute(0.98, ({ match }) => match[0].replace(/@@\s{1,2}/gu, ''), { evidence: machineMade }),
});

/** Marks of the inside of translation engines. */
export const tokenizerMarks: readonly Rule[] = [unknownWord, control, piece, joiner];

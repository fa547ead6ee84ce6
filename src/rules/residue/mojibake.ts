import { defineResidue, type Found } from './define-residue.ts';
import { reencoded } from './re-encoding.ts';
import type { Treatment } from './treatment.ts';

/** First characters of a letter that was written in two or more bytes and read in one byte each. Letters, most of them: the scan looks at these too. */
const leads = 'âÂÃÄÅÈÎÏÐÑØÙïðРСв';
/** What follows them: the upper half of the old encodings but for common letters. */
const follows = /[\u0080-\u00bf\u0152-\u0192\u02c6\u02dc\u2013-\u203a\u20ac\u2116\u2122ЂЃѓЉЊЌЋЏђљњќћџЎўЈЁЄЇІіґёєјЅѕї]/u;
const upper = String.raw`[\u0080-\u00ff\u0152-\u0192\u02c6\u02dc\u2013-\u203a\u20ac\u2116\u2122\u0401-\u0491]`;
const run = new RegExp(`${upper}{2,}`, 'gu');

/** Marks that were mended by hand or by an editor before, so that no whole sequence is left. */
const remains: readonly (readonly [RegExp, string])[] = [
  [/â€"/gu, '—'],
  [/â€(?=[\s.,;:!?)]|$)/gu, '”'],
  [/(?<=[\p{L}\p{N}.,;:!?])Â(?= \S)/gu, ''],
  [/(?<=\p{Ll})Ã(?=\s|$)/gu, 'à'],
];

export default defineResidue({
  id: 'residue/mojibake',
  title: 'Read characters in the encoding they were written in',
  why: 'A text in UTF-8 that someone read as Windows-1252 shows `â€™` for an apostrophe and `Ã©` for é; as Windows-1251 `вЂ™`. Names suffer most, and no dictionary knows them afterwards.',
  category: 'fluency/character-encoding',
  severity: 'major',
  state: 'safe',
  fix: [
    'He says [itâ€™s → it’s] late.',
    'A [cafÃ© → café] in Oslo costs [Â£5 → £5].',
    '[ErdoÄŸan → Erdoğan] met him.',
    '[Itвђ™s → It’s] late.'.replace('вђ™', 'вЂ™'),
    'He says [itÃ¢â‚¬â„¢s → it’s] late.',
    'The [ÐŸÑ€Ð°Ð²Ð´Ð° → Правда] of Moscow.',
  ],
  keep: ['Ângela met João in São Paulo.', 'NÃO and Ãguas are words.', 'Åse and Øystein met at the café’s door.', 'He read «LIBERTÉ» and ”DÅ” aloud.', 'The Рівне region is Rivne.'],
  on: { marks: leads, markIf: (text, offset) => follows.test(text.charAt(offset + 1)) },
  pattern: /(?:\S|\u00a0){2,200}/u,
  where: 'inline',
  what: 'characters read in the wrong encoding',
  treat: mend,
});

function mend({ text, match, span }: Found): ReturnType<Treatment> {
  const wrong = match[0];
  let certain = true;
  let right = wrong.replace(run, (piece: string, at: number) => (mayBeRight(piece, wrong.charAt(at + piece.length)) ? piece : (reencoded(piece) ?? piece)));
  for (const [pattern, character] of remains) {
    const mended = (right + text.charAt(span.end)).replace(pattern, character).slice(0, text.charAt(span.end) === '' ? undefined : -1);
    if (mended !== right) certain = false;
    right = mended;
  }
  if (right === wrong) return undefined;
  if (right.includes('\ufffd')) return { replacements: [], severity: 'critical', evidence: { lost: true } };
  const { start, end } = edges(wrong, right);
  return {
    span: { start: span.start + start, end: span.end - end },
    replacements: [{ text: right.replaceAll('\ufeff', '').slice(start, right.length - end), confidence: certain ? 0.98 : 0.85 }],
    ...(!certain && { state: 'live' as const }),
  };
}

/** `DÅ”`: a capital and a mark that closes a quotation, where no letter follows. Only for leads that are letters of living languages. */
function mayBeRight(piece: string, next: string): boolean {
  return piece.length === 2 && /^[ÄÅÈÎÏØÙ][”’»›™®°…–—·]/u.test(piece) && !/\p{L}/u.test(next);
}

/** Lengths of the marks at both ends that are the same in both. */
function edges(wrong: string, right: string): { start: number; end: number } {
  const mark = /[!-/:-@[-`{-~]/u;
  let start = 0;
  while (start < right.length && wrong[start] === right[start] && mark.test(wrong.charAt(start))) start++;
  let end = 0;
  while (end < right.length - start && wrong.at(-1 - end) === right.at(-1 - end) && mark.test(wrong.charAt(wrong.length - 1 - end))) end++;
  return { start, end };
}

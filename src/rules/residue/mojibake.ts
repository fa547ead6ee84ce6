import type { Rule } from '#rulekit';
import { defineResidue, type Found } from './define-residue.ts';
import { reencoded } from './re-encoding.ts';
import type { Treatment } from './treatment.ts';

/**
 * First bytes of a letter that UTF-8 writes in several, as the old encoding shows them. Letters, most of them: the scan tests these too.
 * Those of Chinese and of accented French (`é»…`) are left out: they may be right.
 */
const leads = 'âÂÃÄÅÈÎÏÐÑØÙïðРСв';
/** The bytes after the first, 80 to BF: as Windows-1252 shows them, as Windows-1251 does. */
const western = '[\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]';
const russian = '[ЂЃ‚ѓ„…†‡€‰Љ‹ЊЌЋЏђ‘’“”•–—\u0098™љ›њќћџ\u00a0ЎўЈ¤Ґ¦§Ё©Є«¬\u00ad®Ї°±Ііґµ¶·ё№є»јЅѕї]';
const run = new RegExp(
  `(?:[ÂÃÄÅÈÎÏÐÑØÙ]${western}|[âï]${western}{2}|ð${western}{3})+|(?:[РС]${russian}|в${russian}{2})+`,
  'gu',
);
const follows = new RegExp(`${western}|${russian}|[\\s.,;:!?)]`, 'u');

/** What is left where a byte was lost or a mark was straightened afterwards. */
const remains: readonly (readonly [RegExp, string])[] = [
  [/â€"/gu, '—'],
  [/â€(?=[\s.,;:!?)]|$)/gu, '”'],
  [/(?<=[\p{L}\p{N}.,;:!?])Â(?=\s|$)/gu, ''],
  [/(?<=\p{Ll}|^)Ã(?=\s|$)/gu, 'à'],
];

const rule: Rule = defineResidue({
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
    '[ItвЂ™s → It’s] late.',
    'He says [itÃ¢â‚¬â„¢s → it’s] late.',
    'The [ÐŸÑ€Ð°Ð²Ð´Ð° → Правда] of Moscow.',
  ],
  keep: [
    'Ângela met João in São Paulo.',
    'NÃO and Ãguas are words.',
    'Åse and Øystein met at the café’s door.',
    'He read «LIBERTÉ» and ”DÅ” aloud.',
    'The Рівне region is Rivne.',
  ],
  on: { marks: leads, markIf: (text, offset) => follows.test(text.charAt(offset + 1)) },
  // A whole word, no-break spaces too: they are the second half of à. What is longer is no word.
  pattern: () => /(?<![^\s]|\u00a0)(?:\S|\u00a0){1,200}(?![^\s]|\u00a0)/u,
  where: 'inline',
  what: 'characters read in the wrong encoding',
  treat: mend,
});

export default rule;

function mend({ text, match, span }: Found): ReturnType<Treatment> {
  const wrong = match[0];
  let certain = true;
  let right = wrong.replace(run, (piece: string, at: number) =>
    mayBeRight(piece, wrong.charAt(at + piece.length)) ? piece : (reencoded(piece) ?? piece),
  );
  for (const [pattern, character] of remains) {
    const mended = (right + text.charAt(span.end))
      .replace(pattern, character)
      .slice(0, text.charAt(span.end) === '' ? undefined : -1);
    if (mended !== right) certain = false;
    right = mended;
  }
  if (right === wrong) return undefined;
  if (right.includes('\ufffd')) return { replacements: [], severity: 'critical', evidence: { lost: true } };
  const { start, end } = edges(wrong, right);
  return {
    span: { start: span.start + start, end: span.end - end },
    replacements: [
      { text: right.replaceAll('\ufeff', '').slice(start, right.length - end), confidence: certain ? 0.98 : 0.85 },
    ],
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
  while (
    end < right.length - start &&
    wrong.at(-1 - end) === right.at(-1 - end) &&
    mark.test(wrong.charAt(wrong.length - 1 - end))
  )
    end++;
  return { start, end };
}

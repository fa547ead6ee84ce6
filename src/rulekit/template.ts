import type { Sentence, Token } from '#annotate';
import { articleFor, capitalize, type Form, formOf, inflect, type Inflecting, matchCase, startsUpper } from '#language';
import { type Match, type Pattern, withoutEnding } from './pattern.ts';
import { isNumbered, PatternError } from './step.ts';

/** A replacement, taken apart: words as they stand, `$2`, `float@1`, `$2@ing`. */
export type TemplatePart =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'step'; readonly step: number }
  | { readonly kind: 'inflect'; readonly lemma: string; readonly step: number }
  | { readonly kind: 'form'; readonly step: number; readonly form: Form };

/** Parses `float@1 $2 $3`. `steps`: how many numbered steps there are. Throws `PatternError`. */
export function parseTemplate(template: string, steps: number): TemplatePart[] {
  const parts: TemplatePart[] = [];
  let last = 0;
  for (const match of template.matchAll(/\$(\d+)(?:@(base|s|ing|past|participle|plural))?|([\p{L}-]+)@(\d+)/gu)) {
    if (match.index > last) parts.push({ kind: 'text', text: template.slice(last, match.index) });
    const [, plain, form, lemma, like] = match;
    const step = Number(plain ?? like);
    if (step < 1 || step > steps) throw new PatternError(`Expected a step from 1 to ${steps}, got \`${match[0]}\``);
    if (lemma !== undefined) parts.push({ kind: 'inflect', lemma, step });
    else parts.push(form === undefined ? { kind: 'step', step } : { kind: 'form', step, form: form as Form });
    last = match.index + match[0].length;
  }
  if (last < template.length) parts.push({ kind: 'text', text: template.slice(last) });
  return parts;
}

/** What stands in the place of a match. */
export function fill(
  parts: readonly TemplatePart[],
  text: string,
  sentence: Sentence,
  pattern: Pattern,
  match: Match,
): string {
  const taken = pattern.steps.flatMap(({ step }, index) =>
    isNumbered(step) ? [{ step, at: match.steps[index] }] : [],
  );
  const first = sentence.tokens[match.first];
  const opens = first !== undefined && sentence.tokens.slice(0, match.first).every((token) => token.kind === 'mark');
  let result = '';
  // The possessive ending of the step before, as it stands in the text: `'s`, `’s`, `'`.
  let ending = '';
  for (const part of parts) {
    if (part.kind === 'text') {
      result += ending === '' ? part.text : part.text.replace(/^['’]s(?!\p{L})/u, ending);
      ending = '';
      continue;
    }
    ending = '';
    const numbered = taken[part.step - 1];
    const from = numbered?.at && sentence.tokens[numbered.at[0]];
    const to = numbered?.at && sentence.tokens[numbered.at[1] - 1];
    if (!from || !to) continue;
    const possessive = 'possessive' in numbered.step ? text.slice(endOfBare(to), to.span.end) : '';
    if (part.kind === 'step') {
      let word = text.slice(from.span.start, to.span.end - possessive.length);
      ending = possessive;
      // The first word of a sentence that moves inside loses its capital, unless it is a name.
      if (opens && from === first && result.trim() !== '' && !isName(sentence, from))
        word = word.charAt(0).toLowerCase() + word.slice(1);
      result += word;
    } else if (part.kind === 'form') result += inForm(part.form, sentence, from);
    else {
      const inflected = inflectLike(
        part.lemma,
        sentence,
        from,
        'lemmas' in numbered.step ? numbered.step.lemmas : [],
        'as' in numbered.step ? numbered.step.as : 'any',
      );
      result += inflected + (possessive === '' ? '' : possessive.charAt(0) + (inflected.endsWith('s') ? '' : 's'));
    }
  }
  result = result
    .replace(/ {2,}/g, ' ')
    .replace(/ ([,.;:!?])/g, '$1')
    .trim();
  // `5%` stays as it is written, though number and sign are two steps.
  if (/\d%/.test(text.slice(first?.span.start, sentence.tokens[match.end - 1]?.span.end)))
    result = result.replace(/(\d) %/g, '$1%');
  result = result.replace(/\b(a|an) (?=([\p{L}\p{N}-]+))/giu, (whole, article: string, next: string) => {
    const right = articleFor(next);
    return right === undefined || right === article.toLowerCase() ? whole : `${matchCase(right, article)} `;
  });
  return carryCase(result, text, sentence, match, opens);
}

/** Where a word with a possessive ending ends without it. */
function endOfBare({ kind, lower, span }: Token): number {
  return kind === 'mark' ? span.start : span.end - (lower.length - withoutEnding(lower).length);
}

function carryCase(result: string, text: string, sentence: Sentence, match: Match, opens: boolean): string {
  const first = sentence.tokens[match.first];
  if (!first || result === '') return result;
  const words = sentence.tokens.slice(match.first, match.end).filter((token) => token.kind === 'word');
  const old = text.slice(first.span.start, words.at(-1)?.span.end);
  if (old.length > 3 && old === old.toUpperCase() && words.some((word) => /\p{L}{2}/u.test(word.text)))
    return result.toUpperCase();
  const capital = startsUpper(first.text) && (opens || !isName(sentence, first));
  return capital ? capitalize(result) : result;
}

/** A capital that is no sentence start: a name, or a word of a title. */
function isName(sentence: Sentence, token: Token): boolean {
  if (sentence.pos(token.index) === 'PROPN') return true;
  return (
    token.index === 0 &&
    (sentence.name(token.index) !== undefined || /^\p{Lu}{2}/u.test(token.text) || token.text === 'I')
  );
}

/** A word of the text in another form: `weigh` → `weighing`. A word that does not inflect stays. */
function inForm(form: Form, sentence: Sentence, token: Token): string {
  const lower = withoutEnding(token.lower);
  const kinds: readonly Inflecting[] =
    form === 'plural' ? ['noun'] : form === 'base' ? kindsBy(sentence, token) : ['verb'];
  for (const kind of kinds) {
    const lemma = sentence.lemmaAs(token.index, kind);
    // `making` is a noun by itself; asked for its base, it is a form of `make`.
    if (form === 'base' && lemma === lower) continue;
    if (formOf(lower, lemma, kind) !== undefined) return inflect(lemma, kind, form);
  }
  return token.text;
}

/** `lemma` in the form in which `token` stands for one of `lemmas`. */
function inflectLike(
  lemma: string,
  sentence: Sentence,
  token: Token,
  lemmas: readonly string[],
  as: Inflecting | 'any',
): string {
  const lower = withoutEnding(token.lower);
  const kinds: readonly Inflecting[] = as === 'any' ? kindsBy(sentence, token) : [as];
  for (const kind of kinds) {
    const own = lemmas.length > 0 ? lemmas : [sentence.lemma(token.index)];
    for (const candidate of own) {
      const form = formOf(lower, candidate, kind);
      if (form === undefined) continue;
      return inflect(lemma, kind, settle(form, lower, candidate, sentence, token));
    }
  }
  return lemma;
}

function kindsBy(sentence: Sentence, token: Token): readonly Inflecting[] {
  const pos = sentence.pos(token.index);
  if (pos === 'VERB' || pos === 'AUX') return ['verb', 'noun', 'adjective'];
  return pos === 'ADJ' ? ['adjective', 'verb', 'noun'] : ['noun', 'verb', 'adjective'];
}

const auxiliaries = new Set(
  "be am is are was were been being have has had having isn't aren't wasn't weren't hasn't haven't hadn't it's he's she's get gets got getting".split(
    ' ',
  ),
);

/**
 * Most pasts and participles look alike; a form of be or have before, or `by` behind, tells a participle. Of a verb whose past looks like its
 * base (*put*), one person’s doing tells the past: *he put*.
 */
function settle(form: Form, lower: string, lemma: string, sentence: Sentence, token: Token): Form {
  const isPast = form === 'past' || (form === 'base' && lower === inflect(lemma, 'verb', 'past'));
  if (!isPast || lower !== inflect(lemma, 'verb', 'participle')) return form;
  for (let at = token.index - 1; at >= Math.max(0, token.index - 4); at--) {
    const before = sentence.tokens[at];
    if (before?.kind !== 'word') break;
    if (auxiliaries.has(before.lower)) return 'participle';
    if (!/(?:ly|not|never|also|already|been|yet|n't)$/.test(before.lower)) break;
  }
  if (sentence.tokens[token.index + 1]?.lower === 'by') return 'participle';
  if (form === 'past') return form;
  const subject = sentence.tokens[token.index - 1];
  return subject && (/^(?:he|she|it|who)$/.test(subject.lower) || sentence.pos(subject.index) === 'PROPN')
    ? 'past'
    : form;
}

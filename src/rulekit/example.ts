import type { Issue, Span } from '#model';

/** A marked line taken apart. */
export interface Example {
  readonly input: string;
  /** With the first answer of each mark in its place. */
  readonly output: string;
  readonly marks: readonly Mark[];
}

/** What one mark says: `span` in the input, the answers, best first; no answers: wrong, but what is right is not known. */
export interface Mark {
  readonly span: Span;
  readonly answers: readonly string[];
}

/**
 * Writes issues into their text, the way examples, the corpus and the docs show them; `unmark` reads it back.
 *
 * - `We [made → took] a photo.` replace; `[much → many | a lot of]` two ways
 * - `He answered [on →] the question.` delete, with one of the spaces around
 * - `in [→ the] church` insert, with one of the spaces around
 * - `It [vexes → ?] me.` wrong, but the rule does not know what is right
 *
 * What would be misread is escaped with `\`: a bracket without its partner, an arrow that is text.
 * A word that goes or comes with other spaces than these is shown with the character beside it.
 */
export function mark(text: string, issues: readonly Pick<Issue, 'span' | 'replacements'>[]): string {
  const marks = rotated(
    text,
    issues
      .map(({ span, replacements }): Mark => ({ span, answers: replacements.map((replacement) => replacement.text) }))
      .toSorted((a, b) => a.span.start - b.span.start || a.span.end - b.span.end),
  );
  // From the end, for what stands behind a bracket decides how it is read.
  let behind = '';
  let next = text.length;
  for (const [index, one] of [...marks.entries()].toReversed()) {
    if (one.span.end > next) throw new RangeError(`Expected issues apart, got two at ${next}`);
    const { line, start } = writeMark(text, one, { last: marks[index - 1]?.span.end ?? -1, next, behind });
    behind = line;
    next = start;
  }
  return writeText(text.slice(0, next), behind);
}

/** Of two spaces around a word that goes or comes, the one behind belongs to it. */
function rotated(text: string, marks: readonly Mark[]): Mark[] {
  let next = text.length;
  const turned = marks.toReversed().map((one): Mark => {
    const { start, end } = one.span;
    const words =
      start === end ? one.answers : one.answers.length === 1 && one.answers[0] === '' ? [text.slice(start, end)] : [];
    const turns = words.length > 0 && words.every(hasSpaceBefore) && end < next && text.charAt(end) === ' ';
    next = turns ? start + 1 : start;
    if (!turns) return one;
    return {
      span: { start: start + 1, end: end + 1 },
      answers: one.answers.map((answer) => (answer === '' ? '' : `${answer.slice(1)} `)),
    };
  });
  return turned.toReversed();
}

/** Where a mark stands: the end of the mark before it (-1: none), the start of the one after it, and the line from there on. */
interface Place {
  readonly last: number;
  readonly next: number;
  readonly behind: string;
}

/** The line from a mark on, and where in the text that begins. */
function writeMark(
  text: string,
  { span, answers }: Mark,
  { last, next, behind }: Place,
): { line: string; start: number } {
  const { start, end } = span;
  const wrong = text.slice(start, end);
  const rest = writeText(text.slice(end, next), behind);
  for (const { before, inside, after } of [
    moveSpace(wrong, answers),
    { before: '', inside: bracket(wrong, answers), after: '' },
  ]) {
    const line = `${before}[${inside}]${after}${rest}`;
    const found = readMark(
      line,
      before.length,
      text.slice(0, start) + before,
      before !== '' || (start > last && text.charAt(start - 1) === ' '),
    );
    // A space between two marks would belong to the first.
    if (before !== '' && start === last) continue;
    if (found?.wrong !== wrong || found.answers.join('\0') !== answers.join('\0')) continue;
    if (found.takesBefore === (before !== '') && found.takesAfter === (after !== '')) return { line, start };
  }
  const right = end < next ? String.fromCodePoint(text.codePointAt(end) ?? 0) : '';
  const left = right === '' && start > last ? text.charAt(start - 1) : '';
  const widened = answers.map((answer) => left + answer + right);
  const line = `[${bracket(left + wrong + right, widened)}]${writeText(text.slice(end + right.length, next), behind)}`;
  return { line, start: start - left.length };
}

/** The space that a deleted or inserted word takes with it stands outside the bracket, where it reads better. */
function moveSpace(wrong: string, answers: readonly string[]): { before: string; after: string; inside: string } {
  const deletes = answers.length === 1 && answers[0] === '';
  if (!deletes && (wrong !== '' || answers.length === 0))
    return { before: '', after: '', inside: bracket(wrong, answers) };
  const words = deletes ? [wrong] : answers;
  const [before, after] = [words.every(hasSpaceBefore) ? ' ' : '', words.every(hasSpaceAfter) ? ' ' : ''];
  const cores = words.map((word) => word.slice(before.length, word.length - after.length));
  return { before, after, inside: deletes ? bracket(cores[0] ?? '', ['']) : bracket('', cores) };
}

function hasSpaceBefore(word: string): boolean {
  return word.length > 1 && word.startsWith(' ') && !word.endsWith(' ');
}

function hasSpaceAfter(word: string): boolean {
  return word.length > 1 && word.endsWith(' ') && !word.startsWith(' ');
}

/** What stands between the brackets of a mark. */
function bracket(wrong: string, answers: readonly string[]): string {
  const right =
    answers.length === 0 ? '?' : answers.map((answer) => escape(answer, /^\?$|(?<!\S)\|(?!\S)/)).join(' | ');
  return `${wrong === '' ? '' : `${escape(wrong, /→/)} `}→${right === '' ? '' : ` ${right}`}`;
}

/** Text between marks, escaped where it would be read as a mark together with what stands `behind` it. */
function writeText(text: string, behind: string): string {
  if (!/[[\\]/.test(text)) return text + behind;
  let line = behind;
  for (const unit of [...text].toReversed()) {
    if (unit === '[' && markAt(`[${line}`, 0)) line = `\\[${line}`;
    else line = unit + (unit === '\\' && /^\\*\[/.test(line) ? '\\' : '') + line;
  }
  return line;
}

/** Takes a marked line apart. Brackets without an arrow are text: `as shown in [1]`. */
export function unmark(line: string): Example {
  const marks: Mark[] = [];
  let input = '';
  let output = '';
  const add = (text: string) => {
    input += text;
    output += text;
  };
  let free = 0;
  for (let at = 0; at < line.length;) {
    const escapes = line.charAt(at) === '\\' ? (/^\\+(?=\[)/.exec(line.slice(at))?.[0].length ?? 0) : 0;
    add('\\'.repeat(escapes >> 1));
    at += escapes;
    const found =
      line.charAt(at) === '[' && escapes % 2 === 0
        ? readMark(line, at, input, at > free && line.charAt(at - 1) === ' ')
        : undefined;
    if (!found) {
      add(line.charAt(at));
      at++;
      continue;
    }
    const { wrong, answers } = found;
    if (found.takesBefore) [input, output] = [input.slice(0, -1), output.slice(0, -1)];
    marks.push({ span: { start: input.length, end: input.length + wrong.length }, answers });
    input += wrong;
    output += answers[0] ?? wrong;
    at = free = found.end;
  }
  return { input, output, marks };
}

/** A line with its marks written the one way that `mark` writes them. */
export function canonical(line: string): string {
  const { input, marks } = unmark(line);
  return mark(
    input,
    marks.map(({ span, answers }) => ({ span, replacements: answers.map((text) => ({ text, confidence: 1 })) })),
  );
}

/** A mark with the space that belongs to it, if it deletes or inserts: the one behind the bracket, or the one before it. */
interface Reading {
  readonly wrong: string;
  readonly answers: readonly string[];
  readonly end: number;
  readonly takesBefore: boolean;
  readonly takesAfter: boolean;
}

/** Reads the mark at `at`; `input` is what the line before it says, `spaced`: a space that belongs to no other mark stands before it. */
function readMark(line: string, at: number, input: string, spaced: boolean): Reading | undefined {
  const found = markAt(line, at);
  if (!found) return undefined;
  const { wrong, answers, end } = found;
  const words = wrong === '' ? answers : answers.length === 1 && answers[0] === '' ? [wrong] : [];
  // Spaces inside the mark are all that go or come: `[ on →]`.
  const takes = words.length > 0 && words.every((word) => word !== '' && !word.startsWith(' ') && !word.endsWith(' '));
  const takesAfter = takes && (input === '' || /\s$/.test(input)) && line.charAt(end) === ' ';
  const takesBefore = takes && !takesAfter && spaced && !/\s/.test(line.charAt(end));
  const pad = (text: string) => (text === '' ? text : `${takesBefore ? ' ' : ''}${text}${takesAfter ? ' ' : ''}`);
  return { wrong: pad(wrong), answers: answers.map(pad), end: takesAfter ? end + 1 : end, takesBefore, takesAfter };
}

function markAt(line: string, start: number): { wrong: string; answers: string[]; end: number } | undefined {
  let depth = 0;
  let arrow = -1;
  for (let at = start; at < line.length; at++) {
    const unit = line.charAt(at);
    if (unit === '\\') at++;
    else if (unit === '[') depth++;
    else if (unit === '→' && depth === 1 && arrow < 0) arrow = at;
    else if (unit === ']' && --depth === 0) {
      if (arrow < 0) return undefined;
      const wrong = line.slice(start + 1, arrow).replace(/ $/, '');
      const right = line.slice(arrow + 1, at).replace(/^ /, '');
      const answers = right === '?' ? [] : right.split(' | ').map(unescape);
      return { wrong: unescape(wrong), answers, end: at + 1 };
    }
  }
  return undefined;
}

/** `misread`: what else would not be read as it stands. */
function escape(text: string, misread: RegExp): string {
  return balanced(text) && !misread.test(text) ? text : text.replace(/[[\]\\→|?]/g, '\\$&');
}

function unescape(text: string): string {
  return text.replace(/\\([[\]\\→|?])/g, '$1');
}

function balanced(text: string): boolean {
  let depth = 0;
  for (const unit of text) {
    if (unit === '[') depth++;
    if (unit === '\\' || (unit === ']' && --depth < 0)) return false;
  }
  return depth === 0;
}

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
 * Writes issues into their text, the way examples, the corpus and the docs show them.
 *
 * - `We [made → took] a photo.` replace; `[much → many | a lot of]` two ways
 * - `He answered [on →] the question.` delete, with one of the spaces around
 * - `in [→ the] church` insert, with one of the spaces around
 * - `It [vexes → ?] me.` wrong, but the rule does not know what is right
 *
 * A bracket inside a mark is escaped with `\` unless it has its partner there.
 */
export function mark(text: string, issues: readonly Pick<Issue, 'span' | 'replacements'>[]): string {
  let result = '';
  let last = 0;
  for (const { span, replacements } of issues.toSorted((a, b) => a.span.start - b.span.start || a.span.end - b.span.end)) {
    if (span.start < last) throw new RangeError(`Expected issues apart, got two at ${span.start}`);
    const wrong = text.slice(span.start, span.end);
    const answers = replacements.map((replacement) => replacement.text);
    const { before, after, inside } = moveSpace(wrong, answers);
    result += `${text.slice(last, span.start)}${before}[${inside}]${after}`;
    last = span.end;
  }
  return result + text.slice(last);
}

/** The space that a deleted or inserted word takes with it stands outside the bracket, where it reads better. */
function moveSpace(wrong: string, answers: readonly string[]): { before: string; after: string; inside: string } {
  const right = answers.length === 0 ? '?' : answers.map(escape).join(' | ');
  if (answers.length === 1 && answers[0] === '' && wrong !== '') {
    const { before, core, after } = splitSpace(wrong);
    return { before, after, inside: `${escape(core)} →` };
  }
  if (wrong === '' && answers.length === 1) {
    const { before, core, after } = splitSpace(answers[0] ?? '');
    return { before, after, inside: `→ ${escape(core)}` };
  }
  return { before: '', after: '', inside: [escape(wrong), '→', right].filter((part) => part !== '').join(' ') };
}

function splitSpace(text: string): { before: string; core: string; after: string } {
  if (text.length > 1 && text.endsWith(' ') && !text.startsWith(' ')) return { before: '', core: text.slice(0, -1), after: ' ' };
  if (text.length > 1 && text.startsWith(' ') && !text.endsWith(' ')) return { before: ' ', core: text.slice(1), after: '' };
  return { before: '', core: text, after: '' };
}

/** Takes a marked line apart. Brackets without an arrow are text: `as shown in [1]`. */
export function unmark(line: string): Example {
  const marks: Mark[] = [];
  let input = '';
  let output = '';
  let at = 0;
  while (at < line.length) {
    const found = line.charAt(at) === '[' ? markAt(line, at) : undefined;
    if (!found) {
      input += line.charAt(at);
      output += line.charAt(at);
      at++;
      continue;
    }
    let { wrong, answers } = found;
    let { end } = found;
    const lone = wrong === '' || (answers.length === 1 && answers[0] === '');
    if (lone) {
      const between = (input === '' || /\s$/.test(input)) && line.charAt(end) === ' ';
      const atEnd = !between && input.endsWith(' ') && !/^\s/.test(line.slice(end));
      if (between) end++;
      if (atEnd) {
        input = input.slice(0, -1);
        output = output.slice(0, -1);
      }
      const pad = (text: string) => (text === '' ? text : between ? `${text} ` : atEnd ? ` ${text}` : text);
      wrong = pad(wrong);
      answers = answers.map(pad);
    }
    marks.push({ span: { start: input.length, end: input.length + wrong.length }, answers });
    input += wrong;
    output += answers[0] ?? wrong;
    at = end;
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

function escape(text: string): string {
  return balanced(text) ? text : text.replace(/[[\]\\]/g, '\\$&');
}

function unescape(text: string): string {
  return text.replace(/\\([[\]\\])/g, '$1');
}

function balanced(text: string): boolean {
  let depth = 0;
  for (const unit of text) {
    if (unit === '[') depth++;
    if (unit === '\\' || (unit === ']' && --depth < 0)) return false;
  }
  return depth === 0;
}

import { defineRule, type DocumentRule, type Finding, type RuleMeta, type Trigger } from '#rulekit';
import { firstLines, lastLines, type Line, linesWith, type Range } from './lines.ts';
import type { Found, Treatment } from './treatment.ts';

export type { Found } from './treatment.ts';

/**
 * Which text a pattern is tried on: a few units around a hit (`inline`), the whole line that holds it (`line`, at most 300 units),
 * its beginning (`line-start`) or its end (`line-end`), where the pattern says `^` and `$`.
 */
type Where = 'inline' | 'line' | 'line-start' | 'line-end';

/** Which lines count: the first of several, the first three, the last four, the first two and the last three. Empty lines are not counted. */
type Part = 'title' | 'lead' | 'tail' | 'edges';

/** What a rule about debris is made of, besides its facts. */
interface Residue extends RuleMeta {
  readonly on: Trigger;
  /** Made when first needed: a Unicode class takes long to compile, and most texts need none. Linear: no repetition inside a repetition unless what it repeats begins with a unit that it cannot hold. */
  readonly pattern: () => RegExp;
  readonly where: Where;
  /** Without it: anywhere in the document. */
  readonly within?: Part;
  /** A cheap look at a line before the pattern is made; `false` only if the pattern cannot match there. */
  readonly couldBe?: (line: Line, text: string) => boolean;
  /** Longest line, in UTF-16 units, that a pattern of `line` is tried on; 300 if absent. */
  readonly longest?: number;
  /** What the debris is, said after the place: *a tag list of a translating feed plugin*. */
  readonly what: string;
  readonly treat: Treatment;
}

/** How far around a hit an inline pattern is tried, in UTF-16 units. No inline match is longer. */
const reach = 700;
/** How much of a long line is looked at from its start or end. */
const window = 2000;
const longestLine = 300;
/** A first line that is longer, in UTF-16 units, is no title. */
const longestTitle = 600;

/** Makes a rule about debris: it looks at the lines that hold one of its triggers and at nothing else. */
export function defineResidue({
  on,
  pattern,
  where,
  within,
  couldBe,
  longest,
  what,
  treat,
  ...meta
}: Residue): DocumentRule {
  let everywhere: RegExp | undefined;
  // A line of debris goes with the addresses and handles in it.
  const raw = meta.raw ?? where !== 'inline';
  return defineRule(
    { ...meta, scope: 'document', on: within === 'title' ? inTitle(on) : on, ...(raw && { raw }) },
    function* ({ text }, hits): Generator<Finding> {
      const matches: Omit<Found, 'seen' | 'total'>[] = [];
      let counts: ((line: Range) => boolean) | undefined;
      // Hits of words come before hits of marks.
      for (const line of linesWith(
        text,
        hits.toSorted((a, b) => a - b),
      )) {
        if (couldBe?.(line, text) === false) continue;
        counts ??= linesOf(text, within);
        if (!counts(line)) continue;
        for (const range of rangesOf(line, where, longest ?? longestLine)) {
          everywhere ??= everywhereIn(pattern());
          for (const match of matchesOf(everywhere, text.slice(range.start, range.end))) {
            const start = range.start + match.index;
            matches.push({ text, match, span: { start, end: start + match[0].length }, line });
          }
        }
      }
      const seen = new Set(matches.map(({ match }) => match[0]));
      for (const match of matches) {
        const finding = treat({ ...match, seen, total: matches.length });
        if (finding)
          yield { span: match.span, message: `Unexpected \`${shown(match.match[0])}\`, ${what}`, ...finding };
      }
    },
  );
}

/** A title is the first line: a word or mark behind it is none of the title’s. */
function inTitle(on: Trigger): Trigger {
  const { wordIf, markIf } = on;
  return {
    ...on,
    wordIf: (word, text) => word.start < longestTitle && (wordIf?.(word, text) ?? true),
    markIf: (text, offset) =>
      offset < longestTitle && text.lastIndexOf('\n', offset) < 0 && (markIf?.(text, offset) ?? true),
  };
}

/** Matches that are not empty. Not `matchAll`: it makes the pattern anew each time. */
function* matchesOf(everywhere: RegExp, text: string): Generator<RegExpExecArray> {
  everywhere.lastIndex = 0;
  for (let match = everywhere.exec(text); match; match = everywhere.exec(text)) {
    if (match[0] === '') everywhere.lastIndex += (text.codePointAt(match.index) ?? 0) > 0xffff ? 2 : 1;
    else yield match;
  }
}

function everywhereIn(pattern: RegExp): RegExp {
  return new RegExp(pattern.source, pattern.flags.includes('g') ? pattern.flags : `${pattern.flags}g`);
}

function linesOf(text: string, part: Part | undefined): (line: Range) => boolean {
  switch (part) {
    case undefined:
      return () => true;
    case 'title': {
      const { end, more } = firstLines(text, 1);
      return (line) => more && line.start < end;
    }
    case 'lead': {
      const { end } = firstLines(text, 3);
      return (line) => line.start < end;
    }
    case 'tail': {
      const start = lastLines(text, 4);
      return (line) => line.end > start;
    }
    case 'edges': {
      const { end } = firstLines(text, 2);
      const start = lastLines(text, 3);
      return (line) => line.start < end || line.end > start;
    }
  }
}

function rangesOf(line: Line, where: Where, longest: number): readonly Range[] {
  switch (where) {
    case 'inline':
      return around(line);
    case 'line':
      return line.end - line.start <= longest ? [line] : [];
    case 'line-start':
      return [{ start: line.start, end: Math.min(line.end, line.start + window) }];
    case 'line-end':
      return [{ start: Math.max(line.start, line.end - window), end: line.end }];
  }
}

/** The surroundings of the hits of a line, those that touch as one: every unit is looked at once. */
function around(line: Line): readonly Range[] {
  if (line.end - line.start <= 2 * reach) return [line];
  const ranges: { start: number; end: number }[] = [];
  for (const hit of line.hits) {
    const start = Math.max(line.start, hit - reach);
    const end = Math.min(line.end, hit + reach);
    const last = ranges.at(-1);
    if (last && last.end >= start) last.end = end;
    else ranges.push({ start, end });
  }
  return ranges;
}

/** A piece of text as messages show it: short, on one line, safe between backticks. */
function shown(text: string): string {
  const line = text.trim().replaceAll('`', "'").replace(/\s+/gu, ' ');
  return line.length <= 60 ? line : `${line.slice(0, 57)}…`;
}

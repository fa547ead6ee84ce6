import { readFileSync } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { MeasuredText, ReferredPart, Score } from '#measure';
import { DebabelError } from '#model';
import { unmark } from '#rulekit';
import { packagePath } from './package-path.ts';

/**
 * Reads texts to measure on: a folder, a `.txt` (garbled: with marks; clean: texts parted by an empty line), or a `.jsonl` of one of the
 * forms `{text, spans: [{start, end, fix, alternatives?}]}`, `{mt, postEdit}`, `{mt: […], reference: […]}`.
 * Rejects with `DebabelError` (`input-file`) on a path or a line that is none of them.
 */
export async function readMeasured(path: string, kind: 'garbled' | 'clean'): Promise<MeasuredText[]> {
  const found = await stat(path).catch(() => undefined);
  if (!found)
    throw new DebabelError('input-file', 'Expected a file or folder of texts to measure on, found none', path);
  if (found.isDirectory()) {
    const names = (await readdir(path)).filter((name) => /\.(?:txt|jsonl)$/.test(name)).toSorted();
    return (await Promise.all(names.map((name) => readMeasured(join(path, name), kind)))).flat();
  }
  const source = await readFile(path, 'utf8');
  const name = basename(path);
  if (path.endsWith('.jsonl')) {
    return source
      .split('\n')
      .flatMap((line, index) => (line.trim() === '' ? [] : [fromLine(line, `${path}:${index + 1}`, kind)]));
  }
  if (kind === 'clean') {
    const blocks = source.split(/\n\s*\n/).filter((block) => block.trim() !== '');
    return [...blocks.entries()].map(([index, text]) => ({ kind: 'clean', name: `${name}#${index + 1}`, text }));
  }
  const { input, marks } = unmark(source);
  return [{ kind: 'marked', name, text: input, errors: marks.map(({ span, answers }) => ({ span, answers })) }];
}

/** The project’s own corpus: garbled texts with marks, and clean ones. */
export async function readCorpus(): Promise<MeasuredText[]> {
  return [
    ...(await readMeasured(packagePath('corpus/garbled'), 'garbled')),
    ...(await readMeasured(packagePath('corpus/clean'), 'clean')),
  ];
}

/** Garbled texts that nobody who writes rules has read: they tell what rules are worth on texts to come. Only measured, never learned from. */
export async function readUnseen(): Promise<MeasuredText[]> {
  return readMeasured(packagePath('corpus/unseen'), 'garbled');
}

/** The score of the project’s own corpus as it was last written down. */
export function readScore(): Score {
  return JSON.parse(readFileSync(packagePath('reports/score.json'), 'utf8')) as Score;
}

interface Line {
  readonly id?: string;
  readonly text?: string;
  readonly spans?: readonly {
    readonly start: number;
    readonly end: number;
    readonly fix?: string;
    readonly alternatives?: string[];
  }[];
  readonly mt?: string | readonly string[];
  readonly postEdit?: string;
  readonly reference?: readonly string[];
}

function fromLine(line: string, place: string, kind: 'garbled' | 'clean'): MeasuredText {
  const { id: name = place, text, spans, mt, postEdit, reference } = parseLine(line, place);
  if (kind === 'clean' && text !== undefined) return { kind: 'clean', name, text };
  if (text !== undefined && spans) {
    const errors = spans.map(({ start, end, fix, alternatives = [] }) => ({
      span: { start, end },
      answers: [fix, ...alternatives].filter((answer) => answer !== undefined),
    }));
    return { kind: 'marked', name, text, errors };
  }
  if (typeof mt === 'string' && postEdit !== undefined)
    return { kind: 'referred', name, text: mt, parts: [{ span: { start: 0, end: mt.length }, reference: postEdit }] };
  if (typeof mt === 'object' && reference) return { kind: 'referred', name, ...joined(mt, reference) };
  throw new DebabelError('input-file', 'Expected `text` with `spans`, or `mt` with `postEdit` or `reference`', place);
}

function parseLine(line: string, place: string): Line {
  let parsed: unknown;
  try {
    parsed = JSON.parse(line);
  } catch {
    parsed = undefined;
  }
  if (typeof parsed !== 'object' || parsed === null)
    throw new DebabelError('input-file', 'Expected a JSON object', place);
  const { spans = [] } = parsed as { spans?: unknown };
  const isSpan = (span: unknown) =>
    typeof span === 'object' && span !== null && 'start' in span && 'end' in span && isOffset(span.start, span.end);
  if (!Array.isArray(spans) || !spans.every(isSpan))
    throw new DebabelError(
      'input-file',
      'Expected `spans` to be a list of `start`, `end`, `fix` and `alternatives`',
      place,
    );
  // What else is in it is looked at where it is used.
  return parsed;
}

function isOffset(...values: readonly unknown[]): boolean {
  return values.every((value) => Number.isInteger(value));
}

function joined(sentences: readonly string[], reference: readonly string[]): { text: string; parts: ReferredPart[] } {
  let start = 0;
  const parts = sentences.map((sentence, index): ReferredPart => {
    const span = { start, end: start + sentence.length };
    start = span.end + 1;
    return { span, reference: reference[index] ?? '' };
  });
  return { text: sentences.join('\n'), parts };
}

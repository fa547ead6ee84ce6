import type { Candidate } from '#annotate';
import type { Knowledge } from '#language';
import { type CompiledRule, isDataRule } from './data-rule.ts';
import type { Rule } from './define-rule.ts';
import { candidatesOf } from './gate.ts';

/** What a sense that the model decides could put in the place of one form of its word. */
export function gateCandidates(
  knowledge: Knowledge,
  rule: Rule,
  compiled: CompiledRule | undefined,
  pattern: number | undefined,
  word: string,
): Candidate[] {
  if (pattern === undefined || !compiled?.gate || !isDataRule(rule)) return [];
  const made = compiled.patterns[pattern];
  return made?.steps.length === 1 ? candidatesOf(knowledge, made.steps[0], made.templates, word) : [];
}

const articles = [undefined, 'a', 'an'] as const;

/** Candidates in one list of numbers: of each the count of its words, its article, its words, their vectors. */
export function packCandidates(candidates: readonly Candidate[]): number[] {
  return candidates.flatMap(({ numbers, rows, article }) => [
    numbers.length,
    articles.indexOf(article),
    ...numbers,
    ...rows,
  ]);
}

/** What `packCandidates` packed. */
export function unpackCandidates(packed: Int32Array): Candidate[] {
  const candidates: Candidate[] = [];
  for (let at = 0; at < packed.length;) {
    const count = packed[at] ?? 0;
    const article = articles[packed[at + 1] ?? 0];
    const words = packed.subarray(at + 2, at + 2 + 2 * count);
    candidates.push({ numbers: [...words.subarray(0, count)], rows: [...words.subarray(count)], article });
    at += 2 + 2 * count;
  }
  return candidates;
}

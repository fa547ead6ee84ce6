import { type Collocation, collocationFrames } from './collocation.ts';
import type { CompiledPattern } from './data-rule.ts';
import { checked, isNumbered, parsePattern, PatternError, type Step, stepOf } from './step.ts';
import { parseTemplate } from './template.ts';

/** A pattern as it stands in a rule file: the short form, or a list of steps. */
export type PatternSource = string | readonly (string | Readonly<Record<string, unknown>>)[];

/** What of an entry of a rule file its patterns are made of, checked by the schema. */
export interface PatternEntry extends Collocation {
  readonly match?: PatternSource | undefined;
  readonly matches?: readonly PatternSource[] | undefined;
  readonly replace?: string | readonly string[] | Readonly<Record<string, string>> | undefined;
  readonly garbled?: string | undefined;
  readonly meant?: readonly string[] | undefined;
  readonly frames?: readonly string[] | undefined;
}

/** Patterns of an entry: of `match`, of each of `matches`, or of each frame of a sense. Throws `PatternError` with the keys of the fault. */
export function patternsOf(entry: PatternEntry): CompiledPattern[] {
  if (entry.garbled !== undefined || entry.meant || framesOf(entry)) return senseFrames(entry);
  if ((entry.match === undefined) === (entry.matches === undefined)) {
    throw new PatternError('Expected one of `match` and `matches`, or `garbled`, `meant` and `frames`');
  }
  return (entry.matches ?? [entry.match ?? '']).map((source, index) => {
    const steps = within(entry.matches ? ['matches', index] : ['match'], () => stepsOf(source));
    return { steps, templates: templatesOf(entry.replace, steps) };
  });
}

/** Whether an entry is a sense that the language model decides. */
export function isGated(entry: PatternEntry): boolean {
  return entry.garbled !== undefined && framesOf(entry) === undefined;
}

/** The frames of a sense: those that are written, and those of the word it stands with. */
function framesOf({ frames, ...entry }: PatternEntry): readonly string[] | undefined {
  const collocated = collocationFrames(entry);
  return frames || collocated.length > 0 ? [...(frames ?? []), ...collocated] : undefined;
}

/** A sense is a pattern for each frame, in which only the garbled word changes. */
function senseFrames(entry: PatternEntry): CompiledPattern[] {
  const { garbled, meant } = entry;
  if (garbled === undefined || !meant) throw new PatternError('Expected `garbled` and `meant` together');
  return (framesOf(entry) ?? ['*']).map((frame, index) =>
    within(['frames', index], () => {
      const parts = frame.trim().split(/\s+/);
      if (parts.filter((part) => part === '*').length !== 1)
        throw new PatternError(`Expected one \`*\` in \`${frame}\``);
      const steps = parsePattern(parts.map((part) => (part === '*' ? garbled : part)).join(' '));
      const place = parsePattern(
        parts
          .slice(0, parts.indexOf('*') + 1)
          .map((part) => (part === '*' ? garbled : part))
          .join(' '),
      );
      const number = place.filter(isNumbered).length;
      return { steps, templates: meant.map((text) => templateOf({ [number]: text }, steps)) };
    }),
  );
}

/** Says of a `PatternError` under which keys it was made. */
export function within<T>(keys: readonly PropertyKey[], make: () => T): T {
  try {
    return make();
  } catch (error) {
    throw error instanceof PatternError ? new PatternError(error.message, [...keys, ...error.keys]) : error;
  }
}

/** Steps of one pattern. Throws `PatternError`. */
export function stepsOf(source: PatternSource): Step[] {
  if (typeof source === 'string') return parsePattern(source);
  return checked(source.map((step) => stepOf(step)));
}

function templatesOf(replace: PatternEntry['replace'], steps: readonly Step[]): CompiledPattern['templates'] {
  if (replace === undefined) return [];
  if (typeof replace === 'string' || !isList(replace)) return [within(['replace'], () => templateOf(replace, steps))];
  return replace.map((one, index) => within(['replace', index], () => templateOf(one, steps)));
}

function templateOf(
  replace: string | Readonly<Record<string, string>>,
  steps: readonly Step[],
): CompiledPattern['templates'][number] {
  const numbered = steps.filter(isNumbered);
  if (typeof replace === 'string') return parseTemplate(replace, numbered.length);
  for (const key of Object.keys(replace)) {
    if (Number(key) > numbered.length)
      throw new PatternError(`Expected a step from 1 to ${numbered.length}, got \`${key}\``);
  }
  const text = numbered.map((step, index) => {
    const own = replace[String(index + 1)];
    if (own === undefined) return `$${index + 1}`;
    if (own.includes('@') || own.includes('$')) return own;
    const [first = '', ...rest] = own.split(' ');
    // A verb is inflected in its first word (`rule out`), a noun in its last (`front line`).
    const inflects = step.kind === 'lemma';
    if (!inflects) return own;
    if (step.as === 'noun' && rest.length > 0)
      return `${[first, ...rest.slice(0, -1)].join(' ')} ${rest.at(-1) ?? ''}@${index + 1}`;
    return [`${first}@${index + 1}`, ...rest].join(' ');
  });
  const possessive = text.map((part, index) => {
    const step = numbered[index];
    return step && 'possessive' in step && part === `$${index + 1}` ? `${part}'s` : part;
  });
  return parseTemplate(possessive.join(' '), numbered.length);
}

/** `Array.isArray` does not know read-only lists. */
function isList(value: readonly string[] | Readonly<Record<string, string>>): value is readonly string[] {
  return Array.isArray(value);
}

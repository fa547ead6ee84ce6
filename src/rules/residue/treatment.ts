import type { Finding } from '#rulekit';
import { cutOut } from './cut-out.ts';
import type { Range } from './lines.ts';

/** One match of a pattern, as a treatment sees it. */
export interface Found {
  /** The whole document. */
  readonly text: string;
  readonly match: RegExpExecArray;
  readonly span: Range;
  /** The line that holds it, without white space at its ends. */
  readonly line: Range;
  /** What the pattern matched anywhere in the document. */
  readonly seen: ReadonlySet<string>;
  /** Number of matches in the document. */
  readonly total: number;
}

/** What a treatment says of a match; `undefined`: it is none. What it leaves out, the rule says. */
export type Treated = Pick<Finding, 'replacements'> & Partial<Finding>;
export type Treatment = (found: Found) => Treated | undefined;

type Evidence = NonNullable<Finding['evidence']>;

/** The text went through a machine. */
export const machineMade: Evidence = { machineMade: true };
/** The text went through a machine, and part of it is gone. */
export const contentLost: Evidence = { machineMade: true, lost: true };

/** Takes it out: with its line if it fills one, else with a neighbouring space. */
export function remove(confidence: number, more: Partial<Finding> = {}): Treatment {
  return ({ text, span, line }) => {
    const cut = cutOut(text, span, line);
    return { span: cut.span, replacements: [{ text: cut.text, confidence }], ...more };
  };
}

/** Takes it out, only as a suggestion: `live` whatever the rule says. */
export function suggestRemoval(confidence: number, more: Partial<Finding> = {}): Treatment {
  return remove(confidence, { state: 'live', ...more });
}

/** Says that it is wrong: what would be right, only the source text knows. */
export function flag(more: Partial<Finding> = {}): Treatment {
  return () => ({ replacements: [], ...more });
}

/** Puts a text in its place; nothing is found where `write` gives none. */
export function substitute(
  confidence: number,
  write: (found: Found) => string | undefined,
  more: Partial<Finding> = {},
): Treatment {
  return (found) => {
    const text = write(found);
    return text === undefined ? undefined : { replacements: [{ text, confidence }], ...more };
  };
}

/** One treatment where `test` holds, another (or none) elsewhere. */
export function either(test: (found: Found) => boolean, then: Treatment, otherwise?: Treatment): Treatment {
  return (found) => (test(found) ? then(found) : otherwise?.(found));
}

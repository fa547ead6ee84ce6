import type { Inflecting } from '#language';

/** One step of a pattern, as it is kept in compiled rules (plain JSON). */
export type Step =
  | {
      readonly kind: 'words';
      readonly words: readonly string[];
      /** A number in figures will do too; a word with a capital. */
      readonly num?: true;
      readonly cap?: true;
      /** Or one of these marks. */
      readonly marks?: readonly string[];
      readonly optional?: true;
      readonly possessive?: true;
    }
  | {
      readonly kind: 'lemma';
      readonly lemmas: readonly string[];
      readonly as: Inflecting | 'any';
      /** All forms, where they were worked out at build. */
      readonly forms?: readonly string[];
      readonly optional?: true;
      readonly possessive?: true;
    }
  | { readonly kind: 'pos'; readonly tags: readonly string[]; readonly optional?: true; readonly possessive?: true }
  | { readonly kind: 'cap' | 'num'; readonly optional?: true; readonly possessive?: true }
  | {
      readonly kind: 'name';
      readonly of: 'person' | 'place' | 'organisation';
      readonly optional?: true;
      readonly possessive?: true;
    }
  | { readonly kind: 'mark'; readonly marks: readonly string[]; readonly optional?: true }
  | { readonly kind: 'gap'; readonly most: number }
  | { readonly kind: 'start' | 'end' }
  | { readonly kind: 'not'; readonly step: Step };

/** A fault in a pattern or template; the caller knows the file. */
export class PatternError extends Error {
  /** Where in the rule it stands: `['unless', 2]`. */
  readonly keys: readonly PropertyKey[];

  constructor(reason: string, keys: readonly PropertyKey[] = []) {
    super(reason);
    this.keys = keys;
  }
}

/** Steps that take tokens have a number, counted from 1. */
export function isNumbered(step: Step): boolean {
  return step.kind !== 'start' && step.kind !== 'end' && step.kind !== 'not';
}

const posTags = new Set('NOUN PROPN VERB AUX ADJ ADV DET PRON ADP NUM CCONJ SCONJ PART PUNCT'.split(' '));
const lemmaKinds = new Map<string, Inflecting | 'any'>([
  ['v', 'verb'],
  ['n', 'noun'],
  ['a', 'adjective'],
  ['lemma', 'any'],
]);

/** Parses the short form of a pattern: `v:hover ?the|an idea|plan`. Throws `PatternError`. */
export function parsePattern(pattern: string): Step[] {
  const steps: Step[] = [];
  for (const part of pattern.trim().split(/\s+/)) {
    if (part === "'s" || part === '’s') {
      const before = steps.pop();
      if (!before || before.kind === 'gap' || before.kind === 'mark' || !isNumbered(before)) {
        throw new PatternError("Expected a word before `'s`");
      }
      steps.push({ ...before, possessive: true } as Step);
    } else steps.push(parseStep(part));
  }
  return checked(steps);
}

/** A step of the long form: `{ lemma: make }`, `{ maybe: a | the }`, `photo | photos`. Throws `PatternError`. */
export function stepOf(step: string | Readonly<Record<string, unknown>>): Step {
  if (typeof step === 'string') return wordStep(step);
  const [[key, value] = ['', ''], ...others] = Object.entries(step).filter(([, one]) => one !== undefined);
  if (key === '' || others.length > 0) throw new PatternError('Expected one key in each step');
  const text = String(value);
  switch (key) {
    case 'maybe':
      return { ...wordStep(text), optional: true } as Step;
    case 'pos':
      return posStep(words(text));
    case 'not':
      return { kind: 'not', step: wordStep(text) };
    case 'gap':
      return gapStep(text);
    case 'name':
      return nameStep(text);
    case 'sentence':
      if (text !== 'start' && text !== 'end') throw new PatternError(`Expected \`start\` or \`end\`, got \`${text}\``);
      return { kind: text };
    case 'lemma':
    case 'verb':
    case 'noun':
    case 'adjective':
      return { kind: 'lemma', lemmas: words(text), as: key === 'lemma' ? 'any' : key };
    default:
      throw new PatternError(`Unexpected step \`${key}\``);
  }
}

/** Refuses patterns that would cost too much or could match nothing. */
export function checked(steps: Step[]): Step[] {
  const free = steps.filter((step) => step.kind === 'gap' || ('optional' in step && step.optional));
  if (free.length > 8) throw new PatternError(`Expected at most 8 optional steps and gaps, got ${free.length}`);
  if (!steps.some((step) => (step.kind === 'words' || step.kind === 'lemma') && !step.optional && !isOpen(step))) {
    throw new PatternError('Expected at least one step of words that must be there: the rule is found by it');
  }
  if (steps[0]?.kind === 'gap' || steps.at(-1)?.kind === 'gap')
    throw new PatternError('Unexpected gap at the edge of a pattern');
  return steps;
}

function parseStep(part: string): Step {
  if (part === '^') return { kind: 'start' };
  if (part === '$') return { kind: 'end' };
  if (part.startsWith('..') && /^\.\.\d/.test(part)) return gapStep(part.slice(2));
  if (part.startsWith('!') && part.length > 1) {
    const step = parseStep(part.slice(1));
    if (!isNumbered(step) || step.kind === 'gap' || 'optional' in step)
      throw new PatternError(`Unexpected \`!\` in \`${part}\``);
    return { kind: 'not', step };
  }
  if (part.startsWith('?') && part.length > 1) {
    const step = parseStep(part.slice(1));
    if (!isNumbered(step) || step.kind === 'gap') throw new PatternError(`Unexpected \`?\` in \`${part}\``);
    return { ...step, optional: true } as Step;
  }
  if (part === 'cap') return { kind: 'cap' };
  if (part === 'num') return { kind: 'num' };
  const colon = part.indexOf(':');
  const head = colon > 0 ? part.slice(0, colon) : '';
  const rest = part.slice(colon + 1);
  const as = lemmaKinds.get(head);
  if (as !== undefined) return { kind: 'lemma', lemmas: words(rest), as };
  if (head === 'pos') return posStep(words(rest));
  if (head === 'name') return nameStep(rest);
  return wordStep(part);
}

function wordStep(text: string): Step {
  if (!/[\p{L}\p{N}]/u.test(text))
    return {
      kind: 'mark',
      marks: marksOf(text.length > 1 ? text.split('|').filter(Boolean) : [text]),
    };
  // `num|two|three`, `cap|minister`, `percent|%`: a number in figures, a word with a capital or a mark too.
  const list = words(text);
  const marks = list.filter((word) => !/[\p{L}\p{N}]/u.test(word));
  return {
    kind: 'words',
    words: list.filter((word) => word !== 'num' && word !== 'cap' && !marks.includes(word)),
    ...(list.includes('num') && { num: true }),
    ...(list.includes('cap') && { cap: true }),
    ...(marks.length > 0 && { marks: marksOf(marks) }),
  };
}

/** Marks as texts have them: a straight quotation mark stands for curly ones too. */
function marksOf(marks: readonly string[]): string[] {
  return marks.flatMap((mark) => (mark === '"' ? ['"', '“', '”'] : [mark]));
}

/** Whether a step takes what no list of words names. */
export function isOpen(step: Step): boolean {
  return 'num' in step || 'cap' in step || (step.kind === 'words' && step.marks !== undefined);
}

function posStep(names: readonly string[]): Step {
  const tags = names.map((name) => name.toUpperCase());
  for (const tag of tags) if (!posTags.has(tag)) throw new PatternError(`Unexpected part of speech \`${tag}\``);
  return { kind: 'pos', tags };
}

function gapStep(text: string): Step {
  const most = Number(text);
  if (!Number.isInteger(most) || most < 1 || most > 8)
    throw new PatternError(`Expected a gap of 1 to 8 words, got \`${text}\``);
  return { kind: 'gap', most };
}

function nameStep(text: string): Step {
  if (text !== 'person' && text !== 'place' && text !== 'organisation') {
    throw new PatternError(`Expected \`name:person\`, \`name:place\` or \`name:organisation\`, got \`${text}\``);
  }
  return { kind: 'name', of: text };
}

function words(text: string): string[] {
  const list = text.split('|').map((word) => word.trim().toLowerCase().replace(/’/g, "'"));
  const empty = list.findIndex((word) => word === '');
  if (empty >= 0) throw new PatternError(`Expected words between \`|\`, got \`${text}\``);
  return list;
}

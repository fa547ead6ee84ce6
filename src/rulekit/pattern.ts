import type { NameMention, Sentence, Token } from '#annotate';
import { formsOf, type Inflecting, rarity, startsUpper } from '#language';
import { isOpen, type Step } from './step.ts';

/** A pattern ready to match: its words in sets, and the step by which the scan finds it. */
export interface Pattern {
  readonly steps: readonly PreparedStep[];
  /** Index of the step whose words are the rarest. */
  readonly trigger: number;
  /** Words of that step, as tokens have them. */
  readonly triggerWords: ReadonlySet<string>;
  /** Fewest and most tokens before the trigger. */
  readonly before: readonly [number, number];
}

/** A step with its words in a set: `words` for words and lemmas. */
export interface PreparedStep {
  readonly step: Step;
  readonly words: ReadonlySet<string> | undefined;
}

/** First and last token of each step, by the step’s index; `undefined`: absent, or takes no token. */
export interface Match {
  readonly first: number;
  /** Exclusive. */
  readonly end: number;
  readonly steps: readonly (readonly [number, number] | undefined)[];
}

/** Makes a pattern of its steps; `trigger`, where it was worked out at build. */
export function prepare(steps: readonly Step[], trigger?: number): Pattern {
  const prepared = steps.map(prepareStep);
  const chosen = trigger ?? rarestStep(prepared);
  const triggerWords = prepared[chosen]?.words;
  if (!triggerWords) throw new Error('Expected a step of words in a pattern');
  return { steps: prepared, trigger: chosen, triggerWords, before: lengths(steps.slice(0, chosen)) };
}

/** A pattern that is only tried from a given token on: no scan looks for it. */
export function prepareSilencer(steps: readonly Step[]): Pattern {
  return { steps: steps.map(prepareStep), trigger: -1, triggerWords: none, before: [0, 0] };
}

const none: ReadonlySet<string> = new Set();

/** A step with all that `prepare` would work out: for compiled rules. */
export function withForms(step: Step): Step {
  return step.kind === 'lemma' ? { ...step, forms: [...(wordsOf(step) ?? [])] } : step;
}

function rarestStep(prepared: readonly PreparedStep[]): number {
  let trigger = -1;
  let best = -1;
  for (const [index, { step, words }] of prepared.entries()) {
    if (!words || 'optional' in step || isOpen(step) || step.kind === 'not') continue;
    // The commonest word of a step decides how often it is met; fewer words are better.
    const rare = Math.min(...[...words].map((word) => rarity(triggerPart(word)))) - words.size / 10_000;
    if (rare > best) [trigger, best] = [index, rare];
  }
  return trigger;
}

/** The match of `pattern` whose trigger step takes the token at `at`, if there is one: the earliest start wins. */
export function matchAround(sentence: Sentence, pattern: Pattern, at: number): Match | undefined {
  const token = sentence.tokens[at];
  if (!token || !fits(sentence, token, pattern.steps[pattern.trigger])) return undefined;
  const [fewest, most] = pattern.before;
  for (let start = Math.max(0, at - most); start <= at - fewest; start++) {
    const match = matchAt(sentence, pattern, start, at);
    if (match) return match;
  }
  return undefined;
}

/** The match of `pattern` that begins with the token at `start`; with `through`, only one whose trigger step takes that token. */
export function matchAt(sentence: Sentence, pattern: Pattern, start: number, through?: number): Match | undefined {
  const found: ([number, number] | undefined)[] = [];
  const end = walk(sentence, pattern, 0, start, found, through);
  return end === undefined ? undefined : { first: start, end, steps: found };
}

function walk(
  sentence: Sentence,
  pattern: Pattern,
  index: number,
  at: number,
  found: ([number, number] | undefined)[],
  through: number | undefined,
): number | undefined {
  const prepared = pattern.steps[index];
  if (!prepared) return at;
  const { step } = prepared;
  const { tokens } = sentence;
  const go = (next: number, taken: [number, number] | undefined) => {
    if (index === pattern.trigger && through !== undefined && taken?.[0] !== through) return undefined;
    found[index] = taken;
    return walk(sentence, pattern, index + 1, next, found, through);
  };
  switch (step.kind) {
    case 'start':
      return tokens.slice(0, at).every((token) => token.kind === 'mark') ? go(at, undefined) : undefined;
    case 'end':
      return tokens.slice(at).every((token) => token.kind === 'mark') ? go(at, undefined) : undefined;
    case 'not': {
      const token = tokens[at];
      return token && fits(sentence, token, prepareStep(step.step)) ? undefined : go(at, undefined);
    }
    case 'gap':
      for (let length = 0; length <= step.most; length++) {
        if (length > 0 && tokens[at + length - 1]?.kind !== 'word') return undefined;
        const end = go(at + length, length === 0 ? undefined : [at, at + length]);
        if (end !== undefined) return end;
      }
      return undefined;
    case 'name': {
      const name = sentence.name(at);
      const next = name && isNamed(sentence, name, step.of) ? endOf(tokens, name.end - 1, step) : undefined;
      const end = next === undefined ? undefined : go(next, [at, next]);
      if (end !== undefined) return end;
      return step.optional ? go(at, undefined) : undefined;
    }
    default: {
      const token = tokens[at];
      const next = token && fits(sentence, token, prepared) ? endOf(tokens, at, step) : undefined;
      const end = next === undefined ? undefined : go(next, [at, next]);
      if (end !== undefined) return end;
      return 'optional' in step ? go(at, undefined) : undefined;
    }
  }
}

/** Whether a name is of this kind; that of a person ends with a capital too. */
function isNamed({ tokens }: Sentence, { kind, end }: NameMention, of: NameMention['kind']): boolean {
  return kind === of && (of !== 'person' || startsUpper(tokens[end - 1]?.text ?? ''));
}

/** Whether one token fits a step that takes one. */
function fits(sentence: Sentence, token: Token, prepared: PreparedStep | undefined): boolean {
  if (!prepared) return false;
  const { step, words } = prepared;
  if (token.kind !== 'word') return 'marks' in step && step.marks.includes(token.text);
  if (step.kind === 'mark') return false;
  if (words?.has('possessive' in step ? withoutEnding(token.lower) : token.lower)) return true;
  if (words) return ('num' in step && isNumber(token.text)) || ('cap' in step && startsUpper(token.text));
  switch (step.kind) {
    case 'cap':
      return startsUpper(token.text);
    case 'num':
      return isNumber(token.text);
    case 'pos':
      return step.tags.includes(sentence.pos(token.index));
    case 'name':
      return sentence.name(token.index)?.kind === step.of;
    default:
      return false;
  }
}

/** Exclusive end of a step whose last word is the token at `at`; `undefined` if it should be a possessive and is none. */
function endOf(tokens: readonly Token[], at: number, step: Step): number | undefined {
  const lower = tokens[at]?.lower ?? '';
  if (!('possessive' in step) || /(?:'s|s')$/.test(lower)) return at + 1;
  // `allies'`: the parser takes the apostrophe at the end of a word for a mark.
  const mark = tokens[at + 1];
  return lower.endsWith('s') && mark?.lower === "'" && !mark.spaced && tokens[at + 2]?.spaced ? at + 2 : undefined;
}

/** A number in figures: `7`, `1,200`, `3.5`. */
function isNumber(text: string): boolean {
  return /^\d[\d.,]*$/.test(text);
}

/** `russia's` → `russia`, `allies'` → `allies`. */
export function withoutEnding(lower: string): string {
  return lower.endsWith("'s") ? lower.slice(0, -2) : lower.endsWith("s'") ? lower.slice(0, -1) : lower;
}

/** The part of a token by which the scan finds it: its rarest run of letters and digits, the longest of those as rare. */
export function triggerPart(token: string): string {
  const parts = token.replace(/'s$/, '').match(/[\p{L}\p{M}\p{N}]+(?:'[\p{L}\p{M}\p{N}]+)*/gu) ?? [token];
  return parts.toSorted((a, b) => rarity(b) - rarity(a) || b.length - a.length)[0] ?? token;
}

const preparedSteps = new WeakMap<Step, PreparedStep>();

function prepareStep(step: Step): PreparedStep {
  let prepared = preparedSteps.get(step);
  if (!prepared) {
    prepared = { step, words: wordsOf(step) };
    preparedSteps.set(step, prepared);
  }
  return prepared;
}

function wordsOf(step: Step): ReadonlySet<string> | undefined {
  if (step.kind === 'words') return new Set(step.words);
  if (step.kind !== 'lemma') return undefined;
  if (step.forms) return new Set(step.forms);
  const kinds: readonly Inflecting[] = step.as === 'any' ? ['verb', 'noun', 'adjective'] : [step.as];
  return new Set(step.lemmas.flatMap((lemma) => kinds.flatMap((kind) => [...formsOf(lemma, kind).keys()])));
}

function lengths(steps: readonly Step[]): readonly [number, number] {
  let fewest = 0;
  let most = 0;
  for (const step of steps) {
    if (step.kind === 'start' || step.kind === 'end' || step.kind === 'not') continue;
    if (step.kind === 'gap') {
      most += step.most;
      continue;
    }
    // Names have up to five words; an apostrophe may be a token of its own.
    most += (step.kind === 'name' ? 5 : 1) + ('possessive' in step ? 1 : 0);
    if (!('optional' in step)) fewest++;
  }
  return [fewest, most];
}

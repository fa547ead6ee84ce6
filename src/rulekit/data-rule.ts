import type { DocumentView, Sentence } from '#annotate';
import { articleFor, matchCase, type Signs } from '#language';
import type { Issue, Replacement, RuleId, Span } from '#model';
import { type RuleMeta, type SentenceRule, toIssue } from './define-rule.ts';
import { couldBeGarbled, type Gate, gateConfidence, signsOf, type Swap, swapsOf, topicsOf } from './gate.ts';
import { minimalEdit, type TextChange } from './minimal-edit.ts';
import { type Match, matchAround, matchAt, type Pattern, prepare, prepareSilencer } from './pattern.ts';
import type { Topics } from './ref.ts';
import type { Step } from './step.ts';
import { fill, type TemplatePart } from './template.ts';

/** A data rule as it is kept in `rules.json`: plain JSON, checked, no examples. */
export interface CompiledRule extends Omit<RuleMeta, 'fix' | 'keep' | 'sources'> {
  readonly confidence: number;
  readonly patterns: readonly CompiledPattern[];
  readonly unless?: readonly (readonly Step[])[];
  /** Words (lower case): one must stand in the sentence, none may, one must stand in the document. */
  readonly with?: readonly string[];
  readonly without?: readonly string[];
  readonly topic?: readonly string[];
  /** A sense that the language model decides in each place. */
  readonly gate?: Gate;
}

export interface CompiledPattern {
  readonly steps: readonly Step[];
  /** Index of the step by which the scan finds it, where it was worked out at build. */
  readonly trigger?: number;
  /** Best first; none: the rule only flags. */
  readonly templates: readonly (readonly TemplatePart[])[];
}

/** A rule made of data: the index asks it at one token, by one of its patterns. */
export interface DataRule extends SentenceRule {
  readonly patterns: readonly Pattern[];
  /** Lists of words of which one each must stand in the sentence or the document. */
  readonly context: readonly (readonly string[])[];
  /** Looks at the whole document, not only at the sentence. */
  readonly hasTopic: boolean;
  /** `topics`: those of its gate, where the index has them compiled. */
  readonly checkAt: (
    sentence: Sentence,
    document: DocumentView,
    token: number,
    pattern: number,
    topics?: Topics,
  ) => Issue | undefined;
  /** Of a sense that the language model decides: what measuring needs. */
  readonly gate?: GateProbe;
}

/** A look behind the decision of a sense. */
export interface GateProbe {
  readonly topics: Gate;
  /** All forms of its word, and what could be meant by them. */
  readonly swaps: () => readonly Swap[];
  /** Whether the token can be a word of the sense’s class, whatever the word. */
  readonly isOfClass: (sentence: Sentence, token: number) => boolean;
  /** What speaks for each replacement at a token, whatever it is worth; none where the word cannot be the garbled one. */
  readonly signsAt: (sentence: Sentence, document: DocumentView, token: number) => readonly WeighedText[];
}

/** A replacement with what speaks for it. */
export interface WeighedText {
  readonly span: Span;
  readonly text: string;
  readonly signs: Signs;
}

/** Whether a rule is made of data. */
export function isDataRule(rule: { readonly scope: string }): rule is DataRule {
  return 'checkAt' in rule;
}

/** Whether a rule is a sense that the language model decides. */
export function isGated(rule: { readonly scope: string } | undefined): boolean {
  return rule !== undefined && isDataRule(rule) && rule.gate !== undefined;
}

/** Makes a rule of its compiled form. `examples`: where they are wanted (tests, pages). */
export function dataRule(compiled: CompiledRule, examples?: Pick<RuleMeta, 'fix' | 'keep' | 'sources'>): DataRule {
  const patterns = compiled.patterns.map(({ steps, trigger }) => prepare(steps, trigger));
  let prepared: readonly Pattern[] | undefined;
  // Most rules that are asked match nothing: what silences them is prepared when they do.
  const silencers = () => (prepared ??= (compiled.unless ?? []).map((steps) => prepareSilencer(steps)));
  const meta: RuleMeta = { ...compiled, fix: [], keep: [], ...examples };
  let topics: Topics | undefined;
  const placeAt = (sentence: Sentence, document: DocumentView, token: number, index: number) => {
    const pattern = patterns[index];
    const templates = compiled.patterns[index]?.templates;
    if (!pattern || !templates) return undefined;
    const match = matchAround(sentence, pattern, token);
    if (!match || !allowed(compiled, silencers(), sentence, document, match)) return undefined;
    const first = sentence.tokens[match.first];
    if (compiled.gate && (!first || !couldBeGarbled(sentence, first, pattern.steps[0]?.step))) return undefined;
    return { text: document.text, sentence, pattern, match, templates };
  };
  const topicsOnce = (of: Gate) => (topics ??= topicsOf(of));
  const checkAt: DataRule['checkAt'] = (sentence, document, token, index, known) => {
    const place = placeAt(sentence, document, token, index);
    if (!place) return undefined;
    if (!compiled.gate) return issueOf(compiled, meta, place, (_text, rank) => compiled.confidence * 0.6 ** rank);
    const ready = known ?? topicsOnce(compiled.gate);
    return issueOf(compiled, meta, place, (text, _rank, span) =>
      gateConfidence(document, compiled.id, ready, span, text),
    );
  };
  const probe = (of: Gate): GateProbe => ({
    topics: of,
    swaps: () => patterns.flatMap((pattern, index) => swapsOf(pattern, compiled.patterns[index]?.templates ?? [])),
    isOfClass: (sentence, token) => {
      const at = sentence.tokens[token];
      return at !== undefined && couldBeGarbled(sentence, at, patterns[0]?.steps[0]?.step);
    },
    signsAt: (sentence, document, token) =>
      patterns.flatMap((_pattern, index) => {
        const place = placeAt(sentence, document, token, index);
        const span = place && spanOf(place);
        if (!span) return [];
        return place.templates.flatMap((template) => {
          const text = fill(template, place.text, sentence, place.pattern, place.match);
          const signs = signsOf(document, topicsOnce(of), span, text);
          return signs ? [{ span, text, signs }] : [];
        });
      }),
  });
  return {
    ...meta,
    scope: 'sentence',
    patterns,
    context: [compiled.with, compiled.topic].filter((words) => words !== undefined),
    hasTopic: compiled.topic !== undefined || compiled.gate !== undefined,
    checkAt,
    ...(compiled.gate && { gate: probe(compiled.gate) }),
    *check(sentence, document) {
      const seen = new Set<string>();
      for (const token of sentence.tokens) {
        for (let index = 0; index < patterns.length; index++) {
          const issue = checkAt(sentence, document, token.index, index);
          const place = issue && `${issue.span.start} ${issue.span.end}`;
          if (!issue || !place || seen.has(place)) continue;
          seen.add(place);
          yield issue;
        }
      }
    },
  };
}

function allowed(
  rule: CompiledRule,
  silencers: readonly Pattern[],
  sentence: Sentence,
  document: DocumentView,
  match: Match,
): boolean {
  const stands = (words: readonly string[]) =>
    sentence.tokens.some((token) => words.includes(token.lower) || words.includes(token.lower.replace(/'s$/, '')));
  if (rule.with && !stands(rule.with)) return false;
  if (rule.without && stands(rule.without)) return false;
  if (rule.topic && !rule.topic.some((word) => document.has(word))) return false;
  return !silencers.some((silencer) => touches(sentence, silencer, match));
}

/** Whether `silencer` matches anywhere so that it shares a token with `match`. */
function touches(sentence: Sentence, silencer: Pattern, match: Match): boolean {
  for (let start = 0; start < match.end; start++) {
    const other = matchAt(sentence, silencer, start);
    if (other && other.end > match.first) return true;
  }
  return false;
}

/** Where a pattern matched. */
interface MatchPlace {
  readonly text: string;
  readonly sentence: Sentence;
  readonly pattern: Pattern;
  readonly match: Match;
  readonly templates: CompiledPattern['templates'];
}

function spanOf({ sentence, match }: MatchPlace): Span | undefined {
  const from = sentence.tokens[match.first];
  const to = sentence.tokens[match.end - 1];
  return from && to && { start: from.span.start, end: to.span.end };
}

/** Confidence in a replacement of a match, by its text and its rank; 0: it is none. */
type Worth = (replacement: string, rank: number, whole: Span) => number;

function issueOf(rule: CompiledRule, meta: RuleMeta, place: MatchPlace, worth: Worth): Issue | undefined {
  const { text, sentence, pattern, match, templates } = place;
  const whole = spanOf(place);
  if (!whole) return undefined;
  if (templates.length === 0) {
    return toIssue(meta, {
      span: whole,
      message: `Unexpected \`${text.slice(whole.start, whole.end)}\``,
      replacements: [],
    });
  }
  const changes = templates
    .map((template) => fill(template, text, sentence, pattern, match))
    .flatMap((made) => {
      const change = minimalEdit(text, whole, made);
      return change ? [{ change, made }] : [];
    })
    .map(({ change, made }, rank) => ({
      change: fitArticle(change, text, sentence),
      confidence: round(worth(made, rank, whole)),
    }))
    .filter(({ confidence }) => confidence > 0 || !rule.gate)
    .toSorted((a, b) => b.confidence - a.confidence);
  const [best] = changes;
  if (!best) return undefined;
  // All answers share one span: the widest that any of them needs.
  const span = {
    start: Math.min(...changes.map(({ change }) => change.span.start)),
    end: Math.max(...changes.map(({ change }) => change.span.end)),
  };
  const replacements = changes.map(({ change: { span: own, text: made }, confidence }): Replacement => {
    const widened = text.slice(span.start, own.start) + made + text.slice(own.end, span.end);
    return { text: widened, confidence };
  });
  return toIssue(meta, {
    span,
    message: messageOf(text, span, replacements[0]?.text ?? ''),
    replacements: distinct(replacements),
  });
}

function messageOf(text: string, span: { start: number; end: number }, right: string): string {
  const wrong = text.slice(span.start, span.end).trim();
  if (wrong === '') return `Expected \`${right.trim()}\` here`;
  return right.trim() === '' ? `Unexpected \`${wrong}\`` : `Unexpected \`${wrong}\`, expected \`${right.trim()}\``;
}

function distinct(replacements: readonly Replacement[]): Replacement[] {
  return replacements.filter((one, index) => replacements.findIndex((other) => other.text === one.text) === index);
}

/** `an interview` → `a talk`: an article right before the change follows the sound of what comes after it now. */
function fitArticle(change: TextChange, text: string, sentence: Sentence): TextChange {
  const before = sentence.tokens.findLast((token) => token.span.end <= change.span.start);
  if (!before || (before.lower !== 'a' && before.lower !== 'an')) return change;
  if (text.slice(before.span.end, change.span.start).trim() !== '') return change;
  const follows = (change.text.trim() + text.slice(change.span.end)).trimStart();
  const next = /^[\p{L}\p{N}][\p{L}\p{N}'’-]*/u.exec(follows)?.[0];
  const right = next === undefined ? undefined : articleFor(next);
  if (right === undefined || right === before.lower) return change;
  const capitals = before.text.length === 1 && next !== undefined && next.length > 1 && next === next.toUpperCase();
  const article = matchCase(right, capitals ? before.text.repeat(2) : before.text);
  const made = article + text.slice(before.span.end, change.span.start) + change.text;
  const { end } = change.span;
  // `a really old` → `an old`: the space before `old` is no part of the change.
  const spaces = made.endsWith(' ') && text.charAt(end - 1) === ' ' ? 1 : 0;
  return { span: { start: before.span.start, end: end - spaces }, text: made.slice(0, made.length - spaces) };
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}

/** The id of a rule as a person looks it up: the path of its file without ending. */
export function fileOf(id: RuleId): string {
  return `rules/${id.split('/').slice(0, 2).join('/')}.yml`;
}

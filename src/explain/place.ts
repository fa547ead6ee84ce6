import type { Decision, RuleId, Silence } from '#model';
import { doubtWords, type Excerpt, oneLine, percent } from '#report';
import type { GateReason } from '#rulekit';
import { gateLines } from './gate-lines.ts';

/** A place of a text where a rule found or weighed something, with what came of it. */
export interface ExplainedPlace {
  readonly rule: RuleId;
  /** Name of the text, and where in it, from 1. */
  readonly name: string;
  readonly line: number;
  readonly column: number;
  readonly excerpt: Excerpt;
  readonly machineMade: boolean;
  readonly doubted: boolean;
  /** None: the rule found nothing, it only weighed. */
  readonly decision: Decision | undefined;
  /** Confidences from which a finding is shown, and repaired, in this text. */
  readonly thresholds: { readonly suggest: number; readonly repair: number };
  /** Of a sense that the language model decides: one for each word that could be meant. */
  readonly gates: readonly GateReason[];
}

/** Why a finding is not shown, as people say it. */
const silenceWords: Readonly<Record<Silence, string>> = {
  protected: 'it stands in what is left alone: a URL, code, a handle',
  shadow: 'the rule is only counted',
  'below-threshold': 'not sure enough for this text',
  profile: 'the profile leaves it out',
};

/** What a rule found in a place and what came of it, for a terminal. Nothing of the text can drive the terminal. */
export function explainPlace(place: ExplainedPlace): string {
  const { before, marked, after } = place.excerpt;
  const meant = place.gates.map((gate) => gate.meant).join(' | ');
  const right = place.decision?.issue.replacements.map(({ text }) => text).join(' | ') ?? meant;
  return `${[
    `${oneLine(place.rule)} at ${oneLine(place.name)}:${place.line}:${place.column}`,
    `  ${before}[${marked} → ${oneLine(right) || '?'}]${after}`,
    ...place.gates.flatMap((gate) => ['', ...gateLines(gate, place.machineMade)]),
    '',
    ...decisionLines(place),
  ].join('\n')}\n`;
}

function decisionLines({ decision, thresholds, machineMade, doubted }: ExplainedPlace): string[] {
  const origin = `${machineMade ? 'was' : doubted ? 'may be but was not' : 'was not'} shown to be machine-made`;
  const needed = `this text ${origin}: shown from ${percent(thresholds.suggest)}, repaired from ${percent(thresholds.repair)}`;
  const measured = decision?.issue.replacements
    .map(({ text, confidence }) => `${oneLine(text) || '(delete)'} ${percent(confidence)}`)
    .join(', ');
  return [
    ...(measured ? [row('confidence', measured)] : []),
    row('threshold', needed),
    row('decision', decided(decision)),
  ];
}

function decided(decision: Decision | undefined): string {
  switch (decision?.kind) {
    case undefined:
      return 'not shown: nothing that could be meant is likely enough';
    case 'repair':
      return 'repaired';
    case 'suggest':
      return `suggested, not repaired: ${doubtWords[decision.because]}`;
    case 'flag':
      return 'flagged: needs an editor';
    case 'yield':
      return `not shown: the place went to ${oneLine(decision.to)}`;
    case 'leave':
      return `not shown: ${silenceWords[decision.because]}`;
  }
}

function row(name: string, text: string): string {
  return `${name.padEnd(11)} ${text}`;
}

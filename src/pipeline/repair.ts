import { likelyPivot, type Profile } from '#decide';
import { type Decision, type Format, isShown, type Report, type Summary } from '#model';
import type { Engine } from './engine.ts';
import { gradeOf } from './grade.ts';
import { settle, type Settled } from './settle.ts';

export interface RepairOptions {
  /** Name to show: a path, or an id. */
  readonly name?: string;
  readonly profile?: Profile;
  /** What the prose was read from; its lines are paragraphs if it is not plain text. */
  readonly format?: Format;
  /** Decide also on findings that are too weak to be shown or to count: for who measures or explains. */
  readonly thorough?: boolean;
}

/** annotate → rules → decide → apply over prose, until nothing is left to repair: the whole of debabel in one screen. Never fails on a text. */
export function repair(
  engine: Engine,
  text: string,
  { name = 'text', profile = 'standard', format = 'text', thorough = false }: RepairOptions = {},
): Report {
  const settled = settle(engine, text, { profile, format, thorough });
  return {
    name,
    document: settled.first.document,
    decisions: settled.decisions,
    output: settled.output,
    passes: settled.passes,
    summary: summarize(settled),
  };
}

function summarize({ decisions, machineMade, doubted, tags, first }: Settled): Summary {
  const words = first.wordCount;
  const count = (kind: Decision['kind']) => decisions.filter((decision) => decision.kind === kind).length;
  const [repaired, suggested, flagged] = [count('repair'), count('suggest'), count('flag')];
  const shown = decisions.filter(isShown).map(({ issue }) => issue);
  return {
    repaired,
    suggested,
    flagged,
    words,
    ...gradeOf(decisions, first),
    machineMade,
    doubted,
    likelyPivot: machineMade ? likelyPivot(shown, first.text) : [],
    tags,
  };
}

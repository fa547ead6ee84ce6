import { likelyPivot, type Profile } from '#decide';
import { type Decision, type Format, type Grade, isShown, type Report, type Summary } from '#model';
import type { Engine } from './engine.ts';
import { settle, type Settled } from './settle.ts';

export interface RepairOptions {
  /** Name to show: a path, or an id. */
  readonly name?: string;
  readonly profile?: Profile;
  /** What the prose was read from; its lines are paragraphs if it is not plain text. */
  readonly format?: Format;
}

/** annotate → rules → decide → apply over prose, until nothing is left to repair: the whole of debabel in one screen. Never fails on a text. */
export function repair(
  engine: Engine,
  text: string,
  { name = 'text', profile = 'standard', format = 'text' }: RepairOptions = {},
): Report {
  const settled = settle(engine, text, profile, format);
  return {
    name,
    document: settled.first.document,
    decisions: settled.decisions,
    output: settled.output,
    passes: settled.passes,
    summary: summarize(settled),
  };
}

function summarize({ decisions, machineMade, tags, first }: Settled): Summary {
  const words = first.wordCount;
  const count = (kind: Decision['kind']) => decisions.filter((decision) => decision.kind === kind).length;
  const [repaired, suggested, flagged] = [count('repair'), count('suggest'), count('flag')];
  const shown = decisions.filter(isShown).map(({ issue }) => issue);
  return {
    repaired,
    suggested,
    flagged,
    words,
    grade: gradeOf(decisions, words),
    machineMade,
    likelyPivot: machineMade ? likelyPivot(shown, first.text) : [],
    tags,
  };
}

/** More findings of accuracy in a hundred words than this, and no editor is helped by them: someone must translate anew. */
const hopelessDensity = 8;

/** `quarantine`: content is lost, or hardly a phrase is right. `edit`: something is left for a person. `publish`: nothing is. */
function gradeOf(decisions: readonly Decision[], words: number): Grade {
  const shown = decisions.filter(isShown);
  if (shown.some(({ issue }) => issue.evidence?.lost === true)) return 'quarantine';
  const wrong = shown.filter(({ issue }) => issue.category.startsWith('accuracy/')).length;
  if (words >= 50 && (100 * wrong) / words > hopelessDensity) return 'quarantine';
  return shown.every(({ kind }) => kind === 'repair') ? 'publish' : 'edit';
}

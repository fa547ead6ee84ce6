import { bands, type Calibration, liftOf, type Measured, shownOf } from '#decide';
import type { Ranker } from '#language';
import type { RuleId } from '#model';
import { alarmsAllowed, crossed, doubtable, judgedAt, repairedAt, scoreAt } from './fit-ranker.ts';
import type { Trials } from './sense-trials.ts';
import type { Tally } from './tally.ts';

/** What `reports/score.json` holds: figures of the project’s own corpus. */
export interface Score {
  readonly precision: number;
  readonly recall: number;
  /** F0.5 of finding errors: precision counts twice as much as recall (van Rijsbergen 1979). */
  readonly f05: number;
  /** Share of errors whose first suggestion is right; share of repairs that are. */
  readonly fixRecall: number;
  readonly repairPrecision: number;
  /** A 1000 words of clean text. */
  readonly cleanRepairs: number;
  readonly cleanSuggestions: number;
  /** On texts that nobody who writes rules has read: share of errors that are found, and whose first suggestion is right. */
  readonly unseenRecall: number;
  readonly unseenFixRecall: number;
}

/** Figures of a tally, and of one of unseen texts. */
export function scoreOfTally({ marked, clean, words }: Tally, { marked: unseen }: Pick<Tally, 'marked'>): Score {
  const precision = marked.onError / Math.max(1, marked.findings);
  const recall = marked.located / Math.max(1, marked.errors);
  const per1000 = (count: number) => (1000 * count) / Math.max(1, words.clean);
  return {
    precision: round(precision),
    recall: round(recall),
    f05: round((1.25 * precision * recall) / Math.max(1e-9, 0.25 * precision + recall)),
    fixRecall: round(marked.right / Math.max(1, marked.errors)),
    repairPrecision: round(marked.repairsRight / Math.max(1, marked.repairs)),
    cleanRepairs: round(per1000(clean.repaired)),
    cleanSuggestions: round(per1000(clean.repaired + clean.suggested)),
    unseenRecall: round(unseen.located / Math.max(1, unseen.errors)),
    unseenFixRecall: round(unseen.right / Math.max(1, unseen.errors)),
  };
}

/** The score of the project’s own corpus, and the rules with the most false alarms and the most right findings, in Markdown. */
export function scorePage(score: Score, { rules, words }: Calibration): string {
  const rows = [...rules.entries()].map(([id, measured]) => {
    const sum = shownOf(measured);
    return { id, ...sum, lift: liftOf(sum, words) };
  });
  const table = (title: string, chosen: readonly (typeof rows)[number][]) =>
    [
      `## ${title}`,
      '',
      '| rule | garbled | right | wrong | clean | lift |',
      '| --- | --: | --: | --: | --: | --: |',
      ...chosen.map(
        ({ id, hits, right, wrong, clean, lift }) =>
          `| \`${id}\` | ${hits} | ${right} | ${wrong} | ${clean} | ${lift < 100 ? lift.toFixed(1) : '> 100'} |`,
      ),
      '',
    ].join('\n');
  return [
    '# Score',
    '',
    `Made by \`debabel measure\`: figures of the project’s own corpus, rules on ${words.garbled} garbled and ${words.clean} clean words.`,
    '',
    '| figure | |',
    '| --- | --: |',
    ...Object.entries(score).map(([name, value]) => `| ${name} | ${value} |`),
    '',
    table('Most right', rows.toSorted((a, b) => b.right - a.right || (a.id < b.id ? -1 : 1)).slice(0, 20)),
    table(
      'Most on clean text',
      rows
        .filter(({ clean }) => clean > 0)
        .toSorted((a, b) => b.clean - a.clean || (a.id < b.id ? -1 : 1))
        .slice(0, 20),
    ),
  ].join('\n');
}

/** False alarms a 1000 words at which the gate is shown. */
const alarmsShown = [0.1, 0.25, 0.5, 1, 2];

/** False alarms against exact repairs of injected errors, on texts that the ranker was not fitted on, in Markdown. */
export function gatePage(ranker: Ranker, trials: Trials): string {
  const all = crossed(trials);
  const doubted = doubtable(all);
  const rows = alarmsShown.map((alarms) => {
    const held = alarms < alarmsAllowed.loose ? doubted : all;
    const score = scoreAt(held, trials.words, alarms);
    const { right, wrong } = judgedAt(held, score);
    return `| ${alarms} | ${score.toFixed(2)} | ${(100 * repairedAt(held, score)).toFixed(1)} | ${right} : ${wrong} |`;
  });
  return [
    '# The gate of the senses',
    '',
    `Made by \`debabel measure --fit\`: ${trials.injected.length} injected errors of ${Object.keys(ranker.offsets).length} senses in ${trials.words} words of clean text.`,
    'Each half of the texts is judged by a ranker that was fitted on the other half.',
    `Below ${alarmsAllowed.loose}, words that fit their neighbours too well to be doubted in any text are left alone.`,
    '',
    '| false alarms a 1000 clean words | score | injected errors repaired exactly, % | in translations right : wrong |',
    '| --: | --: | --: | --: |',
    ...rows,
    '',
    `Shown on any text from ${ranker.strict.toFixed(2)}, in a text that a machine made from ${ranker.loose.toFixed(2)}.`,
    '',
    '| sign | weight |',
    '| --- | --: |',
    ...Object.entries(ranker.weights).map(([name, weight]) => `| ${name} | ${weight.toFixed(2)} |`),
    '',
  ].join('\n');
}

/** What `reports/calibration.json` holds: a line a rule, in order; in it its bands, surest first. */
export function calibrationText({ rules, words }: Tally, isGated: (rule: RuleId) => boolean): string {
  const lines = [...rules]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, measured]) => {
      const found = bands.flatMap((band) => {
        const seen = measured.get(band);
        return seen ? [[band, written(seen)] as const] : [];
      });
      const row = { ...Object.fromEntries(found), ...(isGated(id) && { gated: true }) };
      return `  ${JSON.stringify(id)}: ${JSON.stringify(row)}`;
    });
  return `{\n"words": ${JSON.stringify(words)},\n"rules": {\n${lines.join(',\n')}\n}\n}\n`;
}

/** What there is none of is not written. */
function written({ claimed, ...counts }: Measured): Partial<Measured> {
  const all = Object.entries({ ...counts, claimed: Math.round(1000 * claimed) / 1000 });
  return Object.fromEntries(all.filter(([, count]) => count > 0));
}

function round(value: number): number {
  return Math.round(value * 1e4) / 1e4;
}

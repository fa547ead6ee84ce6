import type { ScannedDocument } from '#annotate';
import { wordFacts } from '#language';
import { type Decision, type Grade, isShown } from '#model';

/** A grade and why. Nothing is said of `publish`. */
export interface Graded {
  readonly grade: Grade;
  readonly reasons: readonly string[];
}

/** More findings of accuracy in a hundred words than this, and no editor is helped by them: someone must translate anew. */
const hopelessDensity = 8;
/** Fewer words than this say nothing of density. */
const fewWords = 50;
/** A larger share of letters than this in words that English does not have, names left out: the text was hardly translated. */
const foreignShare = 0.5;
/** A smaller share of words that English does not have, names too, is no sign of it. */
const fewUnknown = 0.25;
/** Fewer letters than this say nothing of language. */
const fewLetters = 60;

/** `quarantine`: content is lost, hardly a word was translated, or hardly a phrase is right. `edit`: something is left for a person. `publish`: nothing is. */
export function gradeOf(decisions: readonly Decision[], view: ScannedDocument): Graded {
  const shown = decisions.filter(isShown);
  const hopeless = [...lost(shown), ...untranslated(view), ...dense(shown, view.wordCount)];
  if (hopeless.length > 0) return { grade: 'quarantine', reasons: hopeless };
  const suggested = shown.filter(({ kind }) => kind === 'suggest').length;
  const flagged = shown.filter(({ kind }) => kind === 'flag').length;
  if (suggested + flagged === 0) return { grade: 'publish', reasons: [] };
  return {
    grade: 'edit',
    reasons: [
      ...(suggested > 0 ? ['There are suggestions to decide on'] : []),
      ...(flagged > 0 ? ['There are findings that need an editor'] : []),
    ],
  };
}

/** What says that content is missing, by rule. */
function lost(shown: readonly Decision[]): string[] {
  const rules = new Set(shown.filter(({ issue }) => issue.evidence?.lost === true).map(({ issue }) => issue.rule));
  return rules.size === 0 ? [] : [`Content is lost, as ${[...rules].map((rule) => `\`${rule}\``).join(', ')} found`];
}

function untranslated({ text, scan }: ScannedDocument): string[] {
  const isForeign = (index: number) => ((scan.facts[index] ?? 0) & wordFacts.lower) === 0;
  let unknown = 0;
  for (let index = 0; index < scan.count; index++) if (isForeign(index)) unknown++;
  // Nearly every text ends here.
  if (unknown < scan.count * fewUnknown) return [];
  let all = 0;
  let foreign = 0;
  for (let index = 0; index < scan.count; index++) {
    const start = scan.starts[index] ?? 0;
    if (!/^[\p{Ll}\p{Lo}]/u.test(text.charAt(start))) continue;
    const length = (scan.ends[index] ?? 0) - start;
    all += length;
    if (isForeign(index)) foreign += length;
  }
  if (all < fewLetters || foreign <= all * foreignShare) return [];
  return [
    `Mostly untranslated: ${Math.round((100 * foreign) / all)}% of its letters are in words that English does not have`,
  ];
}

function dense(shown: readonly Decision[], words: number): string[] {
  const wrong = shown.filter(({ issue }) => issue.category.startsWith('accuracy/')).length;
  const density = (100 * wrong) / words;
  if (words < fewWords || density <= hopelessDensity) return [];
  return [
    `Garbled too densely: ${density.toFixed(1)} findings of accuracy in a hundred words, more than ${hopelessDensity}`,
  ];
}

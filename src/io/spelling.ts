import type { Decision, Report } from '#model';

/** The rule whose flags can be given alternatives. */
const spelling = 'spelling/unknown-word';
/** Most alternatives for a word, and most words that are looked up in one text: a look-up takes up to a second. */
const mostAlternatives = 5;
const mostWords = 50;

/** nspell, loaded at the first question: it takes a third of a second and 75 MB. */
let loading: Promise<(word: string) => string[]> | undefined;

/**
 * Gives the flagged words of a report alternatives by spelling, because a person asked for them. Never a capitalised word: it may be a name,
 * and nspell turns Kyiv into Kiev.
 */
export async function withSpellingAlternatives(report: Report): Promise<Report> {
  const asked = report.decisions.filter(isAskable).slice(0, mostWords);
  if (asked.length === 0) return report;
  const suggest = await (loading ??= load());
  const answers = new Map<Decision, Decision>();
  for (const decision of asked) {
    const { span } = decision.issue;
    const words = suggest(report.document.text.slice(span.start, span.end)).slice(0, mostAlternatives);
    if (words.length === 0) continue;
    const replacements = words.map((text, index) => ({
      text,
      confidence: Math.round(1000 * 0.5 * 0.6 ** index) / 1000,
    }));
    answers.set(decision, { kind: 'suggest', issue: { ...decision.issue, replacements }, because: 'not-safe' });
  }
  const decisions = report.decisions.map((decision) => answers.get(decision) ?? decision);
  const { suggested, flagged } = report.summary;
  return {
    ...report,
    decisions,
    summary: { ...report.summary, suggested: suggested + answers.size, flagged: flagged - answers.size },
  };

  function isAskable({ kind, issue }: Decision): boolean {
    const first = report.document.text.charAt(issue.span.start);
    return kind === 'flag' && issue.rule === spelling && first === first.toLowerCase();
  }
}

async function load(): Promise<(word: string) => string[]> {
  const { default: nspell } = await import('nspell');
  const { default: dictionary } = await import('dictionary-en');
  const spell = nspell({ aff: Buffer.from(dictionary.aff), dic: Buffer.from(dictionary.dic) });
  const known = new Map<string, string[]>();
  return (word) => {
    let words = known.get(word);
    if (!words) known.set(word, (words = spell.suggest(word)));
    return words;
  };
}

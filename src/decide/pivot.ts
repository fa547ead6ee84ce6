import type { Issue, LikelyPivot } from '#model';
import { placesOf } from './evidence.ts';
import { pivotOdds, pivotPlaces, pivotPeers, pivotShare, pivotWitnesses } from './thresholds.ts';

/**
 * Languages that a text probably came through, likeliest first, with what speaks for each; none, where the evidence is not distinct.
 * `shown`: what is shown of the text. Each rule has one vote, however often it fired, and splits it over the languages that it names.
 */
export function likelyPivot(shown: readonly Issue[], text: string): LikelyPivot[] {
  const voting = oncePerRule(shown);
  const votes = new Map<string, number>();
  for (const { pivots = [] } of voting)
    for (const language of pivots) votes.set(language, (votes.get(language) ?? 0) + 1 / pivots.length);
  const ranked = [...votes].toSorted(([a, ofA], [b, ofB]) => ofB - ofA || (a < b ? -1 : 1));
  const most = ranked[0]?.[1] ?? 0;
  // Languages that err alike are named together: Czech and Slovak.
  const named = ranked.filter(([, count]) => count >= pivotPeers.share * most);
  const sum = named.reduce((total, [, count]) => total + count, 0);
  if (named.length > pivotPeers.most || sum < pivotShare * voting.length) return [];
  const pivots = named.map(([language, count]): LikelyPivot => {
    const speaking = voting.filter((issue) => issue.pivots?.includes(language));
    return {
      language,
      // Rounded down: shares add up to at most 1.
      share: Math.floor((100 * count) / voting.length + 1e-9) / 100,
      evidence: witnesses(speaking).map(({ rule, span }) => ({ rule, text: text.slice(span.start, span.end) })),
    };
  });
  const [first] = named;
  const places = placesOf(voting.filter(({ pivots = [] }) => first !== undefined && pivots.includes(first[0])));
  return places >= pivotPlaces ? pivots : [];
}

/** The first finding of each rule that names a language, in reading order. */
function oncePerRule(issues: readonly Issue[]): Issue[] {
  const first = new Map<string, Issue>();
  for (const issue of inReadingOrder(issues))
    if ((issue.pivots?.length ?? 0) > 0 && !first.has(issue.rule)) first.set(issue.rule, issue);
  return [...first.values()];
}

/** Those that say most: of rules that name the fewest languages. In reading order. */
function witnesses(speaking: readonly Issue[]): Issue[] {
  const telling = speaking.toSorted((a, b) => (a.pivots?.length ?? 0) - (b.pivots?.length ?? 0));
  return inReadingOrder(telling.slice(0, pivotWitnesses));
}

function inReadingOrder(issues: readonly Issue[]): Issue[] {
  return issues.toSorted(
    (a, b) => a.span.start - b.span.start || a.span.end - b.span.end || (a.rule < b.rule ? -1 : 1),
  );
}

/**
 * An issue as it counts in a text that came through `pivots`: a little more where its rule names one of them, a little less where it
 * names others only. What may repair is left as it is: a repair must not hang on what other repairs take away.
 */
export function leaning(issue: Issue, pivots: readonly LikelyPivot[]): Issue {
  if (issue.state === 'safe' || !issue.pivots || issue.pivots.length === 0) return issue;
  const odds = pivots.some(({ language }) => issue.pivots?.includes(language)) ? pivotOdds : 1 / pivotOdds;
  const replacements = issue.replacements.map(({ text, confidence }) => ({
    text,
    confidence: Math.round((1000 * confidence * odds) / (1 - confidence + confidence * odds)) / 1000,
  }));
  return { ...issue, replacements };
}

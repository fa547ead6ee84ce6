/** What debabel is worth: figures on marked, referred and clean texts, and what rules and the ranker are calibrated by. */
export { alarmsAllowed, fitRanker } from './fit-ranker.ts';
export type { MeasuredText, ReferredPart, TrueError } from './measured-text.ts';
export { calibrationText, gatePage, type Score, scoreOfTally, scorePage } from './pages.ts';
export { senseTrials, type Trial, type Trials } from './sense-trials.ts';
export { type Tally, tally } from './tally.ts';
export { worseThan } from './worse-than.ts';

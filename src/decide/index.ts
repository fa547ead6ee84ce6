/** Issues in, one decision for each out: rank, settle overlaps, weigh against the threshold. Knows no rule by name. */
export { decide, type DecideOptions, issueKey } from './decide.ts';
export { isDoubted, provesMachine, suspectsMachine } from './evidence.ts';
export { leaning, likelyPivot } from './pivot.ts';
export {
  type Profile,
  profiles,
  type Standing,
  standingOf,
  strong,
  type Thresholds,
  thresholdsOf,
} from './thresholds.ts';
export {
  asEvidence,
  type Band,
  bandOf,
  bands,
  calibrated,
  type Calibration,
  calibrationOf,
  type Measured,
  type MeasuredRule,
  measuredConfidence,
  type Setting,
  sumOf,
} from './calibration.ts';
export { earnedState, earning, liftOf, shownOf } from './earning.ts';
export { openPackedCalibration, packCalibration } from './packed-calibration.ts';
export { readCalibration } from './read-calibration.ts';

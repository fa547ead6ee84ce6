/** Issues in, one decision for each out: rank, settle overlaps, weigh against the threshold. Knows no rule by name. */
export { decide, type DecideOptions, issueKey } from './decide.ts';
export { provesMachine, suspectsMachine } from './evidence.ts';
export { leaning, likelyPivot } from './pivot.ts';
export { type Profile, profiles, strong, type Thresholds, thresholdsOf } from './thresholds.ts';
export {
  calibrated,
  type Calibration,
  earnedState,
  earning,
  liftOf,
  type Measured,
  measuredConfidence,
} from './calibration.ts';

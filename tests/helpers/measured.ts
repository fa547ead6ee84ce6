import { type Calibration, calibrationOf, type Measured, type MeasuredRule } from '#decide';
import type { RuleId } from '#model';

/** Words that rules were measured on. */
export const words = { garbled: 100_000, clean: 100_000 };

/** What was seen; what was judged claimed 0.9 if nothing else is said. */
export function seen(parts: Partial<Measured>): Measured {
  return { hits: 0, right: 0, wrong: 0, claimed: 0.9, clean: 0, ...parts };
}

/** A calibration of rules that were seen like this. */
export function calibrationWith(rules: Readonly<Record<RuleId, MeasuredRule>>, on = words): Calibration {
  return calibrationOf(on, new Map(Object.entries(rules) as [RuleId, MeasuredRule][]));
}

import { DebabelError, type RuleId } from '#model';
import { bands, type Calibration, calibrationOf, type Measured, type MeasuredRule, nothing } from './calibration.ts';

/** Reads `reports/calibration.json`. Throws `DebabelError` (`data-file`) on what is none, or is one of another version; `place`: where it stands. */
export function readCalibration(text: string, place: string): Calibration {
  const made = parsed(text);
  if (!isWritten(made)) {
    throw new DebabelError(
      'data-file',
      'Expected a calibration with `words`, and `rules` by band, got something else: `debabel measure --garbled … --clean … --write` makes it anew',
      place,
    );
  }
  const rules = Object.entries(made.rules).map(([id, rule]) => [id as RuleId, filled(rule)] as const);
  return calibrationOf(made.words, new Map(rules));
}

/** What stands in the file: counts of 0 are left out. */
interface Written {
  readonly words: Calibration['words'];
  readonly rules: Readonly<Record<RuleId, WrittenRule>>;
}
type WrittenRule = { readonly [band in keyof MeasuredRule]?: band extends 'gated' ? true : Partial<Measured> };

function filled({ gated, ...measured }: WrittenRule): MeasuredRule {
  const full = bands.flatMap((band) => (measured[band] ? [[band, { ...nothing, ...measured[band] }] as const] : []));
  return { ...Object.fromEntries(full), ...(gated && { gated }) };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isWritten(made: unknown): made is Written {
  if (!isObject(made) || !isObject(made['words']) || !isObject(made['rules'])) return false;
  const { garbled, clean } = made['words'];
  return typeof garbled === 'number' && typeof clean === 'number' && Object.values(made['rules']).every(isWrittenRule);
}

function isWrittenRule(rule: unknown): boolean {
  if (!isObject(rule)) return false;
  return Object.entries(rule).every(([name, value]) =>
    name === 'gated' ? value === true : bands.some((band) => band === name) && areCounts(value),
  );
}

function areCounts(value: unknown): boolean {
  return (
    isObject(value) &&
    Object.entries(value).every(([name, count]) => Object.hasOwn(nothing, name) && typeof count === 'number')
  );
}

function isObject(made: unknown): made is Readonly<Record<string, unknown>> {
  return typeof made === 'object' && made !== null && !Array.isArray(made);
}

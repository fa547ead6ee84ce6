import { DebabelError } from '#model';
import { bands, type Calibration, calibrationOf } from './calibration.ts';

/** Reads `reports/calibration.json`. Throws `DebabelError` (`data-file`) on what is none, or is one of another version; `place`: where it stands. */
export function readCalibration(text: string, place: string): Calibration {
  const made = parsed(text);
  if (!isCalibration(made)) {
    throw new DebabelError(
      'data-file',
      'Expected a calibration with `words`, and `rules` by band, got something else: `debabel measure --garbled … --clean … --write` makes it anew',
      place,
    );
  }
  return calibrationOf(made.words, made.rules);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

type Written = Pick<Calibration, 'words' | 'rules'>;

function isCalibration(made: unknown): made is Written {
  if (!isObject(made) || !isObject(made['rules']) || !areCounts(made['words'], ['garbled', 'clean'])) return false;
  return Object.values(made['rules']).every(
    (rule) =>
      isObject(rule) &&
      Object.entries(rule).every(([name, measured]) =>
        name === 'gated'
          ? measured === true
          : bands.some((band) => band === name) && areCounts(measured, ['hits', 'right', 'wrong', 'claimed', 'clean']),
      ),
  );
}

function areCounts(made: unknown, names: readonly string[]): boolean {
  return isObject(made) && names.every((name) => typeof made[name] === 'number');
}

function isObject(made: unknown): made is Readonly<Record<string, unknown>> {
  return typeof made === 'object' && made !== null && !Array.isArray(made);
}

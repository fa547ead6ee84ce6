import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type MeasuredRule, openPackedCalibration, packCalibration } from '#decide';
import type { RuleId } from '#model';
import { calibrationWith, seen } from '../../helpers/measured.ts';

const anyId = fc.stringMatching(/^[a-c]{1,2}\/[a-d]{1,3}$/) as fc.Arbitrary<RuleId>;
const anyRule = fc.record({
  'made-sure': fc.nat(99).map((hits) => seen({ hits })),
}) satisfies fc.Arbitrary<MeasuredRule>;

test('what is packed is found again by id, and nothing else is', () => {
  fc.assert(
    fc.property(fc.dictionary(anyId, anyRule, { maxKeys: 30 }), fc.array(anyId), (rules, others) => {
      const calibration = calibrationWith(rules);
      const opened = openPackedCalibration(packCalibration(calibration));
      for (const id of [...Object.keys(rules), ...others] as RuleId[])
        expect(opened.rules.get(id)).toEqual(calibration.rules.get(id));
      expect(new Map(opened.rules.entries())).toEqual(new Map(calibration.rules.entries()));
      expect(opened.families).toEqual(calibration.families);
      expect(opened.words).toEqual(calibration.words);
    }),
  );
});

import { expect, test } from 'vitest';
import { asEvidence, bandOf, calibrated, type Measured, measuredConfidence, type MeasuredRule, sumOf } from '#decide';
import { calibrationWith, seen } from '../../helpers/measured.ts';
import { issueOf } from '../../helpers/report-fixture.ts';

type Claim = Parameters<typeof measuredConfidence>[0];
const claim = (parts: Partial<Claim> = {}): Claim => ({
  confidence: 0.9,
  band: 'other-sure',
  rule: 'a/b',
  category: 'accuracy/mistranslation',
  ...parts,
});
/** The measured confidence of a claim of 0.9 whose band was seen like this. */
const confidenceOf = (parts: Partial<Measured>, more: Partial<Claim> = {}) =>
  measuredConfidence(claim(more), calibrationWith({ 'a/b': { [more.band ?? 'other-sure']: seen(parts) } }));

test('a claim stands until something is measured', () => {
  expect(measuredConfidence(claim(), calibrationWith({}))).toBeCloseTo(0.9, 9);
  expect(confidenceOf({ hits: 5 })).toBeCloseTo(0.9, 9);
});

test('right findings raise confidence, wrong ones and false alarms lower it', () => {
  expect(confidenceOf({ right: 5 })).toBeGreaterThan(0.93);
  expect(confidenceOf({ wrong: 5 })).toBeLessThan(0.6);
  expect(confidenceOf({ clean: 5 })).toBeLessThan(0.7);
});

test('with many findings the claim is forgotten', () => {
  for (const confidence of [0.81, 0.99])
    expect(confidenceOf({ right: 750, wrong: 250, claimed: confidence }, { confidence })).toBeCloseTo(0.75, 2);
});

test('a band that says nothing falls back on its rule, and that on its family, by what their claims were worth', () => {
  const sure = { 'other-sure': seen({ right: 2, wrong: 18, claimed: 0.9 }) };
  const held = { 'other-sure': seen({ right: 18, wrong: 2, claimed: 0.9 }) };
  const madeSure = claim({ band: 'made-sure' });
  expect(measuredConfidence(madeSure, calibrationWith({ 'a/b': sure })), 'its rule was wrong').toBeLessThan(0.5);
  expect(measuredConfidence(madeSure, calibrationWith({ 'a/b': held })), 'as right as claimed').toBeCloseTo(0.9, 9);
  expect(measuredConfidence(claim(), calibrationWith({ 'a/c': sure })), 'its family was wrong').toBeLessThan(0.5);
  expect(measuredConfidence(claim(), calibrationWith({ 'b/c': sure })), 'another family').toBeCloseTo(0.9, 9);
  expect(measuredConfidence(madeSure, calibrationWith({ 'a/c': sure })), 'another band').toBeCloseTo(0.9, 9);
});

test('a family is the folder of a pack, and a rule is not counted in it twice', () => {
  const wrong = { 'other-sure': seen({ wrong: 20 }) };
  const ofPack = (rules: Parameters<typeof calibrationWith>[0]) =>
    measuredConfidence(claim({ rule: 'senses/ru/one' }), calibrationWith(rules));
  expect(ofPack({ 'senses/ru/other': wrong })).toBeLessThan(0.5);
  expect(ofPack({ 'senses/de/other': wrong })).toBeCloseTo(0.9, 9);
  expect(ofPack({ 'senses/ru/other': { ...wrong, gated: true } })).toBeCloseTo(0.9, 9);
  expect(ofPack({ 'senses/ru/one': { 'other-sure': seen({ right: 3, wrong: 3 }) } })).toBeCloseTo(
    (3 + 6 * 0.9) / 12,
    9,
  );
});

test('what was wrong where the rule doubts does not count against what it is sure of as if it had been sure', () => {
  const doubtful = seen({ right: 10, wrong: 10, claimed: 0.5 });
  expect(
    measuredConfidence(claim({ band: 'made-sure' }), calibrationWith({ 'a/b': { 'made-doubtful': doubtful } })),
  ).toBeCloseTo(0.9, 9);
});

test('what a rule is certain of is not held down by what it is merely sure of', () => {
  const calibration = calibrationWith({
    'a/b': {
      'other-certain': seen({ right: 19, claimed: 0.96 }),
      'other-sure': seen({ right: 10, wrong: 5, clean: 4 }),
    },
  });
  expect(measuredConfidence(claim({ confidence: 0.96, band: 'other-certain' }), calibration)).toBeGreaterThan(0.95);
  expect(measuredConfidence(claim(), calibration)).toBeLessThan(0.8);
});

test('bands begin at what may be repaired and at what may be shown on any text', () => {
  const of = (claimed: number | undefined) => bandOf(claimed, 'other');
  expect([1, 0.93, 0.92, 0.8, 0.79, 0].map(of)).toEqual([
    ...Array.from({ length: 2 }, () => 'other-certain'),
    ...Array.from({ length: 2 }, () => 'other-sure'),
    ...Array.from({ length: 2 }, () => 'other-doubtful'),
  ]);
  expect(of(undefined)).toBe('flag');
});

test.each(['made', 'other'] as const)('in a %s text a surer claim is never the less sure', (setting) => {
  const calibration = calibrationWith({
    'a/b': {
      [`${setting}-certain`]: seen({ right: 4, wrong: 6, claimed: 0.95 }),
      [`${setting}-sure`]: seen({ right: 1, wrong: 9, claimed: 0.9 }),
      [`${setting}-doubtful`]: seen({ right: 40, claimed: 0.6 }),
    },
  });
  const claims = Array.from({ length: 99 }, (_, index) => (index + 1) / 100);
  const measured = claims.map((confidence) => {
    const band = bandOf(confidence, setting);
    return band === 'flag' ? 0 : measuredConfidence(claim({ confidence, band }), calibration);
  });
  expect(measured).toEqual(measured.toSorted((a, b) => a - b));
  expect(measured[0]).toBeLessThan(measured[98] ?? 0);
});

test('one finding on clean text may be a slip of its writer, where the rule is sure; debris is debris in clean text too', () => {
  expect(confidenceOf({ clean: 1 })).toBeCloseTo(0.9, 9);
  expect(confidenceOf({ clean: 1 }, { band: 'other-doubtful', confidence: 0.5 })).toBeLessThan(0.45);
  expect(confidenceOf({ clean: 50 }, { category: 'design/markup' })).toBeCloseTo(0.9, 9);
});

test('slips of grammar that people make too count as wrong as often as those of garbled texts were', () => {
  const fluency = (parts: Partial<Measured>, more: Partial<Claim> = {}) =>
    confidenceOf(parts, { category: 'fluency/grammar', ...more });
  expect(fluency({ right: 19, clean: 21 }), '19 of 19').toBeCloseTo((19 + 5.4) / (19 + 20 / 20 + 6), 9);
  expect(fluency({ right: 9, wrong: 10, clean: 21 }), '9 of 19').toBeLessThan(0.42);
  expect(fluency({ clean: 21 }), 'never judged').toBeCloseTo(5.4 / 26, 9);
  expect(confidenceOf({ right: 19, clean: 21 }), 'no fluency').toBeLessThan(0.6);
  expect(fluency({ right: 19, clean: 21 }, { band: 'other-doubtful', confidence: 0.7 }), 'doubted').toBeLessThan(0.6);
});

test('all replacements of an issue are weighed by the band of the first; one without is left', () => {
  const calibration = calibrationWith({ 'a/b': { 'other-sure': seen({ wrong: 6 }) } });
  const replacements = [
    { text: 'x', confidence: 0.8 },
    { text: 'y', confidence: 0.4 },
  ];
  const issue = issueOf({ rule: 'a/b', span: { start: 0, end: 1 }, message: 'm', replacements });
  expect(calibrated(issue, 'other', calibration).replacements).toEqual([
    { text: 'x', confidence: 0.4 },
    { text: 'y', confidence: 0.2 },
  ]);
  const flag = { ...issue, replacements: [] };
  expect(calibrated(flag, 'other', calibration)).toBe(flag);
});

test('the same finding is weighed by what was seen in such texts', () => {
  const calibration = calibrationWith({
    'a/b': { 'made-sure': seen({ right: 30 }), 'other-sure': seen({ right: 5, wrong: 5 }) },
  });
  const issue = issueOf({
    rule: 'a/b',
    span: { start: 0, end: 1 },
    message: 'm',
    replacements: [{ text: 'x', confidence: 0.9 }],
  });
  const [made, other] = (['made', 'other'] as const).map(
    (setting) => calibrated(issue, setting, calibration).replacements[0]?.confidence,
  );
  expect(made).toBeGreaterThan(0.93);
  expect(other).toBeLessThan(0.85);
});

test('what speaks for a machine is weakened by clean text, not by wrong mends', () => {
  const issue = issueOf({
    rule: 'a/b',
    span: { start: 0, end: 1 },
    message: 'm',
    replacements: [{ text: 'x', confidence: 0.9 }],
  });
  const spoken = (measured: MeasuredRule) =>
    asEvidence(issue, calibrationWith({ 'a/b': measured })).replacements[0]?.confidence;
  expect(spoken({ 'other-sure': seen({ hits: 20, wrong: 20 }) })).toBeCloseTo(0.9, 9);
  expect(spoken({ 'other-sure': seen({ hits: 2, clean: 13 }) })).toBeCloseTo((0.9 * 8) / 20, 9);
  expect(spoken({ 'made-sure': seen({ hits: 100 }), 'other-sure': seen({ clean: 3 }) })).toBeGreaterThan(0.85);
});

test('a mean claim is one of what was judged', () => {
  const sum = sumOf([
    seen({ right: 1, claimed: 0.5 }),
    undefined,
    seen({ right: 2, wrong: 1, claimed: 0.9 }),
    seen({ hits: 9, claimed: 0 }),
  ]);
  expect(sum).toEqual({ hits: 9, right: 3, wrong: 1, claimed: 0.8, clean: 0 });
});

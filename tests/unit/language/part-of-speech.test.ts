import { describe, expect, test } from 'vitest';
import { openKnowledge } from '#io';
import { tag } from '#language';

const { lexicon } = openKnowledge();

/** Tags a sentence whose words and marks are parted by spaces. */
function tagsOf(words: readonly string[]): string[] {
  return tag(
    words.map((text) => ({
      text,
      lower: text.toLowerCase(),
      kind: /^[^\p{L}\p{N}]+$/u.test(text) ? ('mark' as const) : ('word' as const),
    })),
    lexicon,
  );
}

describe('sentences of news, as a person tags them', () => {
  test.each([
    'The/DET minister/NOUN left/VERB Berlin/PROPN on/ADP Sunday/PROPN ./PUNCT',
    'He/PRON has/AUX not/PART commented/VERB on/ADP the/DET reported/ADJ details/NOUN ./PUNCT',
    'They/PRON will/AUX meet/VERB again/ADV next/ADJ week/NOUN ./PUNCT',
    'Two/NUM people/NOUN were/AUX killed/VERB in/ADP the/DET attack/NOUN ./PUNCT',
    'Prices/NOUN rose/VERB sharply/ADV last/ADJ month/NOUN ./PUNCT',
    'The/DET leader/NOUN of/ADP the/DET party/NOUN resigned/VERB yesterday/NOUN ./PUNCT',
    'The/DET injured/ADJ man/NOUN was/AUX taken/VERB to/ADP hospital/NOUN ./PUNCT',
    'They/PRON had/VERB a/DET house/NOUN by/ADP the/DET sea/NOUN ./PUNCT',
    'The/DET bank/NOUN has/AUX raised/VERB rates/NOUN ./PUNCT',
    'The/DET match/NOUN was/AUX very/ADV good/ADJ ./PUNCT',
    'The/DET fire/NOUN spread/VERB quickly/ADV ./PUNCT',
    'Nobody/PRON knows/VERB why/ADV ./PUNCT',
  ])('%s', check);
});

describe('a form in -s is a verb behind the only noun of its clause, else a noun', () => {
  test.each([
    'The/DET talks/NOUN focused/VERB on/ADP security/NOUN ./PUNCT',
    'She/PRON talks/VERB to/ADP reporters/NOUN every/DET day/NOUN ./PUNCT',
    'The/DET government/NOUN plans/VERB to/PART cut/VERB taxes/NOUN ./PUNCT',
    'Its/DET plans/NOUN are/AUX not/PART clear/ADJ ./PUNCT',
    'The/DET company/NOUN reports/VERB higher/ADJ profits/NOUN ./PUNCT',
    'Reports/NOUN of/ADP fighting/NOUN reached/VERB the/DET capital/NOUN ./PUNCT',
    'The/DET new/ADJ law/NOUN bans/VERB such/DET sales/NOUN ./PUNCT',
    'The/DET bans/NOUN were/AUX lifted/VERB ./PUNCT',
    'The/DET army/NOUN needs/VERB weapons/NOUN ./PUNCT',
    'Their/DET needs/NOUN are/AUX great/ADJ ./PUNCT',
    'It/PRON remains/VERB unclear/ADJ how/ADV it/PRON would/AUX be/AUX enforced/VERB ./PUNCT',
    'The/DET house/NOUN costs/VERB too/ADV much/ADV ./PUNCT',
  ])('%s', check);
});

describe('a base form is a verb after to and a modal, a noun behind a verb or before a preposition', () => {
  test.each([
    'He/PRON wants/VERB to/PART stop/VERB the/DET war/NOUN ./PUNCT',
    'Children/NOUN should/AUX walk/VERB to/ADP school/NOUN ./PUNCT',
    'A/DET long/ADJ walk/NOUN ended/VERB there/ADV ./PUNCT',
    'We/PRON need/VERB help/NOUN now/ADV ./PUNCT',
    'Support/NOUN for/ADP the/DET plan/NOUN grows/VERB ./PUNCT',
    'Germany/PROPN and/CCONJ France/PROPN support/VERB the/DET plan/NOUN ./PUNCT',
    'Officials/NOUN warn/VERB of/ADP more/ADJ strikes/NOUN ./PUNCT',
  ])('%s', check);
});

describe('little words of two classes', () => {
  test.each([
    'The/DET president/NOUN said/VERB that/SCONJ he/PRON was/AUX ready/ADJ ./PUNCT',
    'He/PRON met/VERB her/PRON in/ADP Paris/PROPN ./PUNCT',
    'He/PRON met/VERB her/DET brother/NOUN in/ADP Paris/PROPN ./PUNCT',
    'A/DET senior/ADJ official/NOUN said/VERB so/ADV ./PUNCT',
    'He/PRON did/AUX not/PART know/VERB that/SCONJ it/PRON was/AUX over/ADV ./PUNCT',
  ])('%s', check);
});

test('every token has a tag, whatever it is', () => {
  for (const words of [[], ['.'], ['“', '”'], ['zxqw'], ['ПРИВЕТ', '123', '—'], ['A'], ["'s"]]) {
    const tags = tagsOf(words);
    expect(tags).toHaveLength(words.length);
    expect(tags.every((one) => one !== '')).toBe(true);
  }
});

test('the time of a sentence grows with its length, not with its square', () => {
  const words = Array.from({ length: 200_000 }, (_, index) => ['plans', 'the', 'city', 'reports'][index % 4] ?? '');
  const before = performance.now();
  expect(tagsOf(words)).toHaveLength(words.length);
  expect(performance.now() - before).toBeLessThan(4000);
});

function check(line: string): void {
  const pairs = line.split(' ').map((pair) => pair.split('/'));
  const words = pairs.map(([word = '']) => word);
  const tagged = tagsOf(words).map((pos, index) => `${words[index] ?? ''}/${pos}`);
  expect(tagged.join(' ')).toBe(line);
}

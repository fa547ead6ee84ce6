import { expect, test } from 'vitest';
import { openEngine } from '#assembly';
import { repair } from '#pipeline';
import { houseRules } from '../../helpers/cli.ts';

const engine = await openEngine({ rulePaths: [houseRules], rules: ['house', 'residue/leaked-placeholder'] });

const gradeOf = (text: string) => {
  const { grade, reasons } = repair(engine, text).summary;
  return { grade, reasons };
};

const plain = 'The council said that the bridge would be closed for two weeks and that nobody knew why. ';

test('what is repaired whole can be published, and there is nothing to say', () => {
  expect(gradeOf(`${plain}A striped horse ran.`)).toEqual({ grade: 'publish', reasons: [] });
});

test('what is left for a person is to be edited', () => {
  expect(gradeOf('A barking cat slept.')).toEqual({ grade: 'edit', reasons: ['There are suggestions to decide on'] });
  expect(gradeOf('It was an unknown animal.')).toEqual({
    grade: 'edit',
    reasons: ['There are findings that need an editor'],
  });
});

test('lost content is quarantined, by the rule that found it', () => {
  expect(gradeOf(`${plain}The {xx1 xx} left, and \${dnt3} came.`)).toEqual({
    grade: 'quarantine',
    reasons: ['Content is lost, as `residue/leaked-placeholder` found'],
  });
});

const untranslated: readonly (readonly [string, string])[] = [
  [
    'German',
    'Der Minister erklärte, dass die Gespräche über eine mögliche Feuerpause ohne greifbares Ergebnis zu Ende gegangen seien, und kündigte weitere Treffen an.',
  ],
  [
    'Russian',
    'Президент сказал журналистам, что переговоры прошли успешно и будут продолжены на следующей неделе в Женеве, где стороны встретятся снова.',
  ],
  [
    'Chinese',
    '总统对记者说会谈取得了成功双方将于下周在日内瓦继续举行会谈届时各方代表将再次会面讨论停火问题以及人道主义援助问题并就战俘交换的具体安排以及后续监督机制交换意见此外会议还将讨论能源运输和粮食出口等议题希望尽快达成协议',
  ],
];

test.each(untranslated)('%s is mostly untranslated', (_, text) => {
  const { grade, reasons } = gradeOf(text);
  expect(grade).toBe('quarantine');
  expect(reasons).toEqual([expect.stringMatching(/^Mostly untranslated: \d+% of its letters/)]);
});

test('names and a quotation of another language are no lack of translation', () => {
  const text = `${plain.repeat(2)}„Der Minister erklärte es“, said Władysław Szpilman of Przemyśl, Krzyżanowice and Szczebrzeszyn. ${plain}`;
  expect(gradeOf(text).grade).toBe('publish');
});

test('what is garbled too densely is quarantined, from fifty words on', () => {
  const { grade, reasons } = gradeOf('A striped horse met a barking cat near the mill. '.repeat(6));
  expect({ grade, reasons }).toEqual({
    grade: 'quarantine',
    reasons: ['Garbled too densely: 20.0 findings of accuracy in a hundred words, more than 8'],
  });
  expect(gradeOf('A striped horse met a barking cat near the mill. '.repeat(4)).grade).toBe('edit');
});

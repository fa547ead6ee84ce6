import retextIndefiniteArticle from 'retext-indefinite-article';
import retextRepeatedWords from 'retext-repeated-words';
import { retext } from 'retext';
import retextEnglish from 'retext-english';
import { expect, test } from 'vitest';
import { createEngine, repair, viewOf } from '#pipeline';
import { defineRule, fromPlugin, type Rule, type RuleMeta, toPlugin } from '#rulekit';
import { engine, ruleOf } from './data-rule.ts';

const { knowledge } = engine;
const text = 'They go on. They hovered the idea.\n\nNobody knew.\nHe hovered a\u0301 plan, then\r\nhovered the idea.';

/** Messages of a rule in a retext pipeline. */
async function messagesOf(rule: Rule, value: string): Promise<unknown[]> {
  const view = (one: string) => viewOf(createEngine([rule], knowledge), one);
  const file = await retext().use(retextEnglish).use(toPlugin(rule, { knowledge, view })).process(value);
  return file.messages.map(({ ruleId, source, reason, place, actual, expected, note }) => ({
    ruleId,
    source,
    reason,
    place,
    actual,
    expected,
    note,
  }));
}

test('a rule is a plugin: its issues become messages', async () => {
  const rule = await ruleOf({ match: 'v:hover the', replace: ['float@1 $2', 'raise@1 $2'], why: 'Czech.' });
  const said = {
    ruleId: 'test/rule',
    source: 'debabel',
    reason: 'Unexpected `hovered`, expected `floated`',
    actual: 'hovered',
    expected: ['floated', 'raised'],
    note: 'Czech.',
  };
  expect(await messagesOf(rule, text)).toEqual([
    { ...said, place: { start: { line: 1, column: 18, offset: 17 }, end: { line: 1, column: 25, offset: 24 } } },
    { ...said, place: { start: { line: 5, column: 1, offset: 75 }, end: { line: 5, column: 8, offset: 82 } } },
  ]);
});

const meta: RuleMeta = {
  id: 'test/rule',
  title: 'Test',
  why: 'Test',
  category: 'fluency/grammar',
  severity: 'minor',
  state: 'safe',
  fix: [],
  keep: [],
};

test('a rule over the document is a plugin too', async () => {
  const rule = defineRule({ ...meta, scope: 'document', on: { words: ['hovered'], marks: ',' } }, function* (_, hits) {
    for (const start of hits) yield { span: { start, end: start + 1 }, message: 'Here', replacements: [] };
  });
  expect(await messagesOf(rule, text)).toMatchObject(
    [17, 52, 67, 75].map((offset) => ({ place: { start: { offset } }, actual: text.charAt(offset), expected: [] })),
  );
});

const repeated = fromPlugin({ ...meta, id: 'test/repeated', confidence: 0.95 }, retextRepeatedWords);
const article = fromPlugin({ ...meta, id: 'test/article', confidence: 0.95 }, retextIndefiniteArticle);

test('a plugin is a rule: its messages become issues', () => {
  const own = 'All is well. So it is.\nIt is so. They went to to an house, then the the the end.';
  const view = viewOf(createEngine([], knowledge), own);
  const found = [repeated, article].flatMap((rule) =>
    view.paragraphs.flatMap((_, paragraph) =>
      view.sentences(paragraph).flatMap((sentence) => [...rule.check(sentence, view)]),
    ),
  );
  expect(
    found.map(({ rule, span, replacements }) => [rule, own.slice(span.start, span.end), span.start, replacements]),
  ).toEqual([
    ['test/repeated', 'to to', 43, [{ text: 'to', confidence: 0.95 }]],
    ['test/repeated', 'the the', 64, [{ text: 'the', confidence: 0.95 }]],
    ['test/repeated', 'the the', 68, [{ text: 'the', confidence: 0.95 }]],
    ['test/article', 'an', 49, [{ text: 'a', confidence: 0.95 }]],
  ]);
});

test('plugins repair as rules do, wherever the error stands', () => {
  const { output, decisions } = repair(
    createEngine([repeated, article], knowledge),
    'All is well. It is is so.\r\n\r\nOne. Two. He has a apple, she has an pear pear.\n',
  );
  expect(output).toBe('All is well. It is so.\r\n\r\nOne. Two. He has an apple, she has a pear.\n');
  expect(decisions.map(({ kind, issue }) => [kind, issue.rule])).toEqual([
    ['repair', 'test/repeated'],
    ['repair', 'test/article'],
    ['repair', 'test/article'],
    ['repair', 'test/repeated'],
  ]);
});

test('a plugin may change its tree', () => {
  const vandal = fromPlugin({ ...meta, confidence: 1 }, () => (tree) => {
    tree.children = [];
  });
  expect(repair(createEngine([vandal, repeated], knowledge), 'It is is so.').output).toBe('It is so.');
});

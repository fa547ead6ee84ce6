import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readMeasured } from '#io';
import { DebabelError } from '#model';
import { folderOf } from '../../helpers/cli.ts';

async function read(files: Readonly<Record<string, string>>, kind: 'garbled' | 'clean', path = '') {
  const folder = folderOf(files);
  return readMeasured(path === '' ? folder : join(folder, path), kind);
}

const jsonl = (...lines: readonly unknown[]) => lines.map((line) => `${JSON.stringify(line)}\n`).join('');

test('a garbled .txt holds its answers in marks', async () => {
  expect(await read({ 'a.txt': 'He [hovered → floated | raised] it. It [vexes → ?] me.\n' }, 'garbled')).toEqual([
    {
      kind: 'marked',
      name: 'a.txt',
      text: 'He hovered it. It vexes me.\n',
      errors: [
        { span: { start: 3, end: 10 }, answers: ['floated', 'raised'] },
        { span: { start: 18, end: 23 }, answers: [] },
      ],
    },
  ]);
});

test('a clean .txt holds texts with empty lines between', async () => {
  expect(await read({ 'a.txt': 'One.\nTwo.\n\n \nThree [a → b].\n\n' }, 'clean')).toEqual([
    { kind: 'clean', name: 'a.txt#1', text: 'One.\nTwo.' },
    { kind: 'clean', name: 'a.txt#2', text: 'Three [a → b].' },
  ]);
});

test('a .jsonl holds texts with marked errors', async () => {
  const spans = [
    { start: 0, end: 1, fix: 'b', alternatives: ['c'] },
    { start: 2, end: 3 },
  ];
  expect(await read({ 'a.jsonl': jsonl({ id: 'x', text: 'a d', spans }) }, 'garbled')).toEqual([
    {
      kind: 'marked',
      name: 'x',
      text: 'a d',
      errors: [
        { span: { start: 0, end: 1 }, answers: ['b', 'c'] },
        { span: { start: 2, end: 3 }, answers: [] },
      ],
    },
  ]);
});

test('a .jsonl holds sentences with what a person made of them, whole or in parts', async () => {
  const lines = jsonl(
    { id: 'x', mt: 'He hovered.', postEdit: 'He floated.' },
    { id: 'y', mt: ['One.', 'Two two.'], reference: ['1.'] },
  );
  expect(await read({ 'a.jsonl': lines }, 'garbled', 'a.jsonl')).toEqual([
    {
      kind: 'referred',
      name: 'x',
      text: 'He hovered.',
      parts: [{ span: { start: 0, end: 11 }, reference: 'He floated.' }],
    },
    {
      kind: 'referred',
      name: 'y',
      text: 'One.\nTwo two.',
      parts: [
        { span: { start: 0, end: 4 }, reference: '1.' },
        { span: { start: 5, end: 13 }, reference: '' },
      ],
    },
  ]);
});

test('a line of clean texts needs no more than its text; without id its place is its name', async () => {
  const [text] = await read({ 'a.jsonl': `\n${jsonl({ text: 'One.' })}` }, 'clean');
  expect(text).toEqual({ kind: 'clean', name: expect.stringMatching(/a\.jsonl:2$/) as string, text: 'One.' });
});

test('of a folder, all texts in the order of their names, nothing else', async () => {
  const texts = await read({ 'b.txt': 'B.', 'a.jsonl': jsonl({ text: 'A.' }), 'c.md': 'C.' }, 'clean');
  expect(texts.map(({ text }) => text)).toEqual(['A.', 'B.']);
});

test.each<[string, Readonly<Record<string, string>>, string, string]>([
  ['no file', {}, 'no.txt', 'no.txt: Expected a file or folder of texts to measure on, found none'],
  ['a line that is no JSON', { 'a.jsonl': '\n{\n' }, 'a.jsonl', 'a.jsonl:2: Expected a JSON object'],
  [
    'a line without answers',
    { 'a.jsonl': jsonl({ text: 'a' }) },
    'a.jsonl',
    'a.jsonl:1: Expected `text` with `spans`, or `mt` with `postEdit` or `reference`',
  ],
  [
    'a line with spans that are none',
    { 'a.jsonl': jsonl({ text: 'a', spans: [{ start: 0 }] }) },
    'a.jsonl',
    'a.jsonl:1: Expected `spans` to be a list of `start`, `end`, `fix` and `alternatives`',
  ],
  ['a line of something else', { 'a.jsonl': 'null\n' }, 'a.jsonl', 'a.jsonl:1: Expected a JSON object'],
])('%s is told with its place', async (_, files, path, message) => {
  const fault = await read(files, 'garbled', path).catch((error: unknown) => error);
  expect(fault).toBeInstanceOf(DebabelError);
  expect(fault).toMatchObject({ code: 'input-file', message: expect.stringContaining(message) as string });
});

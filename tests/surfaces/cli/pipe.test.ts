import { expect, test } from 'vitest';
import { textFormats } from '#model';
import { house } from '../../helpers/cli.ts';
import { debabel, type Surroundings } from '../../helpers/streams.ts';
import { answer, spliced, wireReport } from '../../helpers/wire.ts';

/** The answers to a stream, each held against the wire format. */
async function answers(stdin: Surroundings['stdin'], ...argv: readonly string[]): Promise<unknown[]> {
  const { code, stdout, stderr } = await debabel('pipe', ...house, ...argv)({ stdin: stdin ?? '' });
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout === '' || stdout.endsWith('\n')).toBe(true);
  return stdout
    .split('\n')
    .slice(0, -1)
    .map((line): unknown => {
      const value: unknown = JSON.parse(line);
      answer.parse(value);
      return value;
    });
}

const idsOf = (lines: readonly unknown[]): unknown[] => lines.map((line) => (line as { id: unknown }).id);

test('one line in, one line out, in order', async () => {
  const lines = await answers(
    '{"id":"a","text":"A striped horse."}\n{"id":"b","text":"Fine."}\n{"id":"c","text":"A barking cat.","format":"text"}\n',
  );
  expect(lines).toMatchObject([
    {
      id: 'a',
      version: 1,
      format: 'text',
      output: 'A zebra.',
      summary: { repaired: 1 },
      findings: [{ start: 2, end: 15, kind: 'repair' }],
    },
    { id: 'b', output: 'Fine.', findings: [] },
    { id: 'c', output: 'A barking cat.', summary: { suggested: 1 } },
  ]);
});

test('a line says its format and its fields; what it does not say of fields, the command line does', async () => {
  const text = '{"name": "A striped horse", "story": "A striped horse", "text": "A striped horse"}';
  const lines = [
    { text, format: 'json' },
    { text, format: 'json', fields: ['name'] },
    { text: '[{"a":{"name":"A striped horse"}}]', format: 'ndjson', fields: ['**.name'] },
    { text: '<p title="A striped horse">A <b>striped</b> horse &amp; co', format: 'html' },
  ];
  const stdin = lines.map((line, id) => `${JSON.stringify({ id, ...line })}\n`).join('');
  expect(await answers(stdin)).toMatchObject([
    { format: 'json', output: text.replace('"text": "A striped horse"', '"text": "A zebra"') },
    { format: 'json', output: text.replace('"name": "A striped horse"', '"name": "A zebra"') },
    { format: 'ndjson', output: '[{"a":{"name":"A zebra"}}]' },
    { format: 'html', output: '<p title="A zebra">A <b>zebra</b> &amp; co' },
  ]);
  expect(await answers(stdin, '--fields', 'story')).toMatchObject([
    { output: text.replace('"story": "A striped horse"', '"story": "A zebra"') },
    { output: text.replace('"name": "A striped horse"', '"name": "A zebra"') },
    {},
    {},
  ]);
});

test('nothing in, nothing out', async () => {
  expect(await answers('')).toEqual([]);
  expect(await answers('\n\r\n   \n\t\n')).toEqual([]);
});

test.each([
  [
    'no JSON',
    'hello',
    {
      id: null,
      error: { code: 'input-line', message: expect.stringContaining('Expected one JSON object a line: ') as string },
    },
  ],
  [
    'half of an object',
    '{"id":"x","text":"A',
    { id: null, error: { code: 'input-line', message: expect.any(String) as string } },
  ],
  [
    'an array',
    '[{"id":"x","text":"A"}]',
    { id: null, error: { code: 'input-line', message: 'Expected an object like {"id", "text"}, got an array' } },
  ],
  [
    'a number',
    '17',
    { id: null, error: { code: 'input-line', message: 'Expected an object like {"id", "text"}, got a number' } },
  ],
  [
    'null',
    'null',
    { id: null, error: { code: 'input-line', message: 'Expected an object like {"id", "text"}, got null' } },
  ],
  [
    'a string',
    '"text"',
    { id: null, error: { code: 'input-line', message: 'Expected an object like {"id", "text"}, got a string' } },
  ],
  ['no text', '{"id":"x"}', { id: 'x', error: { code: 'input-line', message: 'Expected a string `text`, got none' } }],
  [
    'a text that is none',
    '{"id":7,"text":null}',
    { id: 7, error: { code: 'input-line', message: 'Expected a string `text`, got null' } },
  ],
  [
    'an unknown format',
    '{"id":"x","text":"A","format":"pdf"}',
    {
      id: 'x',
      error: {
        code: 'unknown-format',
        message: `Expected \`format\` to be one of ${textFormats.join(', ')}, got \`"pdf"\``,
      },
    },
  ],
  [
    'a format that is none',
    '{"id":"x","text":"A","format":["text"]}',
    {
      id: 'x',
      error: {
        code: 'unknown-format',
        message: `Expected \`format\` to be one of ${textFormats.join(', ')}, got \`["text"]\``,
      },
    },
  ],
  [
    'a Word file',
    '{"id":"x","text":"UEsDBA==","format":"docx"}',
    {
      id: 'x',
      error: {
        code: 'unknown-format',
        message: expect.stringContaining('`debabel repair` takes Word files') as string,
      },
    },
  ],
  [
    'fields that are no list',
    '{"id":"x","text":"{}","format":"json","fields":"title"}',
    { id: 'x', error: { code: 'input-line', message: expect.stringContaining('Expected `fields` to be') as string } },
  ],
  [
    'fields of what has none',
    '{"id":"x","text":"A","fields":["title"]}',
    {
      id: 'x',
      error: { code: 'input-line', message: 'Expected `format` json or ndjson with `fields`, got `text`' },
    },
  ],
])('a line with %s is told and the next one goes on', async (_, line, told) => {
  const after = { id: 'after', output: 'A zebra.' };
  expect(await answers(`${line}\n{"id":"after","text":"A striped horse."}`)).toMatchObject([told, after]);
  expect(await answers(`{"id":"before","text":"Fine."}\n${line}`)).toMatchObject([{ id: 'before' }, told]);
});

test('a line that is no UTF-8 is told and the next one goes on', async () => {
  const bytes = Buffer.concat([
    Buffer.from('{"id":"x","text":"caf'),
    Buffer.of(0xe9),
    Buffer.from('"}\n{"id":"y","text":"café"}\n'),
  ]);
  expect(await answers(bytes)).toMatchObject([
    { id: null, error: { code: 'not-utf8' } },
    { id: 'y', output: 'café' },
  ]);
});

test('a line that is too long is told, without being kept, and the next one goes on', async () => {
  const megabyte = Buffer.alloc(1024 * 1024, 'x');
  const stdin = [...Array.from({ length: 65 }, () => megabyte), Buffer.from('x\n{"id":"after","text":"A"}\n')];
  expect(await answers(stdin)).toMatchObject([
    { id: null, error: { code: 'too-large', message: 'Expected a line of at most 64 MB' } },
    { id: 'after' },
  ]);
});

test('blank lines, Windows line ends, a byte order mark and a missing last line end do not matter', async () => {
  expect(
    idsOf(await answers('\uFEFF{"id":1,"text":"A"}\r\n\r\n  \n{"id":2,"text":"B"}\n\n{"id":3,"text":"C"}')),
  ).toEqual([1, 2, 3]);
  expect(idsOf(await answers('\uFEFF\n{"id":1,"text":"A"}\r'))).toEqual([1]);
});

test('a line may come in any pieces', async () => {
  const bytes = Buffer.from('{"id":"é","text":"A striped horse 👍"}\r\n{"id":2,"text":"B"}');
  const lines = await answers([...bytes].map((byte) => Buffer.of(byte)));
  expect(lines).toMatchObject([{ id: 'é', output: 'A zebra 👍' }, { id: 2 }]);
});

test.each([
  '"x"',
  '""',
  '7',
  '-0.5',
  'null',
  'true',
  '[1,"a",null]',
  '{"feed":"a","n":{"text":[]}}',
  '"\\ud800"',
  '"line\\nbreak"',
])('the id %s is given back', async (id) => {
  expect(idsOf(await answers(`{"text":"A","id":${id}}`))).toEqual([JSON.parse(id)]);
});

test('an id keeps digits that JavaScript would round off, in a good line and in a bad one', async () => {
  const ids = ['1234567890123456789', '1.0', '1e400', '[ 9007199254740993, "]}", {"id": 2} ]'];
  for (const id of ids) {
    for (const more of ['"text":"A \\"id\\": 1 \\\\"', '"text":5']) {
      for (const line of [
        `{"id": ${id} ,${more}}`,
        `{"sub":{"id":0,"x":[1,{"id":3}]},${more}, "id" : ${id}}`,
        `{"id":7,"i\\u0064":${id},${more}}`,
      ]) {
        const { stdout } = await debabel('pipe', ...house)({ stdin: line });
        expect(stdout).toMatch(/^\{"id":/);
        expect(stdout.startsWith(`{"id":${id},"`)).toBe(true);
      }
    }
  }
});

test('without an id, null is given back', async () => {
  expect(idsOf(await answers('{"text":"A"}\n{}'))).toEqual([null, null]);
});

test('half a surrogate pair survives', async () => {
  const { stdout } = await debabel(
    'pipe',
    ...house,
  )({ stdin: '{"id":"x","text":"A \\ud800 striped horse \\udc00\\ud83d."}' });
  expect(stdout).toContain('"output":"A \\ud800 zebra \\udc00\\ud83d."');
});

test('a member that is called like an inner one of JavaScript is a member', async () => {
  expect(await answers('{"__proto__":{"text":"A"},"id":1}\n{"constructor":1,"text":"A","id":2}')).toMatchObject([
    { id: 1, error: {} },
    { id: 2, output: 'A' },
  ]);
});

test('repairs spliced into the text give the output', async () => {
  const text = '👍 A striped horse\r\nand a STRIPED HORSE. “Striped horse”, he said. Striped\nhorse';
  const [line] = await answers(JSON.stringify({ id: 1, text }));
  const report = wireReport.parse(line);
  expect(spliced(text, report)).toBe(report.output);
  expect(report.output).not.toBe(text);
});

test('hyphen as a file is standard input', async () => {
  expect((await debabel('pipe', '-', ...house)({ stdin: '{"text":"A"}' })).code).toBe(0);
});

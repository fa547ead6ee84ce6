import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { folderOf, house } from '../../helpers/cli.ts';
import { docxOf, entriesOf, paragraph, run } from '../../helpers/docx.ts';
import { debabel } from '../../helpers/streams.ts';

const cue = '1\r\n00:00:01,000 --> 00:00:02,000\r\n<i>A striped</i>\r\nhorse ran.\r\n';

test.each([
  [
    'a.md',
    '---\ntitle: striped horse\n---\n\n# A **striped** horse\n\n`striped horse`\n',
    '---\ntitle: striped horse\n---\n\n# A **zebra**\n\n`striped horse`\n',
  ],
  ['a.srt', cue, cue.replace('striped</i>\r\nhorse', 'zebra</i>\r\n')],
  [
    'a.ndjson',
    '{"id":1,"text":"A striped horse.","url":"striped horse"}\n{bad\n',
    '{"id":1,"text":"A zebra.","url":"striped horse"}\n{bad\n',
  ],
])('%s: only prose is repaired', async (name, text, repaired) => {
  const cwd = folderOf({ [name]: text });
  expect(await debabel('repair', '--write', name, ...house)({ cwd })).toMatchObject({ code: 0, stdout: '' });
  expect(readFileSync(join(cwd, name), 'utf8').replace(/\s+\r\n/g, '\r\n')).toBe(repaired.replace(/\s+\r\n/g, '\r\n'));
});

test('--fields chooses what is prose', async () => {
  const stdin = '{"name":"A striped horse.","text":"A striped horse."}';
  const { stdout } = await debabel('repair', '--as', 'json', '--fields', 'name', ...house)({ stdin });
  expect(stdout).toBe('{"name":"A zebra.","text":"A striped horse."}');
});

test('a Word file is repaired with tracked changes and comments, and checked', async () => {
  const bytes = docxOf(paragraph(run('A striped horse saw a barking cat.')));
  const cwd = folderOf({ 'a.docx': bytes });
  const date = '2024-05-01T10:00:00Z';
  const { code, stderr } = await debabel(
    'repair',
    'a.docx',
    '--out',
    'done',
    '--date',
    date,
    '--report',
    'md',
    ...house,
  )({ cwd });
  expect({ code, stderr }).toMatchObject({ code: 0, stderr: expect.stringContaining('done/a.docx') as string });
  const files = entriesOf(readFileSync(join(cwd, 'done/a.docx')));
  expect(files['word/document.xml']).toContain(
    `w:author="debabel" w:date="${date}"><w:r><w:t xml:space="preserve">zebra`,
  );
  expect(files['word/comments.xml']).toContain('Instead: “hound” · “dog”');
  expect(files['word/comments.xml']).toContain('The rules of these tests say what they do');
  expect(new Uint8Array(readFileSync(join(cwd, 'a.docx')))).toEqual(bytes);
  expect((await debabel('repair', 'a.docx', '--out', 'done', '--date', 'today', ...house)({ cwd })).code).toBe(2);
  const checked = await debabel('check', 'a.docx', ...house)({ cwd });
  expect(checked).toMatchObject({ code: 1, stdout: expect.stringContaining('zebra') as string });
});

test('what only says that it is a Word file is told', async () => {
  const cwd = folderOf({ 'a.docx': 'A striped horse.', 'b.docx': Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0]) });
  const { code, stderr } = await debabel('check', 'a.docx', 'b.docx', ...house)({ cwd });
  expect(code).toBe(2);
  expect(stderr).toContain('a.docx: Expected a Word file (.docx)');
  expect(stderr).toContain('save it as .docx, without a password');
});

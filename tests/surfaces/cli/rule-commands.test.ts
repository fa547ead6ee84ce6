import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { folderOf, houseRules } from '../../helpers/cli.ts';
import { debabel } from '../../helpers/streams.ts';

const animals = readFileSync(houseRules, 'utf8');

const rows = z.array(
  z.strictObject({
    id: z.string(),
    title: z.string().min(1),
    state: z.enum(['draft', 'shadow', 'live', 'safe']),
    severity: z.enum(['minor', 'major', 'critical']),
    category: z.string(),
    pivots: z.array(z.string()),
  }),
);

test('list shows every rule on a line, and counts them', async () => {
  const { code, stdout, stderr } = await debabel('rules', 'list', '--no-config')();
  const lines = stdout.trimEnd().split('\n');
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(lines.pop()).toBe(`${lines.length} rules`);
  for (const line of lines)
    expect(line).toMatch(/^[a-z0-9-]+(?:\/[a-z0-9-]+)+ +(?:draft|shadow|live|safe) +(?:minor|major|critical) +\S/);
  const ids = lines.map((line) => line.split(' ')[0]);
  expect(new Set(ids).size).toBe(ids.length);
});

test('list --json is for programs', async () => {
  const { stdout } = await debabel('rules', 'list', '--json', '--no-config')();
  const all = rows.parse(JSON.parse(stdout));
  expect(all.length).toBeGreaterThan(100);
});

test('list takes a family, a pack or a rule; own rules are among them', async () => {
  const ids = async (...names: string[]) =>
    rows
      .parse(
        JSON.parse((await debabel('rules', 'list', ...names, '--json', '--no-config', '--rules', houseRules)()).stdout),
      )
      .map(({ id }) => id);
  expect(await ids('house')).toEqual(['house/animals/zebra', 'house/animals/hound', 'house/animals/lost-animal']);
  expect(await ids('house/animals')).toEqual(await ids('house'));
  expect(await ids('house/animals/hound')).toEqual(['house/animals/hound']);
  expect(await ids('residue')).toContain('residue/tags-to-translate');
});

test('list of an unknown family says which look like it', async () => {
  expect(await debabel('rules', 'list', 'residu', '--no-config')()).toMatchObject({
    code: 2,
    stdout: '',
    stderr: expect.stringContaining('did you mean `residue`') as string,
  });
});

test('show tells why a rule is there, its examples and where it stands', async () => {
  const { code, stdout } = await debabel(
    'rules',
    'show',
    'house/animals/zebra',
    '--no-config',
    '--rules',
    houseRules,
  )();
  expect(code).toBe(0);
  expect(stdout).toContain('## Call animals by their names');
  expect(stdout).toContain('`house/animals/zebra` · safe · major · accuracy/mistranslation');
  expect(stdout).toContain('| A **striped horse** ran. | A **zebra** ran. |');
  expect(stdout).toContain('Left alone: *A striped shirt and a horse.*');
  expect(stdout).toMatch(/\nfile: \S*tests\/surfaces\/cli\/house\/animals\.yml\n/);
});

test('show without a rule, and of one that is not there', async () => {
  expect(await debabel('rules', 'show', '--no-config')()).toEqual({
    code: 2,
    stdout: '',
    stderr: 'debabel: Expected the id of a rule: `debabel rules list` shows all\n',
  });
  expect((await debabel('rules', 'show', 'xyzzyx', '--no-config')()).stderr).toBe(
    'debabel: Unknown rule `xyzzyx`: `debabel rules list` shows all\n',
  );
});

test('every rule leads to its file', async () => {
  const { stdout: listed } = await debabel('rules', 'list', '--json', '--no-config')();
  const families = [...new Set(rows.parse(JSON.parse(listed)).map(({ id }) => id.split('/')[0] ?? ''))];
  const { stdout } = await debabel('rules', 'show', ...families, '--no-config')();
  const files = [...new Set([...stdout.matchAll(/^file: (.+)$/gm)].map(([, file = '']) => file))];
  expect(files.length).toBeGreaterThan(10);
  expect(files.filter((file) => !existsSync(join(import.meta.dirname, '../../..', file)))).toEqual([]);
});

test('schema is JSON Schema', async () => {
  const { code, stdout } = await debabel('rules', 'schema')();
  expect(code).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({ $schema: expect.stringContaining('json-schema.org') as string });
});

test.each([
  [[], 'got none'],
  [['lsit'], 'got `lsit`, did you mean `list`?'],
  [['frobnicate'], 'got `frobnicate`'],
])('rules %j says what there is', async (argv, got) => {
  expect(await debabel('rules', ...argv)()).toEqual({
    code: 2,
    stdout: '',
    stderr: `debabel: Expected \`rules\` with \`list\`, \`show\`, \`test\`, \`lint\`, \`schema\`, ${got}: \`debabel rules --help\` shows how\n`,
  });
});

test('test holds a pack against its own examples', async () => {
  expect(await debabel('rules', 'test', houseRules)()).toEqual({
    code: 0,
    stdout: expect.stringMatching(/^3 rules, \d+ lines, 0 broken\n$/) as string,
    stderr: '',
  });
  const cwd = folderOf({
    'mine/a.yml': animals,
    'mine/deep/b.yml': animals.replace('id: house/animals', 'id: house/beasts'),
  });
  expect((await debabel('rules', 'test', 'mine')({ cwd })).stdout).toMatch(/^6 rules, /);
  expect((await debabel('rules', 'test', '--rules', 'mine/a.yml')({ cwd })).stdout).toMatch(/^3 rules, /);
});

test('test says what a rule promises and what it does', async () => {
  const broken = animals
    .replace('replace: zebra', 'replace: giraffe')
    .replace('A striped shirt and a horse.', 'The striped horses and a striped horse.');
  const cwd = folderOf({ 'broken.yml': broken });
  const { code, stdout, stderr } = await debabel('rules', 'test', 'broken.yml')({ cwd });
  expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
  expect(stdout.replace(/\d+ lines/, 'n lines')).toBe(`house/animals/zebra (fix)
  expected  A [striped horse → zebra] ran.
  got       A [striped horse → giraffe] ran.
house/animals/zebra (keep)
  expected  The striped horses and a striped horse.
  got       The striped horses and a [striped horse → giraffe].
3 rules, n lines, 2 broken
`);
});

test('test of what is no rule file is told with its place', async () => {
  const cwd = folderOf({ 'a.yml': animals.replace('severity: major', 'severity: huge'), 'b.txt': '' });
  const faulty = await debabel('rules', 'test', 'a.yml')({ cwd });
  expect(faulty).toMatchObject({
    code: 2,
    stdout: '',
    stderr: expect.stringMatching(/^debabel: \S*a\.yml:5:11: `severity`: ./) as string,
  });
  expect((await debabel('rules', 'test', 'no.yml')({ cwd })).stderr).toContain(
    'no.yml: Expected a rule file or a folder of them, found nothing: check the path\n',
  );
  expect((await debabel('rules', 'test', 'b.txt')({ cwd })).stderr).toContain(
    'b.txt: Expected a YAML rule file (.yml)\n',
  );
});

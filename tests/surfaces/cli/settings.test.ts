import { chmodSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { folderOf, houseRules } from '../../helpers/cli.ts';
import { debabel } from '../../helpers/streams.ts';

const text = 'A striped horse met a barking cat.\n';
const rules = readFileSync(houseRules, 'utf8');

/** What a check with the settings of a folder says. Own rules stand in `own/animals.yml`. */
async function checkIn(
  files: Readonly<Record<string, string>>,
  argv: readonly string[] = [],
  below = '',
): Promise<{ code: number; rules: string[]; stderr: string }> {
  const cwd = folderOf({ 'own/animals.yml': rules, [join(below, 'a.txt')]: text, ...files });
  const ran = await debabel('check', '--format', 'json', 'a.txt', ...argv)({ cwd: join(cwd, below) });
  const reports = (ran.stdout === '' ? [] : JSON.parse(ran.stdout)) as { findings: { rule: string }[] }[];
  return {
    code: ran.code,
    rules: reports.flatMap(({ findings }) => findings.map(({ rule }) => rule)),
    stderr: ran.stderr.replaceAll(cwd, ''),
  };
}

const zebra = 'house/animals/zebra';
const hound = 'house/animals/hound';

test.each([
  ['yml', 'rulePaths: own\nrules: [house]\n'],
  ['yaml', 'rulePaths:\n  - own/animals.yml\nrules:\n  - house\n'],
  ['json', '{\n\t"rulePaths": ["own"],\n\t"rules": ["house"]\n}\n'],
  ['ts', "const own: string = 'own';\nexport default { rulePaths: [own], rules: ['house'] as const };\n"],
  ['js', "export default { rulePaths: ['own'], rules: ['house'] };\n"],
  ['mjs', "export default { rulePaths: ['own'], rules: ['house'] };\n"],
])('debabel.config.%s is found here and above; its paths start from where it stands', async (ending, settings) => {
  for (const below of ['', 'deep/down']) {
    expect(await checkIn({ [`debabel.config.${ending}`]: settings }, [], below)).toEqual({
      code: 1,
      rules: [zebra, hound],
      stderr: '',
    });
  }
});

test('the nearest settings file counts, and only it', async () => {
  const files = {
    'debabel.config.yml': 'rulePaths: own\nrules: house\n',
    'deep/debabel.config.yml': 'rulePaths: ../own\nrules: [house/animals/hound]\n',
  };
  expect((await checkIn(files, [], 'deep/down')).rules).toEqual([hound]);
});

test('an empty settings file, and one with comments only, set nothing', async () => {
  for (const settings of ['', '\n', '# nothing yet\n', '{}\n']) {
    expect(await checkIn({ 'debabel.config.yml': settings })).toEqual({ code: 0, rules: [], stderr: '' });
  }
});

test('--config names a settings file; --no-config asks for none', async () => {
  const files = {
    'debabel.config.yml': 'nonsense: true\n',
    'other/strict.yml': 'rulePaths: ../own\nrules: [house/animals/zebra]\n',
  };
  expect((await checkIn(files)).code).toBe(2);
  expect((await checkIn(files, ['--config', 'other/strict.yml'])).rules).toEqual([zebra]);
  expect(await checkIn(files, ['--no-config'])).toEqual({ code: 0, rules: [], stderr: '' });
});

test('the command line stands above the file; what it leaves out or adds comes on top', async () => {
  const files = {
    'debabel.config.yml': 'rulePaths: own\nrules: [house]\nnoRules: [house/animals/zebra]\nprofile: picky\n',
  };
  expect((await checkIn(files)).rules).toEqual([hound]);
  expect((await checkIn(files, ['--no-rule', hound])).rules).toEqual([]);
  expect(
    (await checkIn({ 'debabel.config.yml': 'rules: [house/animals/zebra]\nrulePaths: own\n' }, ['--rule', hound]))
      .rules,
  ).toEqual([hound]);
  const more = rules.replace('id: house/animals', 'id: mine/animals');
  expect(
    (
      await checkIn({ 'debabel.config.yml': 'rulePaths: own\n', 'more.yml': more }, [
        '--rules',
        'more.yml',
        '--rule',
        'mine/animals/hound',
      ])
    ).rules,
  ).toEqual(['mine/animals/hound']);
});

test.each([
  ['debabel.config.yml', 'profile: safe\n\nruls: []\n', ':3:1: Unexpected setting `ruls`, did you mean `rules`?'],
  ['debabel.config.yml', 'rule-paths: own\n', ':1:1: Unexpected setting `rule-paths`, did you mean `rulePaths`?'],
  [
    'debabel.config.yml',
    'colour: red\n',
    ':1:1: Unexpected setting `colour`, expected one of profile, style, rules, noRules, rulePaths',
  ],
  ['debabel.config.yml', 'profile: bold\n', ':1:1: Expected `profile` to be one of safe, standard, picky, got `bold`'],
  [
    'debabel.config.yml',
    'profile: [safe]\n',
    ':1:1: Expected `profile` to be one of safe, standard, picky, got `["safe"]`',
  ],
  ['debabel.config.yml', 'rules: 7\n', ':1:1: Expected `rules` to be a list of names, got `7`'],
  ['debabel.config.yml', '# mine\nnoRules: [7]\n', ':2:1: Expected `noRules` to be a list of names, got `[7]`'],
  ['debabel.config.yml', 'style: true\n', ':1:1: Expected `style` to be a name like `ap`, got `true`'],
  ['debabel.config.yml', '- profile\n', ': Expected a map of settings as in `profile: safe`, got `["profile"]`'],
  ['debabel.config.yml', 'safe\n', ': Expected a map of settings as in `profile: safe`, got `safe`'],
  [
    'debabel.config.json',
    '{\n  "profile": "bold"\n}\n',
    ':2:3: Expected `profile` to be one of safe, standard, picky, got `bold`',
  ],
  ['debabel.config.yml', 'profile: *mine\n', ': Could not be read: Unresolved alias'],
  ['debabel.config.ts', 'export default { ruls: [] };\n', ': Unexpected setting `ruls`, did you mean `rules`?'],
  [
    'debabel.config.js',
    'export default () => ({});\n',
    ': Expected a map of settings as in `profile: safe`, got `a function`',
  ],
  ['debabel.config.js', "throw new Error('Not today');\n", ': Could not be read: Not today'],
  [
    'debabel.config.ts',
    "import nothing from './nothing.ts';\nexport default { nothing };\n",
    ": Could not be read: Cannot find module './nothing.ts'",
  ],
])('a fault in %s (%j) is told with its place', async (name, settings, told) => {
  const { code, stderr } = await checkIn({ [name]: settings });
  expect(code).toBe(2);
  expect(stderr).toMatch(/^[^\n]*\n$/);
  expect(stderr).toContain(`debabel: ${name}${told}`);
});

test.each([
  ['debabel.config.yml', 'profile: safe\nrules: [house\nstyle: ap\n', /^debabel: debabel\.config\.yml:\d:\d+: .+\n$/],
  ['debabel.config.yml', 'profile: safe\nprofile: picky\n', /^debabel: debabel\.config\.yml:2:1: .*unique.*\n$/],
  ['debabel.config.json', '{\n  "rules": ["house",\n}\n', /^debabel: debabel\.config\.json:\d:\d: .+\n$/],
  [
    'debabel.config.ts',
    "export default {\n  profile: 'safe'\n  rules: [],\n};\n",
    /^debabel: debabel\.config\.ts:3:3: Unexpected token, expected ","\n$/,
  ],
])('what %s says is no sentence of its language: line and column are told', async (name, settings, told) => {
  const { code, stderr } = await checkIn({ [name]: settings });
  expect(code).toBe(2);
  expect(stderr).toMatch(told);
});

test.each([
  ['no.yml', 'debabel: no.yml: Expected a settings file, found nothing: check the path\n'],
  [
    'settings.toml',
    'debabel: settings.toml: Expected a settings file that ends in one of .yml, .yaml, .json, .ts, .js, .mjs\n',
  ],
  ['own', 'debabel: own: Expected a settings file that ends in one of .yml, .yaml, .json, .ts, .js, .mjs\n'],
])('--config %s is a mistake', async (path, stderr) => {
  expect(await checkIn({ 'settings.toml': 'a = 1\n' }, ['--config', path])).toEqual({ code: 2, rules: [], stderr });
});

test.each([
  [
    'rules',
    'rules:\n  - house/animals/zebar\nrulePaths: own\n',
    'debabel.config.yml:1:1: Unknown rule `house/animals/zebar`: did you mean `house/animals/zebra`',
  ],
  ['noRules', 'rulePaths: own\nnoRules: [hose]\n', 'debabel.config.yml:2:1: Unknown rule `hose`: did you mean `house`'],
])('an unknown rule in %s is told with its place and those that look like it', async (_, settings, told) => {
  const { code, stderr } = await checkIn({ 'debabel.config.yml': settings });
  expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining(`debabel: ${told}`) as string });
});

test('an unknown rule of the command line has no place', async () => {
  const { stderr } = await debabel('check', '--no-config', '--rule', 'xyzzyx', '--rules', houseRules)({ stdin: text });
  expect(stderr).toBe('debabel: Unknown rule `xyzzyx`: `debabel rules list` shows all\n');
  const near = await debabel(
    'check',
    '--no-config',
    '--no-rule',
    'hose/animals',
    '--rules',
    houseRules,
  )({ stdin: text });
  expect(near).toMatchObject({
    code: 2,
    stdout: '',
    stderr: expect.stringContaining('Unknown rule `hose/animals`: did you mean `house/animals`') as string,
  });
});

test('an unknown house style is told with those that are known', async () => {
  const ran = await debabel('check', '--no-config', '--style', 'guardain')({ stdin: text });
  expect(ran.code).toBe(2);
  expect(ran.stderr).toMatch(
    /^debabel: Expected `style` to be one of ap, (?:\w+, )*guardian(?:, \w+)*, got `guardain`: did you mean `guardian`\?\n$/,
  );
  const inFile = await checkIn({ 'debabel.config.yml': 'profile: safe\nstyle: xyzzy\n' });
  expect(inFile.stderr).toMatch(
    /^debabel: debabel\.config\.yml:2:1: Expected `style` to be one of ap, .*, got `xyzzy`\n$/,
  );
  expect((await debabel('check', '--no-config', '--style', 'guardian')({ stdin: text })).code).toBe(0);
});

test('own rules: a file, a folder, both at once', async () => {
  const found = async (...argv: string[]) => (await checkIn({}, ['--no-config', '--rule', 'house', ...argv])).rules;
  expect(await found('--rules', 'own/animals.yml')).toEqual([zebra, hound]);
  expect(await found('--rules', 'own')).toEqual([zebra, hound]);
  expect(await found('--rules', 'own', '--rules', 'own/animals.yml')).toEqual([zebra, hound]);
});

test.each([
  ['nothing', 'no.yml', {}, '/no.yml: Expected a rule file or a folder of them, found nothing: check the path'],
  ['another ending', 'own.txt', { 'own.txt': 'x' }, '/own.txt: Expected a YAML rule file (.yml)'],
  [
    'an empty folder',
    'none',
    { 'none/readme.md': 'x' },
    '/none: Expected a folder that holds rule files (.yml), found none',
  ],
])('own rules: %s is a mistake', async (_, path, files, told) => {
  expect(await checkIn(files, ['--no-config', '--rules', path])).toEqual({
    code: 2,
    rules: [],
    stderr: `debabel: ${told}\n`,
  });
});

test('own rules: all faults of all files are told, each with line and column', async () => {
  const files = {
    'own/animals.yml': rules.replace('match: striped horse', 'match: v:'),
    'own/b.yml': 'id: house/b\ntitle: [\n',
    'own/c.yml': rules.replace('confidence: 0.99', 'confidence: 99'),
  };
  const { code, stderr } = await checkIn(files, ['--no-config', '--rules', 'own']);
  expect(code).toBe(2);
  expect(
    stderr
      .trimEnd()
      .split('\n')
      .map((line) => /^(?:debabel: )?\/(own\/\w+\.yml:\d+):\d+: ./.exec(line)?.[1]),
  ).toEqual(['own/animals.yml:10', 'own/b.yml:3', 'own/c.yml:7']);
});

test.skipIf(process.getuid?.() === 0)('a rule file that may not be read is told', async () => {
  const cwd = folderOf({ 'own.yml': rules });
  chmodSync(join(cwd, 'own.yml'), 0);
  const { code, stderr } = await debabel('check', '--no-config', '--rules', 'own.yml')({ cwd, stdin: text });
  expect({ code, stderr }).toEqual({
    code: 2,
    stderr: expect.stringContaining('own.yml: Could not be read (EACCES): check its permissions') as string,
  });
});

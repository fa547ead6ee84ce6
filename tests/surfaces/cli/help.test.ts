import { expect, test } from 'vitest';
import { debabel } from '../../helpers/streams.ts';

test('without a command, help goes to standard error and the code is 2', async () => {
  const { code, stdout, stderr } = await debabel()();
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toContain('usage: debabel COMMAND');
});

test.each([['--help'], ['-h'], ['help']])('%s shows the commands', async (...argv) => {
  const { code, stdout, stderr } = await debabel(...argv)();
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  for (const command of ['repair', 'check', 'pipe', 'rules', 'measure'])
    expect(stdout).toMatch(new RegExp(`^ {2}${command} `, 'm'));
});

test.each(['repair', 'check', 'pipe', 'rules', 'measure'])(
  '%s --help tells its options, exit codes and examples',
  async (command) => {
    const { code, stdout, stderr } = await debabel(command, '--help')();
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(new RegExp(`^debabel ${command}`));
    expect(stdout).toContain('exit code:');
    expect(stdout).toMatch(/examples?:/);
    expect((await debabel('help', command)()).stdout).toBe(stdout);
    expect((await debabel(command, '-h', 'some.txt')()).stdout).toBe(stdout);
  },
);

test('no line of help is wider than a wide terminal', async () => {
  for (const command of ['', 'repair', 'check', 'pipe', 'rules', 'measure']) {
    const { stdout } = await debabel('help', ...(command === '' ? [] : [command]))();
    for (const line of stdout.split('\n')) expect(line.length).toBeLessThanOrEqual(120);
  }
});

test('--version is that of the package', async () => {
  expect(await debabel('--version')()).toEqual({
    code: 0,
    stdout: expect.stringMatching(/^\d+\.\d+\.\d+\S*\n$/) as string,
    stderr: '',
  });
});

test.each([
  [
    ['repiar', 'a.txt'],
    'debabel: Unknown command `repiar`, did you mean `repair`?: `debabel --help` shows what there is\n',
  ],
  [
    ['frobnicate'],
    'debabel: Unknown command `frobnicate`, expected one of repair, check, pipe, feed, rules, measure: `debabel --help` shows what there is\n',
  ],
  [
    ['help', 'constructor'],
    'debabel: Unknown command `constructor`, expected one of repair, check, pipe, feed, rules, measure: `debabel --help` shows what there is\n',
  ],
  [
    ['toString'],
    'debabel: Unknown command `toString`, expected one of repair, check, pipe, feed, rules, measure: `debabel --help` shows what there is\n',
  ],
  [
    ['repair', '--wirte', 'a.txt'],
    'debabel: Unknown option `--wirte`, did you mean `--write`?: `debabel repair --help` shows what there is\n',
  ],
  [['check', '--xyzzy'], 'debabel: Unknown option `--xyzzy`: `debabel check --help` shows what there is\n'],
  [
    ['repair', '--out'],
    'debabel: Expected a value for `--out`, got none: `debabel repair --help` shows what there is\n',
  ],
  [
    ['repair', '--out', '--write'],
    'debabel: Expected a value for `--out`, got none: `debabel repair --help` shows what there is\n',
  ],
  [
    ['repair', '--write=yes'],
    'debabel: Unexpected value of `--write`, expected none: `debabel repair --help` shows what there is\n',
  ],
  [
    ['check', '--format', 'xml', 'a.txt'],
    'debabel: Expected `--format` to be of pretty, html, diff, json, md, got `xml`\n',
  ],
  [['check', '--format', 'json,md', 'a.txt'], 'debabel: Expected one `--format`, got 2\n'],
  [
    ['check', '--format', 'html', 'a.txt', 'b.txt'],
    'debabel: Expected one FILE with `--format html`: `debabel repair --report html` makes a page for each\n',
  ],
  [['repair', '--report', '', 'a.txt'], 'debabel: Expected `--report` to be of html, diff, json, md, got ``\n'],
  [
    ['repair', '--report', 'html,pdf', 'a.txt'],
    'debabel: Expected `--report` to be of html, diff, json, md, got `pdf`\n',
  ],
  [
    ['repair', '--reports', 'r', 'a.txt'],
    'debabel: Expected `--report` with `--reports`, as in `--report html,diff,json,md`\n',
  ],
  [['repair', '--write', '--out', 'x', 'a.txt'], 'debabel: Expected one of `--write` and `--out`, got both\n'],
  [
    ['repair', '--config', 'x.yml', '--no-config', 'a.txt'],
    'debabel: Expected one of `--config` and `--no-config`, got both\n',
  ],
  [
    ['repair', '--profile', 'bold', 'a.txt'],
    'debabel: Expected `--profile` to be one of safe, standard, picky, got `bold`\n',
  ],
  [['pipe', 'items.ndjson'], 'debabel: Expected no FILE, got `items.ndjson`: as in `debabel pipe < items.ndjson`\n'],
  [['repair'], 'debabel: Expected FILE, or a text on standard input: `debabel repair --help` shows how\n'],
  [['check'], 'debabel: Expected FILE, or a text on standard input: `debabel check --help` shows how\n'],
])('debabel %j says what is wrong and what to do', async (argv, stderr) => {
  expect(await debabel(...argv)()).toEqual({ code: 2, stdout: '', stderr });
});

import { expect, test } from 'vitest';
import { z } from 'zod';
import { folderOf, houseRules } from '../../helpers/cli.ts';
import { debabel } from '../../helpers/streams.ts';

const firms = 'Small firms matter.\nSmall firms are the spine of the economy, said the minister.\n';
const spine = 'senses/tr/spine-backbone';

test('of a sense that the model decides, all that its score is made of is told', async () => {
  const cwd = folderOf({ 'a.txt': firms });
  const { code, stdout, stderr } = await debabel('rules', 'show', spine, '--at', 'a.txt:2', '--no-config')({ cwd });
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout).toContain(`${spine} at a.txt:2:21\n  Small firms are the [spine → backbone] of the economy`);
  expect(stdout).toMatch(/^ {2}the backbone of +-\d\.\d\d\* +-\d/m);
  expect(stdout).toMatch(/^ {2}for +economy +-?\d\.\d\d +\d\.\d\d$/m);
  expect(stdout).toMatch(/^topics +for: /m);
  expect(stdout).toMatch(/^ {2}gain +-?\d+\.\d\d × +-?\d+\.\d\d = +-?\d+\.\d\d$/m);
  expect(stdout).toMatch(/^score +-?\d+\.\d\d: likelihood \d+%/m);
  expect(stdout).toMatch(/^ +(?:passes|does not pass) the strict threshold /m);
  expect(stdout).toMatch(/^decision +(?:suggested|not shown)/m);
});

const told = z.array(
  z.object({
    version: z.literal(1),
    rule: z.literal(spine),
    line: z.literal(2),
    column: z.literal(21),
    machineMade: z.boolean(),
    thresholds: z.object({ suggest: z.number(), repair: z.number() }),
    decision: z.object({ kind: z.enum(['suggest', 'leave']) }).optional(),
    gates: z
      .array(
        z.object({
          start: z.literal(40),
          end: z.literal(45),
          garbled: z.literal('spine'),
          meant: z.literal('backbone'),
          grams: z.object({
            garbled: z.array(z.object({ order: z.number() })).length(3),
            meant: z.array(z.object({})),
          }),
          signs: z.record(z.string(), z.number()),
          weights: z.record(z.string(), z.number()),
          bias: z.number(),
          offset: z.number(),
          score: z.number(),
        }),
      )
      .length(1),
  }),
);

test('--format json has the same for programs; the score is the sum of its parts', async () => {
  const { code, stdout } = await debabel(
    'rules',
    'show',
    spine,
    '--at',
    '-:2:22',
    '--format',
    'json',
    '--no-config',
  )({
    stdin: firms,
  });
  expect(code).toBe(0);
  const [place] = told.parse(JSON.parse(stdout));
  const gate = place?.gates[0];
  const sum = Object.entries(gate?.weights ?? {}).reduce(
    (total, [name, weight]) => total + weight * (gate?.signs[name] ?? NaN),
    (gate?.bias ?? NaN) + (gate?.offset ?? NaN),
  );
  expect(gate?.score).toBeCloseTo(sum, 9);
});

test('of another rule: whether it fired, its confidence, the threshold and the decision', async () => {
  const cwd = folderOf({ 'a.txt': 'A horse.\nA striped horse ran “as a striped horse”.\n' });
  const zebra = async (place: string) =>
    debabel('rules', 'show', 'house/animals/zebra', '--rules', houseRules, '--at', place, '--no-config')({ cwd });
  expect(await zebra('a.txt:2:3')).toEqual({
    code: 0,
    stderr: '',
    stdout: `house/animals/zebra at a.txt:2:3
  A [striped horse → zebra] ran “as a striped horse”.

confidence  zebra 99%
threshold   this text was not shown to be machine-made: shown from 80%, repaired from 93%
decision    repaired
`,
  });
  const both = await zebra('a.txt:2');
  expect(both.stdout.match(/^decision .*$/gm)).toEqual([
    'decision    repaired',
    'decision    suggested, not repaired: inside quotation marks',
  ]);
  expect(await zebra('a.txt:1')).toEqual({
    code: 2,
    stdout: '',
    stderr: 'debabel: a.txt:1: Expected a finding of `house/animals/zebra` here, got none: look at 2:3, 2:27\n',
  });
});

test.each<[string[], string]>([
  [
    [spine, '--at', '-'],
    'Expected `--at FILE:LINE` or `FILE:LINE:COLUMN` (FILE may be -), got `-`: `debabel check` shows places',
  ],
  [
    [spine, '--at', '-:x'],
    'Expected `--at FILE:LINE` or `FILE:LINE:COLUMN` (FILE may be -), got `-:x`: `debabel check` shows places',
  ],
  [[spine, '--at', '-:0'], '<stdin>: Expected a line from 1 to 2, got 0'],
  [[spine, '--at', '-:3'], '<stdin>: Expected a line from 1 to 2, got 3'],
  [[spine, '--at', '-:1:20'], '<stdin>:1: Expected a column from 1 to 19, got 20'],
  [[spine, '--at', '-:1:0'], '<stdin>:1: Expected a column from 1 to 19, got 0'],
  [[spine, '--at', '-:1'], '-:1: Expected a finding of `senses/tr/spine-backbone` here, got none: look at 2:21'],
  [
    ['repeats/word', '--at', '-:1'],
    '-:1: Expected a finding of `repeats/word` here, got none, here or anywhere in this text',
  ],
  [
    ['repeats/wrod', '--at', '-:1'],
    'Unknown rule `repeats/wrod`: did you mean `repeats/word`? `debabel rules list` shows all',
  ],
  [
    [spine, '--no-rule', 'senses', '--at', '-:2'],
    'Expected `senses/tr/spine-backbone` to be among the rules that run, it is not: check `--profile`, `--rule`, `--no-rule` and the settings file',
  ],
  [[spine, '--format', 'json'], 'Expected `--at FILE:LINE` with `--format`: `debabel rules --help` shows how'],
  [[spine, '--at', '-:2', '--format', 'html'], 'Expected `--format` to be of pretty, json, got `html`'],
])('rules show %j says what is wrong and what to do', async (argv, stderr) => {
  expect(await debabel('rules', 'show', ...argv, '--no-config')({ stdin: firms })).toEqual({
    code: 2,
    stdout: '',
    stderr: `debabel: ${stderr}\n`,
  });
});

test('a file that is not there is told', async () => {
  const { code, stderr } = await debabel(
    'rules',
    'show',
    spine,
    '--at',
    'no.txt:1',
    '--no-config',
  )({
    cwd: folderOf({}),
  });
  expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringMatching(/^debabel: no\.txt: /) as string });
});

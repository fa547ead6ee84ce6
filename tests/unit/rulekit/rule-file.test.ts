import { describe, expect, test } from 'vitest';
import { DebabelError } from '#model';
import { compileRules } from '#rulekit';

/** A rule file without faults; a test breaks one line of it. */
const rule = `id: idioms/float-an-idea
title: Float an idea
why: Czech lifts it up.
category: accuracy/mistranslation
severity: major
pivots: [cs]
state: safe
confidence: 0.95
match: v:hover the|an idea
unless:
  - v:hover over
replace: float@1 $2 $3
fix:
  - He [hovered → floated] the idea.
  - They [hover → float] an idea.
keep:
  - The drone hovered over it.
  - He floated the idea.
`;

const pack = `id: senses/cs
title: Wrong senses
why: One word, two meanings.
category: accuracy/mistranslation
severity: major
state: live
entries:
  - id: talks
    garbled: n:interview
    meant: [talk]
    frames:
      - '* between|with'
      - peace *
    fix: ['The peace [interviews → talks] failed.']
    keep: [She gave interviews.]
  - id: camp
    match: western match
    replace: western camp
    confidence: 0.5
    fix: ['The Western [match → camp] agreed.']
    keep: [The match ended.]
`;

/** What is said of a file. */
async function faults(source: string, path = 'a.yml'): Promise<string[]> {
  try {
    await compileRules(source, path);
    return [];
  } catch (error) {
    if (!(error instanceof DebabelError)) throw error;
    expect(error.code).toBe('rule-file');
    return error.message.split('\n');
  }
}

test('files without faults', async () => {
  expect(await faults(rule, 'rules/idioms/float-an-idea.yml')).toEqual([]);
  expect(await faults(pack, 'rules/senses/cs.yml')).toEqual([]);
  expect(
    (await compileRules(pack, 'a.yml')).map(({ compiled }) => [
      compiled.id,
      compiled.state,
      compiled.confidence,
      compiled.patterns.length,
    ]),
  ).toEqual([
    ['senses/cs/talks', 'live', 0.8, 2],
    ['senses/cs/camp', 'live', 0.5, 1],
  ]);
});

describe('a fault in a rule has its place:', () => {
  test.each<[string, string | RegExp, string, string[]]>([
    [
      'no YAML',
      'pivots: [cs]',
      'pivots: [cs',
      ['a.yml:7:1: Flow sequence in block collection must be sufficiently indented and end with a ]'],
    ],
    ['a tag by mistake', '  - v:hover over', '  - !over v:hover', ['a.yml:11:5: Unresolved tag: !over']],
    [
      'an unknown anchor',
      'title: Float an idea',
      'title: *float',
      ['a.yml:1:1: Unresolved alias (the anchor must be set before the alias): float'],
    ],
    ['a key twice', 'state: safe', 'title: Twice', ['a.yml:7:1: Map keys must be unique']],
    [
      'an unknown key',
      'confidence: 0.95',
      'confidance: 0.95',
      ['a.yml:8:1: `confidance`: Unrecognized key: "confidance"'],
    ],
    [
      'a missing key',
      'severity: major\n',
      '',
      ['a.yml:1:1: `severity`: Invalid option: expected one of "minor"|"major"|"critical"'],
    ],
    ['a confidence above 1', '0.95', '2', ['a.yml:8:13: `confidence`: Too big: expected number to be <=1']],
    ['no number', '0.95', 'high', ['a.yml:8:13: `confidence`: Invalid input: expected number, received string']],
    [
      'an unknown category',
      'accuracy/mistranslation',
      'accuracy/other',
      [expect.stringMatching(/^a\.yml:4:11: `category`: Invalid option: /) as string],
    ],
    ['an id of another form', 'idioms/float-an-idea', 'float', ['a.yml:1:5: `id`: Expected an id like `family/name`']],
    [
      'too few lines',
      /keep:[^]*/,
      'keep: [He floated the idea.]\n',
      ['a.yml:16:7: `keep`: Expected at least two lines that look alike and are right'],
    ],
    [
      'a fault in a pattern',
      'v:hover the|an idea',
      'v:hover pos:NOON',
      ['a.yml:9:8: `match`: Unexpected part of speech `NOON`'],
    ],
    [
      'a fault in a silencer',
      'v:hover over',
      '?over',
      ['a.yml:11:5: `unless.0`: Expected at least one step of words that must be there: the rule is found by it'],
    ],
    ['a step that is not there', '$2 $3', '$2 $4', ['a.yml:12:10: `replace`: Expected a step from 1 to 3, got `$4`']],
    [
      'a step of an own form that is not there',
      'float@1 $2 $3',
      '{ 4: float }',
      ['a.yml:12:10: `replace`: Expected a step from 1 to 3, got `4`'],
    ],
    [
      'a wrong alternative',
      'float@1 $2 $3',
      '[float@1 $2 $3, raise@5]',
      ['a.yml:12:26: `replace.1`: Expected a step from 1 to 3, got `raise@5`'],
    ],
    [
      'no pattern',
      'match: v:hover the|an idea',
      'picky: true',
      ['a.yml:1:1: Expected one of `match` and `matches`, or `garbled`, `meant` and `frames`'],
    ],
    [
      'a fault in one of several patterns',
      'match: v:hover the|an idea',
      'matches: [v:hover the idea, "..2 idea the"]',
      ['a.yml:9:29: `matches.1`: Unexpected gap at the edge of a pattern'],
    ],
    [
      'a repaired line without a mark',
      'They [hover → float] an idea.',
      'They float an idea.',
      ['a.yml:15:5: Expected a mark like `[wrong → right]` in `They float an idea.`'],
    ],
    [
      'a right line with a mark',
      'He floated the idea.',
      'He [hovered → floated] the idea.',
      ['a.yml:18:5: Unexpected mark in `He [hovered → floated] the idea.`'],
    ],
    ['nothing at all', /[^]*/, '', ['a.yml:1:1: Invalid input: expected object, received null']],
    ['a list', /[^]*/, '- a', ['a.yml:1:1: Invalid input: expected object, received array']],
    [
      'several faults',
      /confidence: 0.95\nmatch:/,
      'confidence: 2\nmatsh:',
      ['a.yml:8:13: `confidence`: Too big: expected number to be <=1', 'a.yml:9:1: `matsh`: Unrecognized key: "matsh"'],
    ],
    [
      'several faults in patterns',
      /match: .*\nunless:/,
      'match: v:hover ..9 idea\nunless:\n  - the|',
      [
        'a.yml:9:8: `match`: Expected a gap of 1 to 8 words, got `9`',
        'a.yml:11:5: `unless.0`: Expected words between `|`, got `the|`',
      ],
    ],
  ])('%s', async (_, part, broken, expected) => {
    expect(await faults(rule.replace(part, () => broken))).toEqual(expected);
  });
});

describe('a fault in a pack has its place:', () => {
  test.each<[string, string, string, string[]]>([
    [
      'an entry twice',
      'id: camp',
      'id: talks',
      ['a.yml:16:9: Expected each entry to have an id of its own, got `talks` twice'],
    ],
    ['a frame without a star', 'peace *', 'peace', ['a.yml:13:9: `entries.0.frames.1`: Expected one `*` in `peace`']],
    [
      'a fault in a frame',
      'peace *',
      "'pos:NOON *'",
      ['a.yml:13:9: `entries.0.frames.1`: Unexpected part of speech `NOON`'],
    ],
    [
      'a sense without meanings',
      '    meant: [talk]\n',
      '',
      ['a.yml:8:5: `entries.0`: Expected `garbled` and `meant` together'],
    ],
    [
      'an unknown key of an entry',
      'confidence: 0.5',
      'sure: 0.5',
      ['a.yml:19:5: `entries.1.sure`: Unrecognized key: "sure"'],
    ],
    [
      'an entry without lines',
      '    keep: [The match ended.]\n',
      '',
      ['a.yml:16:5: `entries.1.keep`: Invalid input: expected array, received undefined'],
    ],
    [
      'a step that is not there',
      'western camp',
      'western $3',
      ['a.yml:18:14: `entries.1.replace`: Expected a step from 1 to 2, got `$3`'],
    ],
  ])('%s', async (_, part, broken, expected) => {
    expect(await faults(pack.replace(part, () => broken))).toEqual(expected);
  });
});

test('the id is the path of the file', async () => {
  expect(await faults(rule, 'rules/idioms/other.yml')).toEqual([
    'rules/idioms/other.yml:1:5: Expected `id` to be the path of the file, `idioms/other`, got `idioms/float-an-idea`',
  ]);
  expect(await faults(rule, String.raw`C:\debabel\rules\idioms\float-an-idea.yml`)).toEqual([]);
  expect(await faults(rule, 'own/other.yml')).toEqual([]);
});

test('aliases that grow without bound are refused', async () => {
  const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];
  const levels = names.map((name, index) => {
    const below = index === 0 ? 'x' : `*${names[index - 1] ?? ''}`;
    return `${name}: &${name} [${Array(9).fill(below).join(', ')}]`;
  });
  expect(await faults(levels.join('\n'))).toEqual([expect.stringMatching(/^a\.yml:1:1: /)]);
});

describe('a pattern is refused:', () => {
  test.each([
    ['', 'Expected at least one step of words that must be there: the rule is found by it'],
    ['?idea', 'Expected at least one step of words that must be there: the rule is found by it'],
    ['pos:NOUN cap num', 'Expected at least one step of words that must be there: the rule is found by it'],
    ['idea !plan|', 'Expected words between `|`, got `plan|`'],
    ['idea||plan', 'Expected words between `|`, got `idea||plan`'],
    ['v:', 'Expected words between `|`, got ``'],
    ['..2 idea', 'Unexpected gap at the edge of a pattern'],
    ['idea ..2', 'Unexpected gap at the edge of a pattern'],
    ['idea ..0 plan', 'Expected a gap of 1 to 8 words, got `0`'],
    ['idea ..9 plan', 'Expected a gap of 1 to 8 words, got `9`'],
    ['idea ..2x plan', 'Expected a gap of 1 to 8 words, got `2x`'],
    ['idea ?..2 plan', 'Unexpected `?` in `?..2`'],
    ['?^ idea', 'Unexpected `?` in `?^`'],
    ['?!the idea', 'Unexpected `?` in `?!the`'],
    ['idea !^', 'Unexpected `!` in `!^`'],
    ['idea !..2', 'Unexpected `!` in `!..2`'],
    ['idea !!plan', 'Unexpected `!` in `!!plan`'],
    ['idea !?plan', 'Unexpected `!` in `!?plan`'],
    ['name:river idea', 'Expected `name:person`, `name:place` or `name:organisation`, got `river`'],
    ['pos:noon idea', 'Unexpected part of speech `NOON`'],
    ["'s idea", "Expected a word before `'s`"],
    ["^ 's idea", "Expected a word before `'s`"],
    ["idea ..2 's plan", "Expected a word before `'s`"],
    ["idea , 's plan", "Expected a word before `'s`"],
    ['a ?b ?c ?d ?e ?f ?g ?h ?i ?j', 'Expected at most 8 optional steps and gaps, got 9'],
  ])('%s', async (match, reason) => {
    expect(
      await faults(
        rule.replace(/match: .*/, () => `match: ${JSON.stringify(match)}`).replace(/replace: .*/, "replace: ''"),
      ),
    ).toEqual([
      match === ''
        ? 'a.yml:9:8: `match`: Too small: expected string to have >=1 characters'
        : `a.yml:9:8: \`match\`: ${reason}`,
    ]);
  });

  test.each([
    [[{ verb: 'make' }, { gap: 9 }, 'photo'], 'a.yml:9:32: `match.1.gap`: Too big: expected number to be <=8'],
    [[{ make: 'make' }, 'photo'], 'a.yml:9:10: `match.0.make`: Unrecognized key: "make"'],
    [
      [{ maybe: 'a' }],
      'a.yml:9:8: `match`: Expected at least one step of words that must be there: the rule is found by it',
    ],
    [[{ verb: 'make', not: 'take' }, 'photo'], 'a.yml:9:8: `match`: Expected one key in each step'],
    [['photo', { sentence: 'middle' }], 'a.yml:9:8: `match`: Invalid input'],
    [['photo', {}], 'a.yml:9:8: `match`: Expected one key in each step'],
  ])('%j', async (match, reason) => {
    expect(
      await faults(
        rule.replace(/match: .*/, () => `match: ${JSON.stringify(match)}`).replace(/replace: .*/, "replace: ''"),
      ),
    ).toEqual([reason]);
  });
});

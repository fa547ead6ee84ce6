import { describe, expect, test } from 'vitest';
import { marked } from './data-rule.ts';

/** Where a pattern matches: its match in brackets. */
async function found(match: unknown, line: string): Promise<string> {
  return (await marked({ match }, line)).replaceAll(' → ?', '');
}

describe('a step', () => {
  test.each([
    ['idea|plan', 'The IDEA, the Plan, the ideas.', 'The [IDEA], the [Plan], the ideas.'],
    ["don't", "I don’t and I don't.", "I [don’t] and I [don't]."],
    ['nato-style', 'A NATO-style exercise of NATO.', 'A [NATO-style] exercise of NATO.'],
    ['v:hover', 'It hovered, hovers, hovering over a hover.', 'It [hovered], [hovers], [hovering] over a [hover].'],
    ['v:bring|take', 'He brought it, took it, has taken it.', 'He [brought] it, [took] it, has [taken] it.'],
    ['n:country|man', 'Men of the countries left a country.', '[Men] of the [countries] left a [country].'],
    ['a:big', 'A bigger, the biggest, a big one, bigly.', 'A [bigger], the [biggest], a [big] one, bigly.'],
    ['lemma:plan', 'Plans planned, planning a plan.', '[Plans] [planned], [planning] a [plan].'],
    ['the pos:ADJ idea', 'The old idea, the city idea, the idea.', '[The old idea], the city idea, the idea.'],
    ['cap said', 'Smith said so, he said so.', '[Smith said] so, he said so.'],
    [
      'num people',
      '3 people, 1,200 people, 4.5 people, three people.',
      '[3 people], [1,200 people], [4.5 people], three people.',
    ],
    ['num|two people', '3 people, two people, ten people.', '[3 people], [two people], ten people.'],
    ['cap|he said', 'Smith said so, he said so, they said so.', '[Smith said] so, [he said] so, they said so.'],
    [
      'by num percent|%',
      'It is by 3 percent, by 3 %, by 3%, by 3 euros.',
      'It is [by 3 percent], [by 3 %], [by 3%], by 3 euros.',
    ],
    ['rely !,|on', 'They rely, rely on it, rely it.', 'They rely, rely on it, [rely] it.'],
    [
      'in name:place',
      'He stayed in Prague, in Nova Kakhovka, in bed.',
      'He stayed [in Prague], [in Nova Kakhovka], in bed.',
    ],
    [
      'name:person said',
      'Volodymyr Zelensky said so, Somebody said so.',
      '[Volodymyr Zelensky said] so, Somebody said so.',
    ],
    ['name:organisation troops', 'NATO troops and other troops.', '[NATO troops] and other troops.'],
    [
      'float ?the|an idea',
      'We float idea, float the idea, float that idea.',
      'We [float idea], [float the idea], float that idea.',
    ],
    [
      'it ?v:be said',
      'What it said, it was said, it is being said.',
      'What [it said], [it was said], it is being said.',
    ],
    [
      'big ?pos:ADJ plan',
      'A big plan, a big old plan, a big city plan.',
      'A [big plan], a [big old plan], a big city plan.',
    ],
    [
      'make ..3 photo',
      'We make photo, make a photo, make a very nice photo.',
      'We [make photo], [make a photo], [make a very nice photo].',
    ],
    [
      'make ..3 photo',
      'We make a very nice old photo, make it, a photo.',
      'We make a very nice old photo, make it, a photo.',
    ],
    ['^ so', 'So it is, and so on.', '[So] it is, and so on.'],
    ['^ so', '“So it is.” So it was.', '“[So] it is.” [So] it was.'],
    ['too $', 'He is too old, she too.', 'He is too old, she [too].'],
    ['too $', '“She too.” He too!', '“She [too].” He [too]!'],
    ['rely !on|upon', 'They rely on it, rely it, rely.', 'They rely on it, [rely] it, [rely].'],
    ['the !n:idea', 'The ideas, the plan.', 'The ideas, [the] plan.'],
    ['in !cap', 'In Prague in bed.', 'In Prague [in] bed.'],
    ['in !name:place', 'Stay in Prague in bed.', 'Stay in Prague [in] bed.'],
    ['said !,', 'He said, she said so.', 'He said, she [said] so.'],
    ['said , that', 'He said, that she said that.', 'He [said, that] she said that.'],
    ['said : "', 'He said: "Yes". She said: yes.', 'He [said: "]Yes". She said: yes.'],
    ['said ,|:', 'He said, she said: yes; it said.', 'He [said,] she [said:] yes; it said.'],
    [
      "cap 's idea",
      "Russia's idea, Russia’s idea, Russia idea, our allies' idea.",
      "[Russia's idea], [Russia’s idea], Russia idea, our allies' idea.",
    ],
    [
      "n:ally 's idea",
      "Our allies' idea, an ally's idea, allies idea.",
      "Our [allies' idea], an [ally's idea], allies idea.",
    ],
    [
      "name:place 's idea",
      "Russia's idea, Nova Kakhovka's idea, Russia idea.",
      "[Russia's idea], [Nova Kakhovka's idea], Russia idea.",
    ],
  ])('%s in: %s', async (match, line, expected) => {
    expect(await found(match, line)).toBe(expected);
  });
});

test('the long form says the same as the short form', async () => {
  const long = [
    { lemma: 'make' },
    { maybe: 'a | the' },
    { gap: 2 },
    { pos: 'ADJ' },
    'photo | photos',
    { not: 'of | by' },
  ];
  const line = 'He made a very big photo, made big photos of it, makes the photo.';
  expect(await found(long, line)).toBe(await found('lemma:make ?a|the ..2 pos:ADJ photo|photos !of|by', line));
  expect(await found(long, line)).toBe('He [made a very big photo], made big photos of it, makes the photo.');
  expect(
    await found([{ sentence: 'start' }, { verb: 'make' }, { noun: 'photo' }], 'Make photos. We make photos.'),
  ).toBe('[Make photos]. We make photos.');
  expect(
    await found([{ name: 'place' }, { adjective: 'big' }, { sentence: 'end' }], 'Prague is bigger, Prague bigger.'),
  ).toBe('Prague is bigger, [Prague bigger].');
});

test('a match stays in its sentence', async () => {
  expect(await found('the idea', 'We have the. Idea is new.')).toBe('We have the. Idea is new.');
});

test('the earliest start wins, and each place is told once', async () => {
  expect(await found('?the ?big plan', 'The big plan and plan.')).toBe('[The big plan] and [plan].');
});

test.each([
  [{ match: 'rely', unless: ['rely on'] }, 'We rely on it, rely it.', 'We rely on it, [rely → ?] it.'],
  [{ match: 'rely', unless: ['to|must rely'] }, 'We must rely; they rely.', 'We must rely; they [rely → ?].'],
  [{ match: 'rely', unless: ['^ we'] }, 'We rely. They rely.', 'We [rely → ?]. They [rely → ?].'],
  [
    { match: 'rely', with: 'army|war' },
    'We rely. The war was won, we rely.',
    'We rely. The war was won, we [rely → ?].',
  ],
  [
    { match: 'rely', without: 'army|war' },
    'We rely. The war’s end, we rely.',
    'We [rely → ?]. The war’s end, we rely.',
  ],
  [{ match: 'rely', topic: 'army|war' }, 'We rely. A peace.', 'We rely. A peace.'],
  [{ match: 'rely', topic: 'army|war' }, 'We rely.\n\nThe war is on.', 'We [rely → ?].\n\nThe war is on.'],
  [{ matches: ['rely it', 'trust it'] }, 'We rely it, trust it.', 'We [rely it → ?], [trust it → ?].'],
])('%j in: %s', async (source, line, expected) => {
  expect(await marked(source, line)).toBe(expected);
});

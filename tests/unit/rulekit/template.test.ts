import { describe, expect, test } from 'vitest';
import { marked } from './data-rule.ts';

describe('what stands in the place of a match', () => {
  test.each([
    // Form of a verb, a noun, an adjective.
    ['v:hover the idea', 'float@1 $2 $3', 'He hovered the idea.', 'He [hovered → floated] the idea.'],
    ['v:hover the idea', 'float@1 $2 $3', 'He hovers the idea.', 'He [hovers → floats] the idea.'],
    ['v:hover the idea', 'float@1 $2 $3', 'Hovering the idea helps.', '[Hovering → Floating] the idea helps.'],
    ['v:hover the idea', 'float@1 $2 $3', 'To hover the idea.', 'To [hover → float] the idea.'],
    ['v:tell the truth', 'speak@1 $2 $3', 'He told the truth.', 'He [told → spoke] the truth.'],
    ['v:tell the truth', 'speak@1 $2 $3', 'He has told the truth.', 'He has [told → spoken] the truth.'],
    [
      'v:tell the truth',
      'speak@1 $2 $3',
      'He has never really told the truth.',
      'He has never really [told → spoken] the truth.',
    ],
    ['v:exclude', 'rule@1 out', 'It was excluded.', 'It was [excluded → ruled out].'],
    ['v:exclude', 'rule@1 out', 'Excluding it is hard.', '[Excluding → Ruling out] it is hard.'],
    ['v:hide', 'throw@1', 'A ball hidden by him.', 'A ball [hidden → thrown] by him.'],
    ['v:realize', 'do@1', 'A plan realized by him.', 'A plan [realized → done] by him.'],
    ['v:realize', 'do@1', 'He realized a plan.', 'He [realized → did] a plan.'],
    ['v:put a goal', 'score@1 $2 $3', 'He put a goal.', 'He [put → scored] a goal.'],
    ['v:put a goal', 'score@1 $2 $3', 'They put a goal.', 'They [put → score] a goal.'],
    ['v:put', 'give@1', 'The name was put there.', 'The name was [put → given] there.'],
    ['v:put', 'give@1', 'He will put it there.', 'He will [put → give] it there.'],
    ['v:take', '$1@base', 'The taking of it.', 'The [taking → take] of it.'],
    ['n:interview', 'talk@1', 'Two interviews, one interview.', 'Two [interviews → talks], one [interview → talk].'],
    ['n:human', 'man@1', 'Two humans, one human.', 'Two [humans → men], one [human → man].'],
    ['a:big', 'good@1', 'A bigger plan, the biggest.', 'A [bigger → better] plan, the [biggest → best].'],
    [
      'a:big',
      'important@1',
      'A bigger plan, a big one.',
      'A [bigger → more important] plan, [a big → an important] one.',
    ],
    ['lemma:plan', 'project@1', 'The plans were planned.', 'The [plans → projects] were [planned → projected].'],
    // Possessives.
    [
      "n:spine 's",
      'back@1',
      "The spine's end, the spines' end.",
      "The [spine's → back's] end, the [spines' → backs'] end.",
    ],
    ["n:spine 's", 'back@1', 'The spine’s end.', 'The [spine’s → back’s] end.'],
    ["n:human 's", 'man@1', "The humans' end.", "The [humans' → men's] end."],
    ["cap 's plan", 'the plan of $1', "Merkel's plan.", "[Merkel's plan → The plan of Merkel]."],
    [
      "n:ally 's interview",
      "$1's talk",
      "Our allies' interview, the ally’s interview.",
      "Our allies' [interview → talk], the ally’s [interview → talk].",
    ],
    // A sign stays at its number.
    ['fell on num percent|%', '$1 by $3 $4', 'It fell on 5%.', 'It fell [on → by] 5%.'],
    ['fell on num percent|%', '$1 by $3 $4', 'It fell on 5 %.', 'It fell [on → by] 5 %.'],
    // Order, alternatives, absent steps.
    [
      'v:rely ?strongly on',
      'depend@1 $2 on',
      'We rely on it, rely strongly on it.',
      'We [rely → depend] on it, [rely → depend] strongly on it.',
    ],
    ['plan of num', '$3 $1', 'The plan of 3 is on.', 'The [plan of 3 → 3 plan] is on.'],
    [
      'make ..2 photo',
      'take $2 $3',
      'We make a nice photo, make photo.',
      'We [make → take] a nice photo, [make → take] photo.',
    ],
    ['idea', ['plan', 'notion', 'plan'], 'The idea.', 'The [idea → plan | notion].'],
    ['of idea', ['idea', 'of plan'], 'It is of idea.', 'It is [of idea → idea | of plan].'],
    ['really', '', 'It is really big.', 'It is [really →] big.'],
    ['it is really', '$1 $2', 'It is really.', 'It is [really →].'],
    ['went home', '$1 back $2', 'He went home.', 'He went [→ back] home.'],
    ['idea', 'idea', 'The idea.', 'The idea.'],
    // Articles.
    ['n:interview', 'talk@1', 'An interview, an old interview.', '[An interview → A talk], an old [interview → talk].'],
    ['n:talk', 'interview@1', 'It was a talk.', 'It was [a talk → an interview].'],
    ['n:talk', 'interview@1', 'IT WAS A TALK.', 'IT WAS [A TALK → AN INTERVIEW].'],
    ['a talk', 'a interview', 'It was a talk.', 'It was [a talk → an interview].'],
    ['a|an ?pos:ADJ plan', '$1 idea', 'A good plan.', '[A good plan → An idea].'],
    ['really', '', 'It was a really old one.', 'It was [a really → an] old one.'],
    // Case.
    ['in the last time', 'lately', 'In the last time it rains.', '[In the last time → Lately] it rains.'],
    ['in the last time', 'lately', '“In the last time it rains.”', '“[In the last time → Lately] it rains.”'],
    ['in the last time', 'lately', 'IN THE LAST TIME IT RAINS.', '[IN THE LAST TIME → LATELY] IT RAINS.'],
    ['in the last time', 'lately', 'It rains in the last time.', 'It rains [in the last time → lately].'],
    ['so he', 'he so', 'So he went.', '[So he → He so] went.'],
    ['cap he', 'he $1', 'NATO he said.', '[NATO he → He NATO] said.'],
    ['cap he', 'he $1', 'Prague he said.', '[Prague he → He Prague] said.'],
    ['i|we also', 'also $1', 'I also went.', '[I also → Also I] went.'],
    ['i|we also', 'also $1', 'We also went.', '[We also → Also we] went.'],
    // Marks and spaces.
    ['said , that', '$1 $3', 'He said, that it is.', 'He [said, → said] that it is.'],
    ['said that', '$1 , $2', 'He said that it is.', 'He [said → said,] that it is.'],
  ])('%s: %j in: %s', async (match, replace, line, expected) => {
    expect(await marked({ match, replace }, line)).toBe(expected);
  });
});

test.each([
  [{ match: 'v:exclude ?it', replace: { 1: 'rule out' } }, 'He excludes it.', 'He [excludes → rules out] it.'],
  [{ match: 'n:front of', replace: { 1: 'front line' } }, 'The fronts of war.', 'The [fronts → front lines] of war.'],
  [{ match: 'first idea', replace: { 1: 'best', 2: 'plan' } }, 'The first idea.', 'The [first idea → best plan].'],
  [{ match: 'the idea|plan', replace: { 2: '$2 itself' } }, 'The idea.', 'The idea [→ itself].'],
  [
    { match: "cap 's v:exclude", replace: { 2: 'rule out' } },
    "Smith's excluded it.",
    "Smith's [excluded → ruled out] it.",
  ],
])('%j in: %s', async (source, line, expected) => {
  expect(await marked(source, line)).toBe(expected);
});

test('a sense changes its word only, in the form that it has', async () => {
  const source = {
    garbled: 'n:interview',
    meant: ['talk', 'negotiation'],
    frames: ['* between|with ..2 government|president', 'peace|coalition *'],
  };
  expect(await marked(source, 'The peace interviews failed.')).toBe(
    'The peace [interviews → talks | negotiations] failed.',
  );
  expect(await marked(source, 'An interview with the new president.')).toBe(
    '[An interview → A talk | A negotiation] with the new president.',
  );
  expect(await marked(source, 'An interview with a singer.')).toBe('An interview with a singer.');
});

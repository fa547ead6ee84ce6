import { readFileSync } from 'node:fs';
import type { Decision, Doubt, Issue, Replacement, Report, Span, Summary } from '#model';

type IssueParts = Partial<Issue> & Pick<Issue, 'span' | 'message'>;

/** An issue with everything that does not matter here filled in. */
export function issueOf(parts: IssueParts): Issue {
  return {
    rule: 'test/rule',
    category: 'accuracy/mistranslation',
    severity: 'major',
    state: 'safe',
    replacements: [],
    ...parts,
  };
}

/** A decided repair. Without `span`, the edit takes the span of its issue. */
export function repairOf(text: string, issue: Issue, replacement: string, span: Span = issue.span): Decision {
  return { kind: 'repair', issue, edit: { span, expected: text.slice(span.start, span.end), text: replacement } };
}

/** A report as the pipeline would give it: lines are paragraphs, the output is what the repairs make of the text. */
export function reportOf(
  name: string,
  text: string,
  decisions: readonly Decision[],
  facts: Partial<Summary> = {},
): Report {
  const count = (kind: Decision['kind']): number => decisions.filter((decision) => decision.kind === kind).length;
  let output = '';
  let done = 0;
  for (const decision of decisions) {
    if (decision.kind !== 'repair') continue;
    output += text.slice(done, decision.edit.span.start) + decision.edit.text;
    done = decision.edit.span.end;
  }
  output += text.slice(done);
  const paragraphs = [...text.matchAll(/[^\r\n]+/g)].map(({ index, 0: line }) => ({
    start: index,
    end: index + line.length,
  }));
  const counts = { repaired: count('repair'), suggested: count('suggest'), flagged: count('flag') };
  const words = text.match(/\S+/g)?.length ?? 0;
  const summary: Summary = {
    ...counts,
    words,
    grade: 'edit',
    reasons: [],
    machineMade: false,
    doubted: false,
    likelyPivot: [],
    tags: [],
    ...facts,
  };
  return { name, document: { text, format: 'text', paragraphs }, decisions, output, passes: 1, summary };
}

/** The seed article with a dozen decisions of all kinds, made by hand. */
export function seedReport(name = 'corpus/seed/seed.txt'): Report {
  const text = readFileSync(new URL('../../corpus/seed/seed.txt', import.meta.url), 'utf8');
  const at = (wrong: string, within = wrong): Span => {
    const start = text.indexOf(within) + within.indexOf(wrong);
    return { start, end: start + wrong.length };
  };
  const to = (...pairs: readonly (readonly [string, number])[]): readonly Replacement[] =>
    pairs.map(([text, confidence]) => ({ text, confidence }));
  const suggest = (because: Doubt, parts: IssueParts): Decision => ({
    kind: 'suggest',
    because,
    issue: issueOf(parts),
  });
  const repair = (parts: IssueParts, span = parts.span): Decision =>
    repairOf(text, issueOf(parts), parts.replacements?.[0]?.text ?? '', span);
  const residue = at('\n(Tagstotranslate) Putin');
  const decisions: readonly Decision[] = [
    suggest('unsure', {
      rule: 'idioms/slavic/high-share',
      span: at('with a high share with'),
      message: 'Unexpected `with a high share with`, an idiom carried over word by word',
      replacements: to(['with', 0.55], ['at the highest level with', 0.41]),
      category: 'style/unidiomatic',
    }),
    repair({
      rule: 'prepositions/islands-and-states',
      span: at('on', 'Trump on Alaska as'),
      message: 'Unexpected `on` before `Alaska`, expected `in`',
      replacements: to(['in', 0.96]),
      category: 'fluency/grammar',
      severity: 'minor',
    }),
    suggest('quoted', {
      rule: 'style/closer',
      span: at('more closely'),
      message: 'Unexpected `more closely` after `brought dialogue`, expected `closer`',
      replacements: to(['closer', 0.93]),
      category: 'fluency/grammar',
    }),
    { kind: 'yield', issue: issueOf({ span: at('closely to'), message: 'not shown' }), to: 'style/closer' },
    suggest('unsure', {
      rule: 'senses/cs/interviews-talks',
      span: at('interviews', 'interviews with Trump'),
      message: 'Unexpected `interviews` between heads of state, expected `talks`',
      replacements: to(['talks', 0.82], ['negotiations', 0.64], ['conversations', 0.2]),
    }),
    {
      kind: 'flag',
      issue: issueOf({
        rule: 'accuracy/cut-quotation',
        span: at('Russia is very great and not.'),
        message: 'Unexpected end of a quotation after `not`, something was *lost*',
        category: 'accuracy/omission',
        severity: 'critical',
      }),
    },
    repair({
      rule: 'punctuation/hyphen-space',
      span: at(' -', 'heart -focused'),
      message: 'Unexpected space before `-focused`, expected a hyphen',
      replacements: to(['-', 0.98]),
      category: 'fluency/punctuation',
      severity: 'minor',
    }),
    repair({
      rule: 'names/people',
      span: at('Zelsky'),
      message: 'Unexpected `Zelsky` after `Volodymyr`, expected `Zelensky`',
      replacements: to(['Zelensky', 0.97], ['Zelenskyy', 0.9]),
      category: 'locale/name',
    }),
    suggest('not-safe', {
      rule: 'senses/cs/interviews-talks',
      span: at('interviews', 'of interviews on Alaska'),
      message: 'Unexpected `interviews` between heads of state, expected `talks`',
      replacements: to(['talks', 0.82]),
    }),
    repair({
      rule: 'idioms/cs/float-idea',
      span: at('hovered'),
      message: 'Unexpected `hovered` before `idea`, expected `floated`',
      replacements: to(['floated', 0.95]),
      severity: 'minor',
    }),
    {
      kind: 'flag',
      issue: issueOf({
        rule: 'grammar/passive-without-subject',
        span: at('was proposed by the American side of Article 5'),
        message:
          'Unexpected `was proposed … of Article 5`: a passive without a subject; was it `<script>alert("5")</script>`',
        category: 'fluency/grammar',
      }),
    },
    suggest('withdrawn', {
      rule: 'senses/cs/match-camp',
      span: at('match', 'Western match'),
      message: 'Unexpected `match` after `Western`, no game is played here',
      replacements: to(['camp', 0.61], ['bloc', 0.3], ['', 0.05]),
    }),
    suggest('withdrawn', {
      rule: 'words/missing',
      span: { start: at('it would be forced').end, end: at('it would be forced').end },
      message: 'Something is missing after `forced`',
      replacements: to([' through', 0.45]),
      severity: 'minor',
      category: 'accuracy/omission',
    }),
    { kind: 'leave', issue: issueOf({ span: at('Kiev'), message: 'not shown' }), because: 'profile' },
    repair(
      {
        rule: 'residue/feed-plugin',
        span: at('(Tagstotranslate) Putin'),
        message: 'Residue of a translating feed plugin',
        replacements: to(['', 0.99]),
        category: 'design/markup',
      },
      residue,
    ),
  ];
  const likelyPivot = [
    { language: 'cs', share: 0.6, evidence: [{ rule: 'senses/cs/interviews-talks', text: 'interviews' }] },
    {
      language: 'sk',
      share: 0.25,
      evidence: [
        { rule: 'senses/cs/interviews-talks', text: 'interviews' },
        { rule: 'senses/cs/match-camp', text: 'match' },
      ],
    },
  ] as const;
  return reportOf(name, text, decisions, { machineMade: true, likelyPivot, tags: ['Putin'] });
}

/** Reasons for some of the rules of the seed report, one of them hostile. */
export function seedWhy(rule: string): string | undefined {
  return {
    'names/people':
      'Names are no words: engines that split them into pieces put them together wrongly. The *registry of names* knows who is meant by **first name** or title.',
    'senses/cs/interviews-talks':
      'Czech *rozhovory* are both `interviews` and `talks`. Between governments they are talks.\n\nNever <img src=x onerror=alert(1)>.',
    'idioms/cs/float-idea': 'Czech *vznést*, German *in den Raum stellen*: an idea is lifted up. English floats it.',
  }[rule];
}

import { defineRule, type Finding, type Rule } from '#rulekit';

const rule: Rule = defineRule(
  {
    id: 'typography/orphan-quote',
    title: 'Open a quotation that is closed',
    why: 'Engines lose the opening mark of a quotation, for other languages open it with another mark or with a dash: *Not merely from the desk”, he said*. Where the quotation began, only a person can tell.',
    category: 'fluency/punctuation',
    severity: 'minor',
    state: 'live',
    scope: 'document',
    fix: [],
    keep: [
      'He said: “We will stay.”',
      '“We will stay.\n“We will fight,” he said.',
      'He called it „very useful” again.',
      'The plank is 5” long.',
      'He called it "very useful” again.',
      '»We will stay,” he said.',
    ],
    on: { marks: '”' },
  },
  function* ({ text }, hits): Generator<Finding> {
    let from = 0;
    for (const at of hits) {
      const before = text.slice(from, at);
      from = at + 1;
      // Inches; a mark that stands for both sides.
      if (/["“„«»‟〝”]/u.test(before) || /\d$/u.test(before)) continue;
      // Only what a sentence ends with before it, or a comma: else the mark may be another’s.
      if (!/[\p{L}.,!?…]\s?$/u.test(before)) continue;
      yield {
        span: { start: at, end: at + 1 },
        message: 'Expected an opening mark before `”`, found none',
        replacements: [],
      };
    }
  },
);

export default rule;

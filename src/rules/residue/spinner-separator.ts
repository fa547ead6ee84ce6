import type { Rule } from '#rulekit';
import { defineResidue } from './define-residue.ts';
import { machineMade, remove } from './treatment.ts';

const rule: Rule = defineResidue({
  id: 'residue/spinner-separator',
  title: 'Delete the separator of a text spinner',
  why: 'The feed plugins of *CodeRevolution* (Echo RSS, Newsomatic, Youtubomatic) put `[19459000]` between headline and text, and numbers after it in place of markup, before they send an article through a spinner or a translator. Engines flip the brackets, and the number stays.',
  category: 'design/markup',
  severity: 'major',
  state: 'safe',
  raw: true,
  fix: [
    'Talks go on [[19459000] →] The minister left Berlin.',
    'He left [(19459001) →] on Sunday.',
    'He left [\\]19459000\\] →] on Sunday.',
  ],
  keep: ['Call 19459000 now.', 'The lot (19458000) was sold.'],
  on: { words: Array.from({ length: 10 }, (_, digit) => `1945900${digit}`) },
  pattern: () => /[[(\]（【]\s{0,2}1945900\d\s{0,2}[\])[）】]/u,
  where: 'inline',
  what: 'a separator of a text spinner',
  treat: remove(0.99, { evidence: machineMade }),
});

export default rule;

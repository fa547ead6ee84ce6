import type { Rule } from '#rulekit';
import { defineResidue } from './define-residue.ts';
import { goesOn } from './pattern.ts';
import { machineMade, remove } from './treatment.ts';

const rule: Rule = defineResidue({
  id: 'residue/ad-slot',
  title: 'Delete an empty advertising slot',
  why: 'The default template of the WordPress plugin *WP Automatic* wraps each article in `[ad_1]` and `[ad_2]` and fills them only where advertisements are set up.',
  category: 'design/markup',
  severity: 'major',
  state: 'safe',
  raw: true,
  fix: ['[[ad_1]\n →]The talks go on.', 'The talks go on. [[Ad 2] →]', 'The talks [(ad_1) →] go on.'],
  keep: ['An [ad hoc] panel met.', 'Voters saw the clip (ad 2) twice.'],
  on: { marks: '[(', markIf: goesOn(String.raw`[[(]\s{0,2}a[a-z]{0,12}[_ ]?\d`) },
  pattern: () =>
    /\[\s{0,2}(?:ad[_ ]?|(?:ads|advert|advertisement|announcement|anuncio|annonce|anzeige)_)[1-9]\s{0,2}\]|\(\s?ad_[1-9]\s?\)/iu,
  where: 'inline',
  what: 'an advertising slot of a feed plugin',
  treat: remove(0.99, { evidence: machineMade }),
});

export default rule;

import { test } from 'vitest';
import { engine } from '../rulekit/data-rule.ts';
import { viewOf } from '#pipeline';
test('x', () => {
  for (const t of ["Our allies' idea, an ally's idea; allies’ idea. 1,200 people; 4.5, 1.200,50 $5 5% 5km 3rd", "idea‘plan rock'n'roll don\u02bct boysʼ x\u200bhover ho\u00advered a\u2060b a\ufeffb 𝐡over e\u0301x \u0301abc x_y C++ a/b a-b – — x—y U.S. Mr. Smith e.g. it's 'tis 'n' o'clock d'Or l’Oréal she’d‘ve a\u00a0b a\u2009b 漢字 idea。plan №5 a&b a@b.cz http://x.cz/y", "x'hover ‘hover’ don‘t x\u00b7y x\u2019\u2019y 5'10 a\u200d\u200db \u200cab a’ b’s’t 1990's ’90s"]) {
    const v = viewOf(engine, t);
    console.log(v.sentences(0).flatMap((s) => s.tokens.map((k) => JSON.stringify(k.text) + (k.kind === 'mark' ? '*' : ''))).join(' | '));
    console.log([...Array(v.wordCount).keys()].map((i) => JSON.stringify(v.word(i).text)).join(' | '));
  }
});

/** Does cost grow with rules that do not fire? The same texts with 100 and with 5,000 synthetic rules of words that are rare in them. */
import { compileRules, createEngine, dataRule, openEngine, repair } from '../../dist/index.js';

export async function syntheticRules(texts) {
  const { knowledge } = await openEngine();
  const results = [];
  for (const count of [100, 5000]) {
    const sources = await compileRules(pack(count), 'synthetic.yml');
    const begin = performance.now();
    const engine = createEngine(
      sources.map(({ compiled }) => dataRule(compiled)),
      knowledge,
    );
    const open = (1000 * (performance.now() - begin)) / count;
    const times = [];
    for (let round = 0; round < 7; round++) {
      const start = performance.now();
      for (const text of texts) repair(engine, text);
      times.push(performance.now() - start);
    }
    times.sort((a, b) => a - b);
    results.push({ rules: count, milliseconds: Number(times[3].toFixed(1)), open: Number(open.toFixed(1)) });
  }
  return results;
}

/** Words that no text has, beside words that all have: patterns start with a common word, as real ones do. */
function pack(count) {
  const entries = Array.from({ length: count }, (_, index) => {
    const word = `zq${index.toString(36).replace(/\d/g, (digit) => 'abcdefghij'[Number(digit)])}`;
    return `  - id: rule-${index}\n    match: 'the|a ?pos:ADJ ${word} of'\n    replace: { 3: plan }\n    fix: ['The [${word} → plan] of it.']\n    keep: ['The plan of it.']`;
  });
  return `id: synthetic/pack\ntitle: Synthetic\nwhy: A benchmark\ncategory: style/awkward\nseverity: minor\nstate: live\nconfidence: 0.9\nentries:\n${entries.join('\n')}\n`;
}

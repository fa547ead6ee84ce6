/** Where the time of the rules goes: each rule’s own time over some texts. */
import { createEngine, openEngine, repair } from '../../dist/index.js';

export async function slowestRules(texts) {
  const { index, knowledge } = await openEngine();
  const spent = new Map();
  const add = (rule, since) => spent.set(rule.id, (spent.get(rule.id) ?? 0) + performance.now() - since);
  const timed = index.rules.map((rule) => ({
    ...rule,
    check: (...args) => {
      const since = performance.now();
      const issues = [...rule.check(...args)];
      add(rule, since);
      return issues;
    },
    ...('checkAt' in rule && {
      checkAt: (...args) => {
        const since = performance.now();
        const issue = rule.checkAt(...args);
        add(rule, since);
        return issue;
      },
    }),
  }));
  const engine = createEngine(timed, knowledge);
  let words = 0;
  for (let round = 0; round < 5; round++) {
    // The first rounds warm up.
    if (round === 2) {
      spent.clear();
      words = 0;
    }
    for (const text of texts) words += repair(engine, text).summary.words;
  }
  return [...spent]
    .map(([rule, milliseconds]) => ({ rule, microseconds: Number(((1000 * 1000 * milliseconds) / words).toFixed(1)) }))
    .sort((a, b) => b.microseconds - a.microseconds)
    .slice(0, 10);
}

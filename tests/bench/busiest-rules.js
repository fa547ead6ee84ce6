/** How many paragraphs of clean text rules make us parse: the places that the scan leaves to each, and whether anything is found there. */
import { strong } from '../../dist/decide/index.js';
import { openEngine, repair } from '../../dist/index.js';
import { viewOf } from '../../dist/pipeline/index.js';
import { findPlaces } from '../../dist/rulekit/index.js';

export async function busiestRules(texts) {
  const engine = await openEngine();
  const places = new Map();
  const found = new Map();
  const add = (counts, rule) => counts.set(rule, (counts.get(rule) ?? 0) + 1);
  let words = 0;
  let paragraphs = 0;
  let looked = 0;
  for (const text of texts) {
    const view = viewOf(engine, text);
    const { sentences } = findPlaces(engine.index, view, strong);
    for (const here of sentences.values()) for (const { ref } of here) add(places, ref.id);
    for (const { issue } of repair(engine, text).decisions) add(found, issue.rule);
    words += view.wordCount;
    paragraphs += view.paragraphs.length;
    looked += sentences.size;
  }
  const per1000 = (count) => Number(((1000 * count) / words).toFixed(2));
  const all = [...places.values()].reduce((sum, count) => sum + count, 0);
  return {
    places: per1000(all),
    parsed: Number((looked / paragraphs).toFixed(2)),
    rules: [...places]
      .map(([rule, count]) => ({ rule, places: per1000(count), found: per1000(found.get(rule) ?? 0) }))
      .sort((a, b) => b.places - a.places)
      .slice(0, 10),
  };
}

import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { familyPage } from '#explain';
import { ruleSchema } from '#rulekit';
import { allRules } from './helpers/engine.ts';
import { layers } from './layers.mjs';

const families = [...new Set(allRules.map((rule) => rule.id.split('/')[0] ?? ''))].toSorted();

describe('pages that are made are fresh (`npm run pages` makes them)', () => {
  test('rules/rule.schema.json', async () => {
    await expect(`${JSON.stringify(await ruleSchema(), undefined, 2)}\n`).toMatchFileSnapshot(
      '../rules/rule.schema.json',
    );
  });

  test.each(families)('rules/%s/README.md', async (family) => {
    const rules = allRules.filter((rule) => rule.id.startsWith(`${family}/`));
    await expect(familyPage(family, rules)).toMatchFileSnapshot(`../rules/${family}/README.md`);
  });
});

test('ARCHITECTURE.md shows the walls as they stand', () => {
  const page = readFileSync('ARCHITECTURE.md', 'utf8');
  for (const [room, doors] of Object.entries(layers)) {
    const row = page.split('\n').find((line) => line.startsWith(`| \`${room}\``));
    const told = [...(row?.split('|')[2] ?? '').matchAll(/`([\w/]+)`/g)].map((match) => match[1]);
    expect({ room, doors: told }).toEqual({ room, doors });
  }
  expect(page.split('\n').length).toBeLessThanOrEqual(121);
});

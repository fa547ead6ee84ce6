import { readFile } from 'node:fs/promises';
import type { Settings } from '#settings';
import { dataPath } from './data-files.ts';
import { Hasher } from './hash.ts';
import { ruleFilesIn } from './own-rules.ts';

/** A hash of all that decides what is found in a text: compiled data, code, settings, rules of one’s own. The same hash, the same repairs. */
export async function hashRules({ profile, rules, noRules, style, rulePaths }: Settings): Promise<string> {
  const hash = new Hasher();
  hash.add(await readFile(dataPath('fingerprint')));
  hash.add(JSON.stringify([profile, rules.toSorted(), noRules.toSorted(), style ?? '']));
  for (const path of rulePaths) for (const file of await ruleFilesIn(path)) hash.add(await readFile(file));
  return hash.done();
}

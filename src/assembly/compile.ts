import type { CompiledCounts } from '#io';
import { codeRules, compileNameBits, compileNameLists } from '#rules';

/** Second half of `npm run build`: rules, registry and lexicon into `dist/data`. Rejects with `DebabelError` on a fault in a rule file. */
export async function compile(): Promise<CompiledCounts> {
  const { compileData } = await import('#io');
  return compileData(codeRules, { bits: compileNameBits, lists: compileNameLists });
}

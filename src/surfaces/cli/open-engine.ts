import { builtInRules, openKnowledge } from '#io';
import { createEngine, type Engine } from '#pipeline';
import { codeRules } from '#rules';
import { chooseRules, type Settings } from '#settings';

/** The engine that the settings ask for: built-in rules, and the user’s own where there are any. */
export async function openEngine(settings: Settings): Promise<Engine> {
  const knowledge = openKnowledge();
  const own = settings.rulePaths.length > 0 ? await (await import('#io')).readOwnRules(settings.rulePaths) : [];
  const rules = [...codeRules(knowledge, settings.style), ...builtInRules(), ...own];
  return createEngine(chooseRules(rules, settings), knowledge);
}

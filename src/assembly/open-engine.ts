import type { Calibration } from '#decide';
import { openCalibration, openIndex, openKnowledge, readOwnRules } from '#io';
import { createEngine, type Engine } from '#pipeline';
import { codeRules } from '#rules';
import { checkRules, checkStyle, defaults, isChosen, type Settings } from '#settings';

/**
 * The engine that the settings ask for: built-in rules, and the user’s own where there are any.
 * `calibration`: what rules are worth, if it is not what the build knows.
 * Rejects with `DebabelError`: a faulty rule file, an unknown rule or house style.
 */
export async function openEngine(
  settings: Partial<Settings> = {},
  calibration: () => Calibration = openCalibration,
): Promise<Engine> {
  const wanted = { ...defaults, ...settings };
  const knowledge = openKnowledge();
  if (wanted.style !== undefined) checkStyle(wanted, knowledge.gazetteer.registry);
  const compiled = openIndex();
  const code = codeRules(knowledge, wanted.style);
  const own = await readOwnRules(wanted.rulePaths);
  const rules = [...code, ...own];
  checkRules(() => [...compiled.list(), ...rules], wanted);
  compiled.choose((rule) => isChosen(rule, wanted));
  return createEngine(
    rules.filter((rule) => isChosen(rule, wanted)),
    knowledge,
    compiled,
    calibration,
  );
}

/** The only room below the surfaces that touches the machine: compiled data, rule files, texts, settings. */
export { compileData, type CompiledCounts, readRuleSources, rulesFolder } from './compile-data.ts';
export { builtInNotes, openCalibration, openIndex, openKnowledge, readVersion, type RuleNotes } from './data-files.ts';
export { beginningOf, decode, type Decoded } from './decode.ts';
export { encodeEdits } from './encode-edits.ts';
export { endBetweenWrites } from './end-between-writes.ts';
export { expandPaths } from './expand-paths.ts';
export { readOwnRuleFiles, readOwnRules } from './own-rules.ts';
export { readAll, readInput } from './read-input.ts';
export { longestLine, readLines, type StreamLine } from './read-lines.ts';
export { ruleSource } from './rule-source.ts';
export { packagePath } from './package-path.ts';
export { readMeasured } from './read-measured.ts';
export { readSettings } from './settings-file.ts';
export { withSpellingAlternatives } from './spelling.ts';
export { writeAtomic } from './write-atomic.ts';
export { trainData, type Trained } from './train-data.ts';

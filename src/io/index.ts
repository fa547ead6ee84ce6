/** The only room below the surfaces that touches the machine: compiled data, rule files, texts, settings. */
export { builtInNotes, builtInRules, dataPath, openKnowledge, type RuleNotes } from './data-files.ts';
export { compileData, readRuleSources, rulesFolder } from './compile-data.ts';
export { readOwnRules } from './own-rules.ts';
export { longestLine, readLines, type StreamLine } from './read-lines.ts';

/** The kit that rules are made with: define, compile from YAML, match, mark examples, index by trigger, turn into a retext plugin and back. */
export type { DocumentView, Sentence, Token, Word } from '#annotate';
export { compileRegistry, compileRules, ruleSchema } from './compile-rules.ts';
export {
  type CompiledRule,
  type DataRule,
  dataRule,
  fileOf,
  type GateProbe,
  isDataRule,
  isGated,
} from './data-rule.ts';
export {
  defineRule,
  type DocumentRule,
  type Finding,
  type Rule,
  type RuleMeta,
  type SentenceRule,
  type Trigger,
} from './define-rule.ts';
export { canonical, type Example, mark, type Mark, unmark } from './example.ts';
export { type ContextWord, type GateReason, gateReasons, type ToldGram } from './gate-reason.ts';
export { fromPlugin } from './from-plugin.ts';
export { deletion, minimalEdit, type TextChange } from './minimal-edit.ts';
export type { RuleSource } from './rule-file.ts';
export { checkParagraph, isContextFree } from './check-paragraph.ts';
export { compileIndex } from './compile-index.ts';
export { CompiledIndex, type CompiledFiles } from './compiled-index.ts';
export { findPlaces, furtherPlaces, type Places, placesEverywhere, triggerHits } from './find-places.ts';
export { indexRules, type RuleIndex } from './rule-index.ts';
export type { Place } from './ref.ts';
export { type ViewOf, toPlugin } from './to-plugin.ts';

/** Repairs English that a machine garbled: `repair(await openEngine(), text)`. */
export { openEngine } from '#assembly';
export {
  type Category,
  DebabelError,
  type Decision,
  type Document,
  type Edit,
  type Evidence,
  type Grade,
  type Issue,
  type Replacement,
  type Report,
  type RuleId,
  type Severity,
  type Span,
  type State,
  type Summary,
} from '#model';
export { createEngine, type Engine, repair, type RepairOptions, viewOf } from '#pipeline';
export {
  asHtml,
  asJson,
  asMarkdown,
  asTerminal,
  asUnifiedDiff,
  asWire,
  type WireFinding,
  type WireReport,
} from '#report';
export {
  compileRules,
  dataRule,
  defineRule,
  type Finding,
  fromPlugin,
  type Rule,
  type RuleMeta,
  toPlugin,
  type Trigger,
} from '#rulekit';
export type { Settings } from '#settings';

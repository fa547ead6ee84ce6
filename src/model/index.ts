/** The nouns that every other room speaks in: span, issue, edit, decision, document, report, error. */
export { type Decision, type Doubt, type Edit, isShown, type Silence } from './decision.ts';
export {
  type Document,
  type FeedFormat,
  feedFormats,
  type Format,
  formats,
  type TextFormat,
  textFormats,
} from './document.ts';
export { DebabelError, type ErrorCode } from './error.ts';
export {
  categories,
  type Category,
  type Evidence,
  type Issue,
  type Replacement,
  type RuleId,
  severities,
  type Severity,
  type State,
  states,
} from './issue.ts';
export type { Grade, LikelyPivot, Report, SourceReport, Summary } from './report.ts';
export { type Escape, type Item, type Source, type Stretch, stretchAt } from './source.ts';
export { covers, overlaps, type Span } from './span.ts';
export { SpanMap } from './span-map.ts';

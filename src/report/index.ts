/** Decisions into something to read: terminal, unified diff, JSON, Markdown, HTML. One file a form; each reads only #model. */
export { asHtml } from './as-html.ts';
export { asIndexHtml, type IndexEntry } from './as-index-html.ts';
export { asMarkdown } from './as-markdown.ts';
export { asRunHtml, type RunFacts, type RunItem } from './as-run-html.ts';
export { asTerminal, type TerminalOptions } from './as-terminal.ts';
export { asUnifiedDiff } from './as-unified-diff.ts';
export { asJson, asWire, type WireFinding, type WireReport } from './as-wire.ts';
export { changesOf } from './edits.ts';
export { type Finding, findingsOf } from './findings.ts';
export { type Excerpt, excerptOf, lineStarts, oneLine, type Place, placeFinder, visible } from './lines.ts';
export { caveat, countsLine, summaryLine } from './summary-line.ts';
export { doubtWords, kindWords, languageName, percent, type WhyOption } from './words.ts';

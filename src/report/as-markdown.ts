import type { Report } from '#model';
import { type Finding, findingsOf } from './findings.ts';
import { inlines } from './inline.ts';
import { excerptOf, oneLine, type Place, placeFinder } from './lines.ts';
import { pivotReasons } from './pivots.ts';
import { caveat, summaryLine } from './summary-line.ts';
import { doubtWords, percent, replacementText, type WhyOption } from './words.ts';

const headings = { repair: 'Repaired', suggest: 'Suggested', flag: 'Needs an editor' } as const;

/** A report as Markdown: summary, caveat, then the findings by kind, each in its line with marks `[wrong → right]`. */
export function asMarkdown(report: Report, { why }: WhyOption = {}): string {
  const place = placeFinder(report.document.text);
  const findings = findingsOf(report);
  const groups = (['repair', 'suggest', 'flag'] as const).flatMap((kind) => {
    const members = findings.filter((finding) => finding.kind === kind);
    if (members.length === 0) return [];
    const entries = members.map((finding) => entry(report.document.text, place(finding.span.start), finding));
    return [`## ${headings[kind]} (${members.length})`, entries.join('\n')];
  });
  return `${[
    `# ${escapeMarkdown(oneLine(report.name)) || 'Text'}`,
    `**${escapeMarkdown(summaryLine(report.summary))}**`,
    `> ${escapeMarkdown(caveat)}`,
    ...pivotReasons(report.summary).map(({ languages, evidence }) => {
      const told = evidence.map(({ rule, text }) => `${escapeMarkdown(text)} (${code(rule)})`);
      return `${escapeMarkdown(languages)}: ${told.join(', ')}`;
    }),
    ...(report.summary.tags.length > 0
      ? [`Tags saved from feed residue: ${report.summary.tags.map(code).join(', ')}`]
      : []),
    ...groups,
    ...reasons(findings, why),
  ].join('\n\n')}\n`;
}

/** `text` such that Markdown shows it as it is: nothing in it is markup, a link, a mention or an entity. */
export function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_{}[\]()<>#|~&$@^!]/g, '\\$&').replace(/\b(?:https?|ftp)(?=:)|\bwww(?=\.)/gi, '$&\\');
}

function entry(text: string, { line, column }: Place, finding: Finding): string {
  const { before, marked, after } = excerptOf(text, finding.span);
  // Asterisks beside a letter would not be read as bold.
  const bold = /[^\s\p{P}]$/u.test(before) || /^[^\s\p{P}]/u.test(after) ? '' : '**';
  const line1 = `${escapeMarkdown(before)}${bold}${mark(marked, finding)}${bold}${escapeMarkdown(after)}`;
  return `- ${line}:${column} ${line1}  \n  ${message(finding.message)} (${facts(finding).join(', ')})`;
}

/** `[wrong → best | second]`, `[wrong →]` to delete, `[→ right]` to insert, `[wrong → ?]` where nobody knows. */
function mark(marked: string, { kind, replacements }: Finding): string {
  const texts = replacements.slice(0, kind === 'repair' ? 1 : undefined).map(({ text }) => replacementText(text));
  const right =
    texts.length === 0
      ? '?'
      : texts.length === 1
        ? texts.join('')
        : texts.map((text) => text || '(delete)').join(' | ');
  return escapeMarkdown(`[${[replacementText(marked), '→', right].filter((part) => part !== '').join(' ')}]`);
}

function facts({ rule, category, severity, replacements, doubt }: Finding): readonly string[] {
  const [best, ...rivals] = replacements;
  const others = rivals.map(
    ({ text, confidence }) =>
      `${text === '' ? 'delete' : escapeMarkdown(replacementText(text))} ${percent(confidence)}`,
  );
  return [
    code(rule),
    category,
    severity,
    ...(best ? [`confidence ${percent(best.confidence)}`] : []),
    ...(others.length > 0 ? [`or ${others.join(', ')}`] : []),
    ...(doubt ? [`not repaired: ${doubtWords[doubt]}`] : []),
  ];
}

/** Why each rule that found something is there, once a rule. */
function reasons(findings: readonly Finding[], why: WhyOption['why']): readonly string[] {
  const entries = [...new Set(findings.map(({ rule }) => rule))].flatMap((rule) => {
    const reason = why?.(rule);
    return reason === undefined ? [] : [`- ${code(rule)}: ${message(reason)}`];
  });
  return entries.length > 0 ? ['## Why', entries.join('\n')] : [];
}

/** A message with its own marks kept and everything else escaped, at the start of a line too: it quotes the text. */
function message(markdown: string): string {
  return inlines(oneLine(markdown.replace(/\s+/g, ' ').trim()))
    .map(({ kind, text }) => {
      if (kind === 'code') return code(text);
      const fence = { plain: '', em: '*', strong: '**' }[kind];
      return fence + escapeMarkdown(text) + fence;
    })
    .join('')
    .replace(/^(\d*)([-+=.])/, '$1\\$2');
}

/** `text` as code; in quotation marks where it holds what some readers of Markdown see even in code. */
function code(text: string): string {
  const line = oneLine(text);
  return /[`*_\\]/.test(line) ? `“${escapeMarkdown(line)}”` : `\`${line}\``;
}

import { type Rule, fileOf, unmark } from '#rulekit';

/** A rule as Markdown: what `rules/<family>/README.md` and `debabel rules show` say of it. */
export function rulePage(rule: Rule): string {
  const { id, title, why, fix, keep, sources = [], state, severity, category, pivots = [], foreign } = rule;
  const facts = [
    `\`${id}\``,
    state,
    severity,
    category,
    ...(pivots.length > 0 ? [`from ${pivots.join(', ')}`] : []),
    ...(foreign === undefined ? [] : [`*${foreign}*`]),
  ];
  const examples = fix.map(row).join('\n');
  return `## ${title}

${facts.join(' · ')}

${why}

${fix.length > 0 ? `| garbled | repaired |\n| --- | --- |\n${examples}\n\n` : ''}${keep.length > 0 ? `Left alone: ${keep.map((line) => `*${cell(line)}*`).join(' · ')}\n` : ''}${sources.map((source) => `\n- <${source}>`).join('')}`;
}

/** One line of a pack’s page. */
function entryRow({ id, fix, keep, state, foreign }: Rule): string {
  const [example = ''] = fix;
  const { input, output } = bold(example);
  return `| \`${id.split('/').slice(2).join('/')}\` | ${foreign === undefined ? '' : cell(foreign)} | ${input} | ${output} | ${cell(keep[0] ?? '')} | ${state} |`;
}

/** Page of a family: each rule in full, each pack as a table. */
export function familyPage(family: string, rules: readonly Rule[]): string {
  const packs = new Map<string, Rule[]>();
  for (const rule of rules) {
    const file = rule.id.split('/').length > 2 ? fileOf(rule.id) : '';
    const pack = packs.get(file);
    if (pack) pack.push(rule);
    else packs.set(file, [rule]);
  }
  const parts = [`<!-- Made from the rules by \`npm run pages\`. -->\n\n# ${family}\n`];
  for (const rule of packs.get('') ?? []) parts.push(rulePage(rule));
  for (const [file, entries] of packs) {
    const [first] = entries;
    if (file === '' || !first) continue;
    parts.push(`## ${first.title}

\`${file}\` · ${entries.length} entries${first.pivots ? ` · from ${first.pivots.join(', ')}` : ''}

${first.why}

| entry | foreign | garbled | repaired | left alone | state |
| --- | --- | --- | --- | --- | --- |
${entries.map(entryRow).join('\n')}
`);
  }
  return `${parts.join('\n').trimEnd()}\n`;
}

function row(line: string): string {
  const { input, output } = bold(line);
  return `| ${input} | ${output} |`;
}

/** A marked line before and after, what changes in bold. */
function bold(line: string): { input: string; output: string } {
  const { input, marks } = unmark(line);
  let before = '';
  let after = '';
  let last = 0;
  for (const { span, answers } of marks) {
    const same = cell(input.slice(last, span.start));
    before += same + strong(input.slice(span.start, span.end));
    after += same + (answers[0] === undefined ? '**?**' : strong(answers[0]));
    last = span.end;
  }
  return { input: before + cell(input.slice(last)), output: after + cell(input.slice(last)) };
}

function strong(text: string): string {
  const core = text.trim();
  if (core === '') return cell(text);
  const at = text.indexOf(core);
  return `${cell(text.slice(0, at))}**${cell(core)}**${cell(text.slice(at + core.length))}`;
}

/** Text for a cell of a Markdown table. */
function cell(text: string): string {
  return text
    .replace(/[\\`*_{}[\]<>|#]/g, '\\$&')
    .replace(/[\n\r]+/g, ' ⏎ ')
    .replace(/[\u200b\u2060\ufeff\u00ad]/g, '·');
}

import { test, expect } from 'vitest';
import fc from 'fast-check';
import { createRequire } from 'node:module';
import { asHtml, asJson, asMarkdown, asTerminal, asUnifiedDiff } from '#report';
import { issueOf, repairOf, reportOf, seedReport } from '../../helpers/report-fixture.ts';
import { anyReport, anyPieces } from './any-report.ts';
const { marked } = await import('/work/main/node_modules/marked/lib/marked.esm.js' as string).catch(() => import('/work/main/node_modules/marked/src/marked.js' as string));
test('speed', () => {
  const text = ('Word garbled here and there. '.repeat(20) + '\n').repeat(2000);
  const ds = [];
  for (let i = 0; i < text.length - 100; i += 120) ds.push(i % 240 ? { kind: 'suggest', because: 'unsure', issue: issueOf({ span: { start: i + 5, end: i + 12 }, message: 'Unexpected `x`', replacements: [{ text: 'y', confidence: 0.5 }] }) } as const : repairOf(text, issueOf({ span: { start: i + 5, end: i + 12 }, message: 'Unexpected `x`', replacements: [{ text: 'y', confidence: 0.5 }] }), 'y'));
  for (const [label, t] of [['lines', text], ['one line', text.replaceAll('\n', ' ')]] as const) {
    const r = reportOf('x', t, ds as never);
    for (const [n, f] of Object.entries({ html: () => asHtml(r), md: () => asMarkdown(r), term: () => asTerminal(r, { color: true }), diff: () => asUnifiedDiff(r), json: () => asJson([r]) })) {
      const s = performance.now(); const out = f(); console.log(label, t.length, ds.length, n, (performance.now() - s).toFixed(1) + 'ms', out.length);
    }
  }
  const r = seedReport(); for (let i = 0; i < 2000; i++) asUnifiedDiff(r);
  for (const [n, f] of Object.entries({ html: () => asHtml(r), md: () => asMarkdown(r), term: () => asTerminal(r, { color: true }), diff: () => asUnifiedDiff(r), json: () => asJson([r]) })) {
    const s = performance.now(); for (let i = 0; i < 200; i++) f(); console.log('seed', n, ((performance.now() - s) / 200).toFixed(4) + 'ms');
  }
});
test('markdown renders as text', () => {
  fc.assert(fc.property(anyReport, (r) => {
    const h = marked.parse(asMarkdown(r)) as string;
    const tags = [...h.matchAll(/<\/?([a-z0-9]+)/g)].map((m) => m[1]);
    for (const t of tags) if (!['h1','h2','p','strong','em','blockquote','ul','li','code','br'].includes(t!)) throw new Error(t + '\n' + asMarkdown(r) + '\n' + h);
    expect((h.match(/<li>/g) ?? []).length).toBe(r.summary.repaired + r.summary.suggested + r.summary.flagged);
  }), { numRuns: 3000 });
});
test('html parses without errors', async () => {
  const { parse } = await import('/work/main/node_modules/parse5/lib/index.js' as string).catch(() => createRequire(import.meta.url)('/work/main/node_modules/parse5')) as never as any;
  const errs = new Map<string, number>();
  fc.assert(fc.property(anyReport, (r) => { parse(asHtml(r, { why: () => r.document.text }), { onParseError: (e: any) => errs.set(e.code, (errs.get(e.code) ?? 0) + 1) }); }), { numRuns: 300 });
  console.log(errs);
});

import type { Root } from 'nlcst';
import { type Plugin, unified } from 'unified';
import { VFile } from 'vfile';
import { defineRule, type Finding, type RuleMeta, type SentenceRule, type Trigger } from './define-rule.ts';

/**
 * Any retext plugin as a rule: messages with a place become issues, `expected` becomes replacements.
 * The plugin sees one sentence at a time; without `on` it sees every sentence of every paragraph, which costs a parse of the whole text.
 */
export function fromPlugin(
  meta: RuleMeta & { readonly on?: Trigger; readonly confidence: number },
  plugin: Plugin<[], Root>,
): SentenceRule {
  const processor = unified().use(plugin).freeze();
  return defineRule({ ...meta, scope: 'sentence' }, function* (sentence): Generator<Finding> {
    const file = new VFile(sentence.text);
    // The plugin may change its tree, and wants offsets from the sentence’s start.
    const node = shifted(structuredClone(sentence.node), sentence.node.position?.start.offset ?? 0);
    processor.runSync(
      { type: 'root', children: [{ type: 'ParagraphNode', children: [node] }] } as unknown as Root,
      file,
    );
    for (const message of file.messages) {
      const place = message.place && 'start' in message.place ? message.place : undefined;
      const start = place?.start.offset;
      const end = place?.end.offset;
      if (start === undefined || end === undefined || end > sentence.text.length) continue;
      yield {
        span: { start: sentence.span.start + start, end: sentence.span.start + end },
        message: message.reason,
        replacements: (message.expected ?? []).map((text, index) => ({
          text,
          confidence: meta.confidence * 0.6 ** index,
        })),
      };
    }
  });
}

/** Moves the offsets of a tree to the left. Nodes share points: a sentence begins where its first word does. */
function shifted<T extends object>(node: T, by: number, done: Set<object> = new Set<object>()): T {
  const place =
    'position' in node
      ? (node.position as { start: { offset?: number }; end: { offset?: number } } | undefined)
      : undefined;
  for (const point of place ? [place.start, place.end] : []) {
    if (point.offset !== undefined && !done.has(point)) point.offset -= by;
    done.add(point);
  }
  if ('children' in node && Array.isArray(node.children))
    for (const child of node.children) shifted(child as object, by, done);
  return node;
}

import { DebabelError } from '#model';
import { isMap, isNode, isScalar, LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';

/** What a YAML file says, and where it says it. */
export interface YamlFile {
  readonly value: unknown;
  /** `path:line:column` of the value at `keys`, or of the nearest one above it. */
  readonly placeOf: (keys: readonly PropertyKey[]) => string;
  /** The same for the key itself. */
  readonly placeOfKey: (keys: readonly PropertyKey[]) => string;
}

/** Reads YAML; `path` is shown in faults. Throws `DebabelError` (`rule-file`), every fault on a line of its own. */
export function readYaml(source: string, path: string): YamlFile {
  const lines = new LineCounter();
  const yaml = parseDocument(source, { lineCounter: lines, prettyErrors: false });
  const place = (offset: number) => {
    const { line, col } = lines.linePos(offset);
    return `${path}:${line}:${col}`;
  };
  const placeOf = (keys: readonly PropertyKey[]) => {
    for (let length = keys.length; length > 0; length--) {
      const node: unknown = yaml.getIn(keys.slice(0, length), true);
      if (isNode(node) && node.range) return place(node.range[0]);
    }
    return place(yaml.contents?.range[0] ?? 0);
  };
  const placeOfKey = (keys: readonly PropertyKey[]) => {
    const parent: unknown = keys.length === 1 ? yaml.contents : yaml.getIn(keys.slice(0, -1), true);
    const pair = isMap(parent) ? parent.items.find(({ key }) => isScalar(key) && key.value === keys.at(-1)) : undefined;
    return isScalar(pair?.key) && pair.key.range ? place(pair.key.range[0]) : placeOf(keys);
  };
  // A warning is a tag that was meant as text: `- !over the`.
  const faults = [...yaml.errors, ...yaml.warnings].map((error) => `${place(error.pos[0])}: ${error.message}`);
  if (faults.length > 0) throw new DebabelError('rule-file', faults.join('\n'));
  try {
    return { value: yaml.toJS(), placeOf, placeOfKey };
  } catch (error) {
    // Aliases without an anchor, or too many of them.
    if (error instanceof ReferenceError) throw new DebabelError('rule-file', error.message, place(0));
    throw error;
  }
}

/** What a schema finds in a file, a line for each: `path:line:column: reason`. */
export function schemaFaults(issues: readonly z.core.$ZodIssue[], { placeOf, placeOfKey }: YamlFile): string[] {
  return issues.map((issue) => {
    const unknown = issue.code === 'unrecognized_keys';
    const keys = unknown ? [...issue.path, issue.keys[0] ?? ''] : issue.path;
    const name = keys.length > 0 ? `\`${keys.join('.')}\`: ` : '';
    return `${unknown ? placeOfKey(keys) : placeOf(keys)}: ${name}${issue.message}`;
  });
}

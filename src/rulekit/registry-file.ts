import type { Registry } from '#language';
import { DebabelError } from '#model';
import { LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';

const text = z.string().min(1);
const texts = z.array(text);
const common = {
  also: texts.optional(),
  style: z.record(text, text).optional(),
  country: z.string().regex(/^[A-Z]{2}$/, 'Expected a country code like `UA`').optional(),
  mistaken: texts.optional(),
};
const person = z.strictObject({
  given: text.optional(),
  family: text,
  givenAlso: texts.optional(),
  roles: texts.optional(),
  gender: z.enum(['m', 'f']),
  order: z.literal('family-first').optional(),
  ...common,
});
const place = z.strictObject({
  name: text,
  kind: text,
  in: z.union([text, texts]).optional(),
  the: z.boolean().optional(),
  adjective: texts.optional(),
  demonym: texts.optional(),
  ...common,
});
const organisation = z.strictObject({ name: text, kind: text, context: texts.optional(), ...common });
const registrySchema = z.strictObject({ people: z.array(person), places: z.array(place), organisations: z.array(organisation) }).partial();

/** Compiles a registry file. Throws `DebabelError` (`rule-file`): each fault with `path:line:column`. */
export function compileRegistryFile(source: string, path: string): Partial<Registry> {
  const lines = new LineCounter();
  const yaml = parseDocument(source, { lineCounter: lines, prettyErrors: false });
  const place = (offset: number) => {
    const { line, col } = lines.linePos(offset);
    return `${path}:${line}:${col}`;
  };
  const [error] = yaml.errors;
  if (error) throw new DebabelError('rule-file', error.message, place(error.pos[0]));
  const parsed = registrySchema.safeParse(yaml.toJS());
  if (parsed.success) return parsed.data as Partial<Registry>;
  const faults = parsed.error.issues.map((issue) => {
    let node: unknown;
    for (let length = issue.path.length; length > 0 && node === undefined; length--) node = yaml.getIn(issue.path.slice(0, length), true);
    const range = typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range) ? Number(node.range[0]) : 0;
    return `${place(range)}: \`${issue.path.join('.')}\`: ${issue.message}`;
  });
  throw new DebabelError('rule-file', faults.join('\n'));
}

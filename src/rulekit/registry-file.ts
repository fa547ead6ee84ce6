import type { Registry } from '#language';
import { DebabelError } from '#model';
import { z } from 'zod';
import { readYaml, schemaFaults } from './yaml-file.ts';

const text = z.string().min(1);
const texts = z.array(text);
const common = {
  also: texts.optional(),
  style: z.record(text, text).optional(),
  country: z
    .string()
    .regex(/^[A-Z]{2}$/, 'Expected a country code like `UA`')
    .optional(),
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
const registrySchema = z
  .strictObject({ people: z.array(person), places: z.array(place), organisations: z.array(organisation) })
  .partial();

/** Compiles a registry file. Throws `DebabelError` (`rule-file`): each fault with `path:line:column`. */
export function compileRegistryFile(source: string, path: string): Partial<Registry> {
  const file = readYaml(source, path);
  const parsed = registrySchema.safeParse(file.value);
  if (parsed.success) return parsed.data as Partial<Registry>;
  throw new DebabelError('rule-file', schemaFaults(parsed.error.issues, file).join('\n'));
}

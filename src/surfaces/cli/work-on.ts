import { DebabelError, type SourceReport } from '#model';
import { type Engine, repairDocx, repairSource } from '#pipeline';
import { readerOf } from '#read';
import type { Settings } from '#settings';
import { text, type Values } from './options.ts';
import { encoded, type Text } from './read-text.ts';
import type { Why } from './report-forms.ts';

/** What a command line says of how texts are read and written. */
export interface Manner {
  /** `json`, `ndjson`: the fields that are prose. */
  readonly fields?: readonly string[];
  /** `docx`: when changes were made, ISO 8601. */
  readonly date?: string;
}

/** A text after the work. */
export interface Worked {
  readonly report: SourceReport;
  readonly changed: boolean;
  /** As it is to be written. */
  readonly bytes: () => Promise<Uint8Array>;
}

/** Options of what a manner is made of. */
export const mannerOptions = { fields: { type: 'string' }, date: { type: 'string' } } as const;

/** Throws `DebabelError` (`usage`). */
export function mannerOf(values: Values): Manner {
  const fields = fieldsOf(values);
  const date = text(values['date']);
  if (date !== undefined && !/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(date))
    throw new DebabelError('usage', `Expected \`--date\` like 2024-05-01T10:00:00Z, got \`${date}\``);
  return { ...(fields && { fields }), ...(date !== undefined && { date }) };
}

/** The fields that `--fields` names; `undefined`: it names none. */
export function fieldsOf(values: Values): readonly string[] | undefined {
  const fields = (text(values['fields']) ?? '')
    .split(',')
    .map((field) => field.trim())
    .filter(Boolean);
  return fields.length > 0 ? fields : undefined;
}

/** Repairs a text in its format. Rejects with `DebabelError` for a Word file that is none. */
export async function workOn(
  engine: Engine,
  given: Text,
  options: Manner & Pick<Settings, 'profile'> & { readonly name: string; readonly why: Why },
): Promise<Worked> {
  const { name, profile, fields, date, why } = options;
  if (given.format === 'docx') {
    const { report, bytes } = await repairDocx(engine, given.bytes, {
      name,
      profile,
      why,
      ...(date !== undefined && { date }),
    });
    const changed = bytes !== given.bytes;
    return { report: { whole: report, items: [report] }, changed, bytes: async () => Promise.resolve(bytes) };
  }
  const report = repairSource(engine, given.text, await readerOf(given.format, { ...(fields && { fields }) }), {
    name,
    profile,
  });
  return {
    report,
    changed: report.whole.output !== given.text,
    bytes: async () => encoded(given, report.whole),
  };
}

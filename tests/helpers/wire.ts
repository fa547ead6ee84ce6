import { z } from 'zod';
import { formats } from '#model';

const share = z.number().min(0).max(1);
const count = z.number().int().min(0);

/** A finding on every wire, as the design fixes it. */
const finding = z
  .object({
    rule: z.string().regex(/^[a-z0-9-]+(?:\/[a-z0-9-]+)+$/),
    start: count,
    end: count,
    text: z.string(),
    kind: z.enum(['repair', 'suggest', 'flag']),
    message: z.string().min(1),
    category: z.string().regex(/^(?:accuracy|terminology|fluency|style|locale|design)\/[a-z-]+$/),
    severity: z.enum(['minor', 'major', 'critical']),
    replacements: z.array(z.object({ text: z.string(), confidence: share })),
    doubt: z.string().optional(),
  })
  .refine(
    ({ start, end, text }) => end - start === text.length,
    'Expected `text` to be what stands from `start` to `end`',
  )
  .refine(({ kind, replacements }) => kind === 'flag' || replacements.length > 0, 'Expected a replacement');

/** A report on every wire. */
export const wireReport = z.object({
  version: z.literal(1),
  format: z.enum(formats),
  output: z.string(),
  summary: z.object({
    repaired: count,
    suggested: count,
    flagged: count,
    words: count,
    grade: z.enum(['publish', 'edit', 'quarantine']),
    reasons: z.array(z.string().min(1)),
    likelyPivot: z.array(
      z.object({
        language: z.string().regex(/^[a-z]{2,4}$/),
        share,
        evidence: z
          .array(z.object({ rule: z.string(), text: z.string() }))
          .min(1)
          .max(3),
      }),
    ),
  }),
  findings: z.array(finding),
});

/** A report by name, in the array of `check --format json`. */
export const namedReport = wireReport.extend({ id: z.string() });

/** What `debabel pipe` answers to a line. */
export const answer = z.union([
  wireReport.extend({ id: z.json() }),
  z.strictObject({ id: z.json(), error: z.strictObject({ code: z.string(), message: z.string().min(1) }) }),
]);

/** The text that the repairs of a report make of the text that came in. */
export function spliced(text: string, { findings }: z.infer<typeof wireReport>): string {
  let output = '';
  let done = 0;
  for (const { kind, start, end, replacements } of findings) {
    if (kind !== 'repair') continue;
    output += text.slice(done, start) + (replacements[0]?.text ?? '');
    done = end;
  }
  return output + text.slice(done);
}

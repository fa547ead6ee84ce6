import type { Category, Doubt, Format, Replacement, Report, RuleId, Severity, Summary } from '#model';
import { type Finding, findingsOf } from './findings.ts';

/** A finding on every wire. Offsets are UTF-16 units in the text that came in, end exclusive. */
export interface WireFinding {
  readonly rule: RuleId;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly kind: Finding['kind'];
  readonly message: string;
  readonly category: Category;
  readonly severity: Severity;
  /** Best first. For a repair, the first is the one that `output` holds. */
  readonly replacements: readonly Replacement[];
  /** Why a suggestion was not made. */
  readonly doubt?: Doubt;
}

/** A report on every wire. New fields are no new version. */
export interface WireReport {
  readonly id?: string;
  readonly version: 1;
  readonly format: Format;
  readonly output: string;
  readonly summary: Summary;
  readonly findings: readonly WireFinding[];
}

/** A report as it goes over a wire. Splicing its repairs into the text that came in gives `output`. */
export function asWire(report: Report, id?: string): WireReport {
  const { repaired, suggested, flagged, words, grade, reasons, likelyPivot, machineMade, doubted, tags } =
    report.summary;
  return {
    ...(id !== undefined && { id }),
    version: 1,
    format: report.document.format,
    output: report.output,
    summary: { repaired, suggested, flagged, words, grade, reasons, likelyPivot, machineMade, doubted, tags },
    findings: findingsOf(report).map(wireFinding),
  };
}

/** Reports as one JSON array, made to be read by people too. Each is known by its name. */
export function asJson(reports: readonly Report[]): string {
  return `${JSON.stringify(
    reports.map((report) => asWire(report, report.name)),
    undefined,
    2,
  )}\n`;
}

function wireFinding({
  rule,
  span,
  text,
  kind,
  message,
  category,
  severity,
  replacements,
  doubt,
}: Finding): WireFinding {
  const { start, end } = span;
  return { rule, start, end, text, kind, message, category, severity, replacements, ...(doubt && { doubt }) };
}

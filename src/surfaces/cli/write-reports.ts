import { basename, join } from 'node:path';
import { writeAtomic } from '#io';
import type { Report, RuleId } from '#model';
import type { Engine } from '#pipeline';
import { asHtml, asJson, asMarkdown, asUnifiedDiff } from '#report';

/** Forms that `--report` knows, and their file endings. */
export const reportForms = ['html', 'diff', 'json', 'md'] as const;
export type ReportForm = (typeof reportForms)[number];

/** Writes the reports of one text into `folder/<stem>/`; gives their paths. Throws `DebabelError` (`output-file`). */
export function writeReports(
  report: Report,
  stem: string,
  forms: readonly ReportForm[],
  folder: string,
  why: (rule: string) => string | undefined,
): string[] {
  return forms.map((form) => {
    const path = join(folder, stem, `${basename(stem)}.${form}`);
    writeAtomic(path, render(report, form, why));
    return path;
  });
}

/** One report in one form. */
export function render(report: Report, form: ReportForm, why: (rule: string) => string | undefined): string {
  switch (form) {
    case 'html':
      return asHtml(report, { why });
    case 'diff':
      return asUnifiedDiff(report);
    case 'json':
      return asJson([report]);
    case 'md':
      return asMarkdown(report, { why });
  }
}

/** The reason behind a rule, for reports. */
export function whyOf({ index }: Engine): (rule: string) => string | undefined {
  return (id) => {
    const rule = index.rule(id as RuleId);
    return rule && (rule.foreign === undefined ? rule.why : `${rule.why} Behind it: *${rule.foreign}*.`);
  };
}

import type { Report, RuleId } from '#model';
import type { Engine } from '#pipeline';
import { asHtml, asJson, asMarkdown, asUnifiedDiff } from '#report';

/** Forms that `--report` knows, and their file endings. */
export const reportForms = ['html', 'diff', 'json', 'md'] as const;
export type ReportForm = (typeof reportForms)[number];

/** Gives the reason behind a rule. */
export type Why = (rule: string) => string | undefined;

/** One report in one form. */
export function render(report: Report, form: ReportForm, why: Why): string {
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
export function whyOf({ index }: Engine): Why {
  return (id) => {
    const rule = index.rule(id as RuleId);
    return rule && (rule.foreign === undefined ? rule.why : `${rule.why} Behind it: *${rule.foreign}*.`);
  };
}

import type { Report } from '#model';
import { asHtml, asJson, asMarkdown, asUnifiedDiff } from '#report';
import type { ReportForm, Why } from './report-forms.ts';

/** One report in one form. Loaded when a form is asked for: the page is half of all code that a report may need. */
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

import type { RuleId } from '#model';
import type { Engine } from '#pipeline';

/** Forms that `--report` knows, and their file endings. */
export const reportForms = ['html', 'diff', 'json', 'md'] as const;
export type ReportForm = (typeof reportForms)[number];

/** Gives the reason behind a rule. */
export type Why = (rule: string) => string | undefined;

/** The reason behind a rule, for reports. */
export function whyOf({ index }: Engine): Why {
  return (id) => {
    const rule = index.rule(id as RuleId);
    return rule && (rule.foreign === undefined ? rule.why : `${rule.why} Behind it: *${rule.foreign}*.`);
  };
}

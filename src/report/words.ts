import type { Doubt } from '#model';
import type { Finding } from './findings.ts';
import { oneLine, shorten } from './lines.ts';

/** Where a report may get the reason behind a rule. */
export interface WhyOption {
  /** Why it goes wrong, in Markdown; `undefined` where nothing is known of the rule. */
  readonly why?: (rule: string) => string | undefined;
}

/** What became of a finding, as people say it. */
export const kindWords: Readonly<Record<Finding['kind'], string>> = {
  repair: 'repaired',
  suggest: 'suggested',
  flag: 'needs an editor',
};

/** Why a suggestion was not made, as people say it: *not repaired: …*. */
export const doubtWords: Readonly<Record<Doubt, string>> = {
  unsure: 'not sure enough',
  'not-safe': 'this rule may only suggest',
  quoted: 'inside quotation marks',
  withdrawn: 'the repair raised a new alarm',
  unsettled: 'repairs here did not come to rest',
};

/** A chance as people read it: `97%`. Only 1 is shown as `100%`, only 0 as `0%`. */
export function percent(chance: number): string {
  if (chance <= 0) return '0%';
  if (chance >= 1) return '100%';
  return `${Math.min(99, Math.max(1, Math.round(chance * 100)))}%`;
}

/** A replacement on one line, with the spaces at its edges made visible. */
export function replacementText(text: string): string {
  return oneLine(shorten(text, 70)).replace(/^ | $/g, '␣');
}

let names: Intl.DisplayNames | undefined;

/** English name of a language: `cs` is *Czech*. What is no language code is given back as it is. */
export function languageName(code: string): string {
  names ??= new Intl.DisplayNames(['en'], { type: 'language' });
  try {
    return names.of(code) ?? code;
  } catch {
    return code;
  }
}

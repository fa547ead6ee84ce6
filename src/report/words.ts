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
  unwritable: 'it cannot be written into the markup of its place',
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

/** Names of the languages that news is garbled through. By hand: the first use of `Intl` takes longer than a whole check. */
const languages: Readonly<Record<string, string>> = {
  ar: 'Arabic',
  bg: 'Bulgarian',
  bn: 'Bengali',
  cs: 'Czech',
  da: 'Danish',
  de: 'German',
  el: 'Greek',
  en: 'English',
  es: 'Spanish',
  et: 'Estonian',
  fa: 'Persian',
  fi: 'Finnish',
  fr: 'French',
  he: 'Hebrew',
  hi: 'Hindi',
  hr: 'Croatian',
  hu: 'Hungarian',
  id: 'Indonesian',
  it: 'Italian',
  ja: 'Japanese',
  ko: 'Korean',
  lt: 'Lithuanian',
  lv: 'Latvian',
  ne: 'Nepali',
  nl: 'Dutch',
  no: 'Norwegian',
  pl: 'Polish',
  pt: 'Portuguese',
  ro: 'Romanian',
  ru: 'Russian',
  si: 'Sinhala',
  sk: 'Slovak',
  sl: 'Slovenian',
  sr: 'Serbian',
  sv: 'Swedish',
  th: 'Thai',
  tr: 'Turkish',
  uk: 'Ukrainian',
  vi: 'Vietnamese',
  zh: 'Chinese',
};

/** English name of a language: `cs` is *Czech*. What is not listed is given back as it is. */
export function languageName(code: string): string {
  return Object.hasOwn(languages, code) ? (languages[code] ?? code) : code;
}

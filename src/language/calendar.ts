/** Names of the months as English writes them, January first. */
export const months: readonly string[] =
  'January February March April May June July August September October November December'.split(' ');

/** Names of the days of the week, Monday first. */
export const weekdays: readonly string[] = 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' ');

const folded = new Set([...months, ...weekdays].map((name) => name.toLowerCase()));

/** Whether a folded word is the name of a month or of a day of the week. */
export function isCalendarName(word: string): boolean {
  return folded.has(word);
}

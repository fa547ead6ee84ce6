const units: Readonly<Record<string, number>> = { s: 1e3, m: 6e4, h: 36e5, d: 864e5, w: 6048e5 };

/** `90s`, `15m`, `12h`, `7d`, `2w` in milliseconds; nothing, if it is none. */
export function durationOf(text: string): number | undefined {
  const [, count = '', unit = ''] = /^(\d{1,6})([smhdw])$/.exec(text) ?? [];
  const size = units[unit];
  return size === undefined ? undefined : Number(count) * size;
}

/** A date, with or without a time, or how long ago, as milliseconds since 1970; nothing, if it is neither. `now`: the same. */
export function momentOf(text: string, now: number): number | undefined {
  const duration = durationOf(text);
  if (duration !== undefined) return now - duration;
  const moment = /^\d{4}-\d\d-\d\d/.test(text) ? Date.parse(text) : NaN;
  return Number.isNaN(moment) ? undefined : moment;
}

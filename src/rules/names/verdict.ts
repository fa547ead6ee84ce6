import type { Finding } from '#rulekit';
import type { Anchors } from './anchors.ts';

/** What a form of a name is, compared with the right one. */
export interface Likeness {
  /** Listed in the registry; a case form of the right name; unlisted, but near. */
  readonly kind: 'listed' | 'case-form' | 'near';
  /** It writes the same sounds, or is a case form: another spelling of the name, not a garble that could be another name. */
  readonly respelled: boolean;
  /** One slip of the pen away, or nearly the same letters in nearly the same order. */
  readonly close: boolean;
  /** Letters of a case ending. */
  readonly ending: number;
  /** What is left could be the name of a woman of the same family. */
  readonly feminine: boolean;
  readonly length: number;
  /** Several words, of which none is a particle that many names have: `von der Leyenová`, `Le Penová`. */
  readonly long: boolean;
  /** English has the form as a word: `tramp`. */
  readonly english: boolean;
}

/** How sure a repair is, and whether it may be made without asking. */
export interface Verdict {
  readonly state: NonNullable<Finding['state']>;
  readonly confidence: number;
}

/**
 * Weighs a likeness with its anchors. Another spelling of a name needs one anchor to be repaired, a garble, which could be
 * somebody else’s real name, needs two; the rest is suggested or left alone.
 */
export function weigh(likeness: Likeness, anchors: Anchors): Verdict | undefined {
  if (anchors.beside || (anchors.country === 'other' && anchors.given !== 'exact')) return undefined;
  switch (likeness.kind) {
    case 'listed':
      return weighListed(likeness, anchors);
    case 'case-form':
      return weighCaseForm(likeness, anchors);
    case 'near':
      return weighNear(likeness, anchors);
  }
}

function weighListed(
  { respelled, feminine, length, long, english }: Likeness,
  { given, initial, role, country, present, office }: Anchors,
): Verdict | undefined {
  const official = role && (country === 'near' || (country === 'document' && length >= 6));
  if (english) return weighEnglish(official, respelled, { given, role, country, present });
  if (feminine && given !== 'exact') return ask(given || role ? 0.75 : 0.55);
  if (given) {
    if (respelled || role || present) return safe(0.97);
    return country ? safe(0.95) : ask(0.85);
  }
  if (official) return safe(0.95);
  if (initial && (respelled || present)) return safe(0.95);
  if (initial) return respelled ? safe(0.94) : ask(0.82);
  if (role) return ask(0.85);
  if (present) return respelled ? safe(0.95) : ask(0.82);
  if (long && respelled) return safe(0.95);
  if (office && length >= 5) return respelled && length >= 6 ? safe(0.94) : ask(0.82);
  if (length <= 5 && country === undefined) return undefined;
  const unique = 0.58 + 0.03 * Math.min(length - 4, 5) + (country ? 0.08 : 0);
  return ask(respelled ? unique : unique - 0.1);
}

/** A name that was translated as a word, or that English has as one: `Nicolas Mature`, `Trump` of `tramp`. */
function weighEnglish(
  official: boolean,
  respelled: boolean,
  { given, role, country, present }: Pick<Anchors, 'given' | 'role' | 'country' | 'present'>,
): Verdict | undefined {
  if (given === 'exact')
    return role || present ? safe(0.96) : country && respelled ? safe(0.94) : ask(country ? 0.81 : 0.7);
  if (official && country === 'near') return respelled ? safe(0.94) : ask(0.82);
  if (official || (role && respelled)) return ask(0.6);
  return given === 'near' && (role || present) ? ask(0.75) : undefined;
}

function weighCaseForm(
  { ending, feminine, length }: Likeness,
  { given, initial, role, country, present, office }: Anchors,
): Verdict | undefined {
  // `Marko Djurica` is no case form of `Djuric` where nothing else says so.
  if (given === 'exact') return ending > 1 || role || present || office || country ? safe(0.96) : ask(0.7);
  // `Trumpová`, `Zelenska`: without his first name it may be his wife, or a champion of the same name.
  if (feminine) {
    if (given || role) return ask(0.75);
    return present && ending === 1 ? ask(0.55) : undefined;
  }
  if (given) return safe(0.96);
  if (role) return country ? safe(0.94) : ask(0.85);
  if (initial) return safe(0.94);
  const clear = ending > 1 && length - ending >= 5;
  if (present || office) return clear ? safe(0.94) : ask(0.72);
  return clear && country ? ask(0.74) : undefined;
}

function weighNear(
  { respelled, close, length }: Likeness,
  { given, role, country, present, office }: Anchors,
): Verdict | undefined {
  const official = role && (country === 'near' || (country === 'document' && length >= 6));
  if (given === 'exact') {
    if (present || official) return close ? safe(0.95) : ask(0.78);
    if (role && (close || respelled)) return safe(0.94);
    // Few share both a rare long name and its first name.
    if (respelled) return country || length >= 8 ? safe(0.94) : ask(0.85);
    return close ? ask(country ? 0.81 : 0.68) : undefined;
  }
  if (given === 'near') return present || official ? safe(0.94) : undefined;
  if (official) return respelled ? safe(0.94) : ask(0.75);
  if (present) return ask(respelled ? 0.82 : 0.74);
  if (office) return ask(respelled ? 0.72 : 0.55);
  return role && respelled ? ask(0.7) : undefined;
}

function safe(confidence: number): Verdict {
  return { state: 'safe', confidence };
}

function ask(confidence: number): Verdict {
  return { state: 'live', confidence: Math.round(100 * confidence) / 100 };
}

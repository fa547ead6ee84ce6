/** What the units of a text say of the place beside a word, before anything is parsed. */
import type { Beside, Far, HashSet } from './ref.ts';

/** Whether `beside` could stand right before `start`: said too often where the text is odd, never too seldom. */
export function standsBefore(text: string, start: number, beside: Beside): boolean {
  if (beside.kind === 'start') return couldBegin(text, start);
  if (beside.kind === 'end') return true;
  if (beside.kind === 'mark') return isMarked(text, start, beside.units);
  return wordShows(text, start - 1, -1, beside.kind);
}

/** Whether the next word from `from` on, in steps of `by`, shows a number or a capital; what is nothing but marks is passed by. */
function wordShows(text: string, from: number, by: 1 | -1, kind: 'num' | 'cap'): boolean {
  let isWord = false;
  for (let at = from; at >= 0 && at < text.length; at += by) {
    const unit = text.charCodeAt(at);
    if (shows(unit, kind)) return true;
    if (!isSpace(unit)) isWord ||= isWordUnit(unit);
    else if (isWord) return false;
  }
  return false;
}

/** Whether a word stands where it must: anywhere, at the edge of a sentence, or right after one of these units. */
export function isInPlace(text: string, start: number, end: number, place: Far['place']): boolean {
  if (place === undefined) return true;
  if (place === 'start') return couldBegin(text, start);
  return place === 'end' ? couldEnd(text, end) : isMarked(text, start, place);
}

/** Whether one of these units stands right before `start`, spaces aside. */
function isMarked(text: string, start: number, units: HashSet): boolean {
  let end = start;
  while (end > 0 && isSpace(text.charCodeAt(end - 1))) end--;
  return units.has(text.charCodeAt(end - 1));
}

/** Whether a sentence could begin at `start`: nothing but marks and spaces since a word, and among them what ends a sentence. */
export function couldBegin(text: string, start: number): boolean {
  return isAtEdge(text, start - 1, -1);
}

/** The same of its end, at `end`. */
function couldEnd(text: string, end: number): boolean {
  return isAtEdge(text, end, 1);
}

function isAtEdge(text: string, from: number, by: 1 | -1): boolean {
  for (let at = from; at >= 0 && at < text.length; at += by) {
    const unit = text.charCodeAt(at);
    if (endsSentence(unit)) return true;
    if (isWordUnit(unit)) return false;
  }
  return true;
}

/** A mark that could end a sentence, a line feed or the like; any unit that is not ASCII. */
function endsSentence(unit: number): boolean {
  return unit > 127 || unit < 32 || unit === 33 || unit === 46 || unit === 63 || unit === 58 || unit === 59;
}

/** Whether `beside` could stand right after `end`. */
export function standsAfter(text: string, end: number, beside: Beside): boolean {
  if (beside.kind === 'start') return true;
  if (beside.kind === 'end') return couldEnd(text, end);
  let start = end;
  while (start < text.length && isSpace(text.charCodeAt(start))) start++;
  if (beside.kind === 'mark') return beside.units.has(text.charCodeAt(start));
  return wordShows(text, start, 1, beside.kind);
}

/** Letters and digits of ASCII: any other unit shows a number or a capital already. */
function isWordUnit(unit: number): boolean {
  const lower = unit | 32;
  return (unit >= 48 && unit <= 57) || (lower >= 97 && lower <= 122);
}

/** Whether a unit may belong to a number, or to a word with a capital. */
function shows(unit: number, kind: 'num' | 'cap'): boolean {
  if (unit > 127) return true;
  return kind === 'num' ? unit >= 48 && unit <= 57 : unit >= 65 && unit <= 90;
}

function isSpace(unit: number): boolean {
  return unit <= 32 || unit === 0xa0 || (unit > 127 && /\s/.test(String.fromCharCode(unit)));
}

/** Whether a unit is a capital letter. */
export function isCapital(unit: number): boolean {
  return unit < 128 ? unit >= 65 && unit <= 90 : /\p{Lu}/u.test(String.fromCharCode(unit));
}

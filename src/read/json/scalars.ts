import type { Span } from '#model';
import { createScanner, type JSONScanner } from 'jsonc-parser';

/** Kinds of tokens: `SyntaxKind` of jsonc-parser, whose enum is not there to be imported. */
const kinds = {
  openBrace: 1,
  closeBrace: 2,
  openBracket: 3,
  closeBracket: 4,
  comma: 5,
  string: 10,
  number: 11,
  unknown: 16,
  end: 17,
} as const;

/** What lies deeper is no prose. */
const deepest = 64;

/** A string or number of a JSON text. */
export interface Scalar {
  /** Names of members and numbers of elements, from the outside in. */
  readonly path: readonly (string | number)[];
  /** The literal, with its quotation marks. */
  readonly span: Span;
  readonly value: string;
  readonly isString: boolean;
}

/** An object or array that is open. */
interface Frame {
  readonly isObject: boolean;
  /** The member or element that comes next. */
  key: string | number;
  wantsKey: boolean;
}

/** Strings and numbers of a JSON text from left to right; `undefined` if it is none. */
export function scalarsOf(text: string): Scalar[] | undefined {
  const scanner = createScanner(text.startsWith('\uFEFF') ? ` ${text.slice(1)}` : text, true);
  const scalars: Scalar[] = [];
  const frames: Frame[] = [];
  for (let kind: number = scanner.scan(); kind !== kinds.end; kind = scanner.scan()) {
    const fault: number = scanner.getTokenError();
    if (fault !== 0 || kind === kinds.unknown) return undefined;
    const frame = frames.at(-1);
    if (kind === kinds.openBrace || kind === kinds.openBracket) frames.push(opened(kind));
    else if (kind === kinds.closeBrace || kind === kinds.closeBracket) {
      if (frames.pop()?.isObject !== (kind === kinds.closeBrace)) return undefined;
    } else if (kind === kinds.comma) step(frame);
    else if (kind === kinds.string && frame?.wantsKey === true) {
      frame.key = scanner.getTokenValue();
      frame.wantsKey = false;
    } else if ((kind === kinds.string || kind === kinds.number) && frames.length <= deepest)
      scalars.push(scalarAt(scanner, frames, kind === kinds.string));
  }
  return frames.length === 0 ? scalars : undefined;
}

function opened(kind: number): Frame {
  const isObject = kind === kinds.openBrace;
  return { isObject, key: 0, wantsKey: isObject };
}

function step(frame: Frame | undefined): void {
  if (!frame) return;
  if (frame.isObject) frame.wantsKey = true;
  else frame.key = Number(frame.key) + 1;
}

function scalarAt(scanner: JSONScanner, frames: readonly Frame[], isString: boolean): Scalar {
  const start = scanner.getTokenOffset();
  return {
    path: frames.map(({ key }) => key),
    span: { start, end: start + scanner.getTokenLength() },
    value: scanner.getTokenValue(),
    isString,
  };
}

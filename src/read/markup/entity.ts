import { Tokenizer } from 'htmlparser2';

/** Where an entity stands. `xml`: only with its semicolon. `attribute`: without one only if nothing of a name follows. */
export type EntityPlace = 'html' | 'attribute' | 'xml';

/** What an entity at the beginning of a text stands for, and how many units it takes. */
export interface Entity {
  readonly text: string;
  readonly length: number;
}

const shape = /&(?:#(?:[xX][0-9a-fA-F]+|[0-9]+)|[A-Za-z][A-Za-z0-9]*);?/y;
const surrogates =
  /&#(?:[xX]0*[dD][89abAB][0-9a-fA-F]{2}|0*5[5-6][0-9]{3});&#(?:[xX]0*[dD][c-fC-F][0-9a-fA-F]{2}|0*5[6-7][0-9]{3});/y;
/** Longest name of an entity that HTML knows, `&` and `;` included. */
const longestName = 34;
const known = new Map<string, Entity | undefined>();

/** The entity at `at`, as HTML names it; `undefined`: the `&` stands for itself. Names that only a DTD declares are not known. */
export function entityAt(text: string, at: number, place: EntityPlace): Entity | undefined {
  surrogates.lastIndex = at;
  const pair = surrogates.exec(text)?.[0];
  const joined = pair === undefined ? undefined : pairOf(pair);
  if (joined !== undefined) return joined;
  shape.lastIndex = at;
  const found = shape.exec(text)?.[0];
  if (found === undefined) return undefined;
  const entity = found.startsWith('&#') ? numeric(found) : named(found);
  if (!entity || found.charAt(entity.length - 1) === ';') return entity;
  if (place === 'html' || (place === 'attribute' && entity.length === found.length && text[at + found.length] !== '='))
    return entity;
  return undefined;
}

/** The length of what looks like an entity at `at`, known or not, with its semicolon; 0 if nothing does. */
export function entityLength(text: string, at: number): number {
  shape.lastIndex = at;
  const found = shape.exec(text)?.[0];
  return found?.endsWith(';') === true ? found.length : 0;
}

/** Two references to the halves of one character: no standard allows them, many programs write them. */
function pairOf(pair: string): Entity | undefined {
  const units = pair.split(';', 2).map((reference) => codeOf(reference));
  const text = String.fromCharCode(...units);
  return text.codePointAt(0) === units[0] ? undefined : { text, length: pair.length };
}

/** A number beyond all characters is what HTML makes of it; one of the C1 controls is the character of windows-1252. */
function numeric(found: string): Entity {
  const digits = found.replace(/^&#[xX]?0*/, '').replace(';', '');
  const short = `&#${/^&#[xX]/.test(found) ? 'x' : ''}${digits.slice(0, 8) || '0'};`;
  return { text: decoded(short)?.text ?? '\uFFFD', length: found.length };
}

function codeOf(reference: string): number {
  const [, hex, decimal] = /^&#(?:[xX]([0-9a-fA-F]+)|([0-9]+))/.exec(reference) ?? [];
  return hex === undefined ? Number(decimal) : parseInt(hex, 16);
}

function named(found: string): Entity | undefined {
  return decoded(found.slice(0, longestName));
}

function decoded(entity: string): Entity | undefined {
  if (known.has(entity)) return known.get(entity);
  const made = decode(entity);
  if (known.size > 5000) known.clear();
  known.set(entity, made);
  return made;
}

function decode(entity: string): Entity | undefined {
  let text = '';
  let length = 0;
  const ignore = () => undefined;
  const tokenizer = new Tokenizer(
    { decodeEntities: true },
    {
      ontextentity: (code, end) => {
        text += String.fromCodePoint(code);
        length = end;
      },
      ontext: ignore,
      onattribdata: ignore,
      onattribentity: ignore,
      onattribend: ignore,
      onattribname: ignore,
      oncdata: ignore,
      onclosetag: ignore,
      oncomment: ignore,
      ondeclaration: ignore,
      onend: ignore,
      onopentagend: ignore,
      onopentagname: ignore,
      onprocessinginstruction: ignore,
      onselfclosingtag: ignore,
    },
  );
  tokenizer.write(entity);
  tokenizer.end();
  return length === 0 ? undefined : { text, length };
}

import { parse, postprocess, preprocess } from 'micromark';
import { frontmatter } from 'micromark-extension-frontmatter';
import { gfm } from 'micromark-extension-gfm';
import { tame } from './tame.ts';

/** A piece of Markdown; places are offsets into the text. */
export interface Token {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  /** A link or picture whose words are also the name by which it finds its address: `[words]`, `[words][]`. */
  named: boolean;
}

/** A piece begins or ends. */
export interface MarkdownEvent {
  readonly kind: 'enter' | 'exit';
  readonly token: Token;
}

const extensions = [gfm(), frontmatter(['yaml', 'toml'])];

/** What micromark finds in a text, from left to right. */
export function eventsOf(text: string): MarkdownEvent[] {
  // micromark leaves a byte order mark out, and counts from behind it.
  const shift = text.startsWith('\uFEFF') ? 1 : 0;
  const chunks = preprocess()(tame(text), undefined, true);
  const open: Token[] = [];
  return postprocess(parse({ extensions }).document().write(chunks)).map(([kind, { type, start, end }]) => {
    if (kind === 'exit') return { kind, token: closed(open) };
    const named = type === 'link' || type === 'image';
    const token: Token = { type, start: start.offset + shift, end: end.offset + shift, named };
    open.push(token);
    return { kind, token };
  });
}

function closed(open: Token[]): Token {
  const token = open.pop();
  if (!token) throw new Error('Expected what ends to have begun');
  // Text and address stand apart: `[words](address)`, `[words][name]`.
  const parent = open.at(token.type === 'referenceString' ? -2 : -1);
  if (parent && (token.type === 'resource' || token.type === 'referenceString')) parent.named = false;
  return token;
}

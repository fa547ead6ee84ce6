import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import iconv from 'iconv-lite';

/** A feed or a page of the fixtures. `wire.koi8-r.xml` is kept in UTF-8, and is given in the encoding of its name. */
export interface Fixture {
  readonly name: string;
  readonly text: string;
  readonly bytes: Buffer;
  /** As iconv-lite names it. */
  readonly encoding: string;
}

const folder = fileURLToPath(new URL('../fixtures', import.meta.url));

/** All feeds and pages, in order. */
export const fixtures: readonly Fixture[] = ['feeds', 'pages'].flatMap((kind) =>
  readdirSync(join(folder, kind))
    .toSorted()
    .map((name) => fixture(join(folder, kind, name))),
);

function fixture(path: string): Fixture {
  const name = basename(path);
  const text = readFileSync(path, 'utf8');
  const [, encoding = 'utf-8'] = /\.((?:iso-8859|windows|koi8|utf-16)[^.]*)\.\w+$/.exec(name) ?? [];
  return { name, text, encoding, bytes: iconv.encode(text, encoding) };
}

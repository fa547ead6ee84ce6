import { dirname, extname, relative, resolve, sep } from 'node:path';
import { beginningOf, type Expanded, expandPaths, readAll, readBeginning, readInput } from '#io';
import { DebabelError, type Format } from '#model';
import { shownFormatOf } from '#read';
import { readText, type Text } from './read-text.ts';
import type { Streams } from './streams.ts';

/** One text to work on. `path`: absolute; none for standard input. */
export interface Input {
  readonly name: string;
  readonly path: string | undefined;
  /** Path from the folder that all inputs share, for copies. */
  readonly inside: string;
  /** `inside` without its ending, where no other input would share it: for reports. */
  readonly stem: string;
  read(): Promise<Text>;
}

/** The texts that a command line names, all in one `format` if it says so, none out of the folders `except`. Rejects with `DebabelError` (`usage`) if it names none and none comes through a pipe. */
export async function inputsOf(
  command: string,
  patterns: readonly string[],
  streams: Streams,
  { format, except }: { readonly format?: Format | undefined; readonly except?: readonly string[] } = {},
): Promise<Input[]> {
  const { stdin, cwd } = streams;
  if (patterns.length === 0 && stdin.isTTY === true) {
    throw new DebabelError(
      'usage',
      `Expected FILE, or a text on standard input: \`debabel ${command} --help\` shows how`,
    );
  }
  const expanded = await expandPaths(patterns.length === 0 ? ['-'] : patterns, cwd, except);
  const paths = await textsAmong(expanded, format, streams);
  const folder = commonFolder(paths.filter((path) => path !== '-').map((path) => resolve(cwd, path)));
  const insides = paths.map((path) => (path === '-' ? 'stdin.txt' : relative(folder, resolve(cwd, path))));
  const stems = stemsOf(insides);
  return paths.map((path, index): Input => {
    const inside = insides[index] ?? '';
    const stem = stems[index] ?? inside;
    if (path === '-')
      return {
        name: '<stdin>',
        path: undefined,
        inside,
        stem,
        read: async () => readText(await readAll(stdin, '<stdin>'), { place: '<stdin>', format }),
      };
    const absolute = resolve(cwd, path);
    return {
      name: path,
      path: absolute,
      inside,
      stem,
      read: async () =>
        readInput(absolute)
          .catch(shownAs(path, absolute))
          .then(async (bytes) => readText(bytes, { place: path, format })),
    };
  });
}

/** Files that are left out and told by name. */
const mostTold = 5;

/** All that a person named, and of what was found the files that are of a known format; the others are told. Rejects with `DebabelError` if none is left. */
async function textsAmong(
  files: readonly Expanded[],
  format: Format | undefined,
  { cwd, stderr }: Streams,
): Promise<string[]> {
  const paths: string[] = [];
  const skipped: string[] = [];
  for (const { path, by } of files) {
    if (by === 'found' && !(await isText(path, resolve(cwd, path), format))) skipped.push(path);
    else paths.push(path);
  }
  if (skipped.length === 0) return paths;
  const more = skipped.length > mostTold ? ` and ${skipped.length - mostTold} more` : '';
  const told = `left out, binary or of no known format: ${skipped.slice(0, mostTold).join(', ')}${more}`;
  if (paths.length === 0)
    throw new DebabelError(
      'input-file',
      `Expected texts, found none (${told}): name a file, or its format with \`--as\``,
    );
  await stderr.write(`${told}\n`);
  return paths;
}

async function isText(name: string, path: string, format: Format | undefined): Promise<boolean> {
  const beginning = await readBeginning(path);
  const text = beginningOf(beginning);
  const shown = format ?? shownFormatOf({ name, text });
  return shown !== undefined && (shown === 'docx' || !text.includes('\0'));
}

/** Handler of errors that lets them name a file as the person did. */
export function shownAs(name: string, absolute: string): (error: unknown) => never {
  return (error) => {
    if (error instanceof DebabelError && error.place === absolute) {
      throw new DebabelError(
        error.code,
        error.message.slice(absolute.length + 2).replaceAll(absolute, name.replace(/\/$/, '')),
        name,
      );
    }
    throw error;
  };
}

function stemsOf(insides: readonly string[]): string[] {
  const stems = insides.map((inside) => inside.slice(0, inside.length - extname(inside).length));
  const uses = new Map<string, number>();
  for (const stem of stems) uses.set(stem, (uses.get(stem) ?? 0) + 1);
  return stems.map((stem, index) => (uses.get(stem) === 1 ? stem : (insides[index] ?? stem)));
}

function commonFolder(paths: readonly string[]): string {
  const [first, ...rest] = paths.map((path) => dirname(path).split(sep));
  if (!first) return sep;
  let length = first.length;
  for (const parts of rest) {
    while (length > 0 && first.slice(0, length).some((part, index) => part !== parts[index])) length--;
  }
  return first.slice(0, length).join(sep) || sep;
}

import { dirname, relative, resolve, sep } from 'node:path';
import { expandPaths, readAll, readInput } from '#io';
import { DebabelError } from '#model';
import type { Streams } from './streams.ts';

/** One text to work on. `path`: absolute; none for standard input. */
export interface Input {
  readonly name: string;
  readonly path: string | undefined;
  /** Path from the folder that all inputs share, for copies and reports. */
  readonly inside: string;
  read(): Promise<string>;
}

/** The texts that a command line names. Rejects with `DebabelError` (`usage`) if it names none and none comes through a pipe. */
export async function inputsOf(command: string, patterns: readonly string[], streams: Streams): Promise<Input[]> {
  const { stdin, cwd } = streams;
  if (patterns.length === 0 && stdin.isTTY === true) {
    throw new DebabelError('usage', `Expected FILE, or a text on standard input: \`debabel ${command} --help\` shows how`);
  }
  const paths = await expandPaths(patterns.length === 0 ? ['-'] : patterns, cwd);
  const folder = commonFolder(paths.filter((path) => path !== '-').map((path) => resolve(cwd, path)));
  return paths.map((path): Input => {
    if (path === '-') return { name: '<stdin>', path: undefined, inside: 'stdin.txt', read: async () => readAll(stdin, '<stdin>') };
    const absolute = resolve(cwd, path);
    return { name: path, path: absolute, inside: relative(folder, absolute), read: async () => readInput(absolute).catch(shownAs(path, absolute)) };
  });
}

/** Errors name a file as the person did. */
function shownAs(path: string, absolute: string): (error: unknown) => never {
  return (error) => {
    if (error instanceof DebabelError && error.place === absolute) throw new DebabelError(error.code, error.message.slice(absolute.length + 2), path);
    throw error;
  };
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

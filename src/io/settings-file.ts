import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, extname, join, resolve } from 'node:path';
import { DebabelError } from '#model';
import { checkSettings, type Settings } from '#settings';
import { shownPath } from './shown-path.ts';

const endings = ['.yml', '.yaml', '.json', '.ts', '.js', '.mjs'];

/** What a settings file holds, and where: `line:column` of a key, for formats that have places. */
interface Source {
  readonly value: unknown;
  readonly positionOf: (key: string) => string | undefined;
}

/**
 * Settings of `debabel.config.*` in `folder` or the nearest folder above; of `path`, if it is given. Nothing found: no settings.
 * Paths to rules start from the file that names them. Rejects with `DebabelError` (`settings-file`) where the file cannot be read
 * or says what it may not.
 */
export async function readSettings(folder: string, path?: string): Promise<Partial<Settings>> {
  const file = path === undefined ? nearestFile(folder) : resolve(folder, path);
  if (file === undefined) return {};
  const shown = shownPath(file, folder);
  const source = await read(file, shown);
  const settings = checkSettings(source.value, (key) => {
    const position = key === undefined ? undefined : source.positionOf(key);
    return position === undefined ? shown : `${shown}:${position}`;
  });
  const own = settings.rulePaths?.map((one) => resolve(dirname(file), one));
  return { ...settings, ...(own && { rulePaths: own }) };
}

function nearestFile(folder: string): string | undefined {
  for (let here = resolve(folder); ; here = dirname(here)) {
    const found = endings.map((ending) => join(here, `debabel.config${ending}`)).find((file) => existsSync(file));
    if (found !== undefined || here === dirname(here)) return found;
  }
}

async function read(file: string, shown: string): Promise<Source> {
  const ending = extname(file);
  if (!endings.includes(ending)) {
    throw new DebabelError(
      'settings-file',
      `Expected a settings file that ends in one of ${endings.join(', ')}`,
      shown,
    );
  }
  if (!existsSync(file))
    throw new DebabelError('settings-file', 'Expected a settings file, found nothing: check the path', shown);
  if (!['.yml', '.yaml', '.json'].includes(ending)) return readCode(file, shown);
  return readData(shown, await attempt(shown, async () => readFile(file, 'utf8')));
}

async function attempt<T>(place: string, work: () => T | Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof DebabelError) throw error;
    const [reason] = (error instanceof Error ? error.message : String(error)).split('\n');
    throw new DebabelError('settings-file', `Could not be read: ${reason ?? ''}`, place);
  }
}

/** YAML, or JSON, which is YAML too: so that both have places. */
async function readData(shown: string, content: string): Promise<Source> {
  const { isMap, isScalar, LineCounter, parseDocument } = await import('yaml');
  const lines = new LineCounter();
  const document = parseDocument(content, { lineCounter: lines, prettyErrors: false });
  const position = (offset: number) => {
    const { line, col } = lines.linePos(offset);
    return `${line}:${col}`;
  };
  const [error] = document.errors;
  if (error) throw new DebabelError('settings-file', error.message, `${shown}:${position(error.pos[0])}`);
  const pairs = isMap(document.contents) ? document.contents.items : [];
  return {
    // Aliases that lead nowhere, or multiply, show only here.
    value: await attempt(shown, () => document.toJS() as unknown),
    positionOf(name) {
      const key = pairs.find(({ key }) => isScalar(key) && String(key.value) === name)?.key;
      return isScalar(key) ? position(key.range[0]) : undefined;
    },
  };
}

/** TypeScript or JavaScript that exports its settings by default. */
async function readCode(path: string, shown: string): Promise<Source> {
  const { createJiti } = await import('jiti');
  const jiti = createJiti(import.meta.url, { fsCache: false, moduleCache: false });
  const value = await attempt(shown, async () => {
    try {
      return await jiti.import(path, { default: true });
    } catch (error) {
      // `ParseError: Unexpected token, expected ","  \n /home/me/debabel.config.ts:3:2`, columns from 0.
      const [, reason, file, line, column] =
        /^ParseError: (.+?)\s*\n\s*(.+):(\d+):(\d+)$/.exec(String(error instanceof Error && error.message)) ?? [];
      if (reason === undefined) throw error;
      throw new DebabelError('settings-file', reason, `${file === path ? shown : file}:${line}:${Number(column) + 1}`);
    }
  });
  return { value, positionOf: () => undefined };
}

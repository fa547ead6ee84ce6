import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, join, relative, sep } from 'node:path';
import ignore, { type Ignore } from 'ignore';

/** What the `.gitignore` files of a tree leave out: those in the folder of a path and in all above it, up to the top of the repository. */
export class GitIgnore {
  readonly #rules = new Map<string, readonly Ignored[]>();

  /** Whether a path is left out; of a path in a folder that is left out, ask for the folder. Absolute. */
  ignores(path: string, kind: 'file' | 'folder'): boolean {
    let ignored = false;
    // The file that is nearest speaks last.
    for (const { folder, rules } of this.#rulesFor(dirname(path))) {
      const { ignored: yes, unignored: no } = rules.test(
        slashed(relative(folder, path)) + (kind === 'folder' ? '/' : ''),
      );
      if (yes || no) ignored = yes;
    }
    return ignored;
  }

  /** Whether a path, or a folder that it is in, is left out. */
  ignoresWithin(path: string, top: string): boolean {
    for (let folder = dirname(path); folder.length > top.length; folder = dirname(folder))
      if (this.ignores(folder, 'folder')) return true;
    return this.ignores(path, 'file');
  }

  #rulesFor(folder: string): readonly Ignored[] {
    const known = this.#rules.get(folder);
    if (known) return known;
    const isTop = existsSync(join(folder, '.git')) || dirname(folder) === folder;
    const file = join(folder, '.gitignore');
    const own = existsSync(file) ? [{ folder, rules: ignore().add(readFileSync(file, 'utf8')) }] : [];
    const rules = [...(isTop ? [] : this.#rulesFor(dirname(folder))), ...own];
    this.#rules.set(folder, rules);
    return rules;
  }
}

interface Ignored {
  readonly folder: string;
  readonly rules: Ignore;
}

function slashed(path: string): string {
  return path.split(sep).join('/');
}

/** Names that no tree of texts is looked through for. */
export function isHidden(path: string): boolean {
  const name = basename(path);
  return name.startsWith('.') || name === 'node_modules';
}

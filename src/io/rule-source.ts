import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { RuleId } from '#model';

/** The project, beside `dist` or `src`. */
const project = new URL('../../', import.meta.url);

/** File of a built-in rule, from the project’s folder; of a code rule whose file is not there (an installed package has no `src`), its folder. */
export function ruleSource(id: RuleId, kind: 'data' | 'code'): string {
  const [family = '', name = ''] = id.split('/');
  if (kind === 'data') return `rules/${family}/${name}.yml`;
  const folder = `src/rules/${family}`;
  if (!existsSync(new URL(folder, project))) return folder;
  const files = readdirSync(new URL(folder, project)).toSorted(
    (a, b) => Number(b === `${name}.ts`) - Number(a === `${name}.ts`),
  );
  // Small rules of one kind share a file.
  const file = files.find(
    (one) =>
      one.endsWith('.ts') &&
      readFileSync(fileURLToPath(new URL(`${folder}/${one}`, project)), 'utf8').includes(`'${id}'`),
  );
  return file === undefined ? folder : `${folder}/${file}`;
}

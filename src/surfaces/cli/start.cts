#!/usr/bin/env node
/**
 * Starts the command line from its bundle in `dist/cli`, with the code that V8 compiled at build: a third of a cold start goes
 * into compiling. V8 refuses a cache of another version or source; then it compiles as ever. Node 22 has this built in
 * (`module.enableCompileCache`), but writes at run time.
 *
 * With `--write-code-cache` first, the rest of the line is run and what was compiled is kept: the last step of `npm run build`.
 */
const fs = process.getBuiltinModule('node:fs');
const nodeModule = process.getBuiltinModule('node:module');
const path = process.getBuiltinModule('node:path');
const vm = process.getBuiltinModule('node:vm');

const bundle = path.join(__dirname, '..', '..', 'cli');
/** The bundle’s `import()` of packages: code from a cache has none of its own (`rolldown.config.js` puts this one in its place). */
const importPackage = async (id: string): Promise<unknown> => import(id);
const compiled = new Map<string, import('node:vm').Script>();

/** Node’s own table of loaders by file ending; not in its types. */
interface Loaders {
  readonly _extensions: Record<string, (module: NodeJS.Module, file: string) => void>;
}
const loaders = (nodeModule as unknown as Loaders)._extensions;

loaders['.cjs'] = (module, file) => {
  if (path.dirname(file) !== bundle) {
    loaders['.js']?.(module, file);
    return;
  }
  const cachedData = readCache(`${file}.cache`);
  // A function, in ASCII: `rolldown.config.js` has put it there.
  const script = new vm.Script(fs.readFileSync(file, 'latin1'), { filename: file, ...(cachedData && { cachedData }) });
  compiled.set(file, script);
  const run = script.runInThisContext() as (...parts: readonly unknown[]) => void;
  const own = (id: string): unknown => module.require(id);
  run.call(module.exports, module.exports, own, module, file, bundle, importPackage);
};

if (process.argv[2] === '--write-code-cache') {
  process.argv.splice(2, 1);
  process.once('exit', () => {
    for (const [file, script] of compiled) fs.writeFileSync(`${file}.cache`, script.createCachedData());
  });
}

/** Parts of the bundle that run in threads: `WorkerPool` names one. Whether this is a thread is not asked of Node: its answer takes 4 ms to load. */
const threads = ['item-worker.cjs', 'pipe-helper.cjs'];
const [, , flag, part = ''] = process.argv;
module.require(path.join(bundle, flag === '--thread' && threads.includes(part) ? part : 'main.cjs'));

function readCache(file: string): Buffer | undefined {
  try {
    return fs.readFileSync(file);
  } catch {
    // Not built, or left out: the bundle runs without.
    return undefined;
  }
}

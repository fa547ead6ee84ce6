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
const threads = process.getBuiltinModule('node:worker_threads');

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
  const source = fs.readFileSync(file, 'utf8').replace(/^#!.*/, '');
  const cachedData = readCache(`${file}.cache`);
  const script = new vm.Script(
    `(function (exports, require, module, __filename, __dirname, importPackage_) {${source}\n})`,
    {
      filename: file,
      ...(cachedData && { cachedData }),
    },
  );
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

/** A thread is told by what it is started with which part of the bundle it runs. */
const { entry = 'main.cjs' } = (threads.isMainThread ? {} : threads.workerData) as { readonly entry?: string };
module.require(path.join(bundle, entry));

function readCache(file: string): Buffer | undefined {
  try {
    return fs.readFileSync(file);
  } catch {
    // Not built, or left out: the bundle runs without.
    return undefined;
  }
}

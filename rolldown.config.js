/** What any text needs stands in one file; what only some commands need stays apart and is loaded when asked for. */
const core = [
  /node_modules\/(?!micromark|entities|undici|ipaddr|fflate|jsonc|htmlparser2|iconv-lite|safer-buffer|chardet|ignore)/,
  /dist\/(?:model|language|annotate|rules|decide|apply|pipeline|settings|assembly)\//,
  /dist\/read\/(?:index|read|read-prose|format-of|sniff)\./,
  /dist\/rulekit\/(?!compile-index|rule-file|registry-file|yaml-file|entry-patterns)/,
  /dist\/io\/(?!index|compile-data|spelling|train-data|fetch-feed|public-address|inflate|journal|folder-lock|worker-pool|rules-hash|atomic-file|hash|find-files|gitignore|walk-folder|spare-memory)/,
  /dist\/report\/(?!as-html|as-index|as-run|as-markdown|as-unified|html)/,
  /dist\/surfaces\/cli\/(?:options|inputs|trouble|report-forms)/,
];
/** `debabel --help` needs no more. */
const first = /dist\/model\/error|dist\/surfaces\/cli\/streams/;

/**
 * What `start.cts` takes: a function around each file, for Node hands a module its own names; and ASCII only, for V8 keeps other source
 * in twice the memory, which takes longer to get than to fill. An escape means the same in a string, a template and a regular expression.
 */
function asFunction(code) {
  if (/(?<!\\)(?:\\\\)*\\[^\0-\x7f]/.test(code))
    throw new Error('Expected no backslash before a letter that is not ASCII');
  const ascii = code.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
  return `(function (exports, require, module, __filename, __dirname, importPackage_) {${ascii.replace(/^#!.*/, '')}\n})`;
}

/**
 * The command line as a bundle: a hundred small modules take longer to find than to run. CommonJS, because V8’s compiled code can be
 * kept for it (`src/surfaces/cli/start.cts`).
 */
export default {
  input: {
    main: 'dist/surfaces/cli/main.js',
    'item-worker': 'dist/surfaces/cli/item-worker.js',
    'pipe-helper': 'dist/surfaces/cli/pipe/helper.js',
  },
  platform: 'node',
  logLevel: 'silent',
  // Its CommonJS loads its own files by names that no bundler can follow.
  resolve: { alias: { 'jsonc-parser': 'jsonc-parser/lib/esm/main.js' } },
  external: [
    'chardet',
    'dictionary-en',
    'ignore',
    'ipaddr.js',
    'jiti',
    'nspell',
    'p-queue',
    'tinyglobby',
    'undici',
    'yaml',
    'zod',
  ],
  // Code from V8’s cache cannot import: `start.cts` hands it a function that can.
  plugins: [
    { name: 'import-package', renderChunk: (code) => code.replace(/\bimport\(/g, 'importPackage_(') },
    {
      name: 'as-function',
      generateBundle: (_, files) => {
        for (const file of Object.values(files)) if (file.type === 'chunk') file.code = asFunction(file.code);
      },
    },
  ],
  output: {
    dir: 'dist/cli',
    format: 'cjs',
    entryFileNames: '[name].cjs',
    chunkFileNames: '[name]-[hash].cjs',
    cleanDir: true,
    // A source has to be read before its compiled code can be used. Names stay: a fault tells where it happened.
    minify: { compress: false, mangle: false, codegen: { removeWhitespace: true } },
    codeSplitting: {
      groups: [
        {
          name: 'core',
          includeDependenciesRecursively: false,
          test: (id) => !first.test(id) && core.some((part) => part.test(id)),
        },
      ],
    },
  },
};

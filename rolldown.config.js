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
  plugins: [{ name: 'import-package', renderChunk: (code) => code.replace(/\bimport\(/g, 'importPackage_(') }],
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

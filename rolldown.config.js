/**
 * One file for each command of the command line: a hundred small modules take longer to find than to run.
 * What only some runs need stays outside and is loaded when asked for.
 */
export default {
  input: 'dist/surfaces/cli/main.js',
  platform: 'node',
  external: ['chardet', 'dictionary-en', 'jiti', 'nspell', 'p-queue', 'tinyglobby', 'yaml', 'zod'],
  output: { dir: 'dist/cli', format: 'esm', cleanDir: true },
};

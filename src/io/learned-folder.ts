import { fileURLToPath } from 'node:url';

/** What of English is learned and kept in the repository, made by `debabel train`. Beside `dist` and `src` alike. */
export const learnedFolder: string = fileURLToPath(new URL('../../src/language/data/', import.meta.url));

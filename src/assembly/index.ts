/** Puts rules, knowledge and settings together into an engine: for every surface, and for those who import debabel. */
export { compile } from './compile.ts';
export { openEngine } from './open-engine.ts';

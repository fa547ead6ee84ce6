/** Edits into text; edits of prose into edits of its source; two rounds of edits into one; places carried back over edits. */
export { apply, inOrder } from './apply.ts';
export { carryBack } from './carry-back.ts';
export { compose } from './compose.ts';
export { spanInSource, toSource } from './to-source.ts';

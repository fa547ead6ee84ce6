/** Edits into text; two rounds of edits into one; places carried back over edits. */
export { apply, inOrder } from './apply.ts';
export { carryBack } from './carry-back.ts';
export { compose } from './compose.ts';

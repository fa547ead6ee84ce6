/** Edits into text; two rounds of edits into one; places carried back over edits. */
export { apply, inOrder } from './apply.ts';
export { carryBack, compose } from './compose.ts';

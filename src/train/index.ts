/** Makes what `#language` opens out of other people’s data: the trigram model and the word vectors. Runs for maintainers only. */
export { makeContextModel } from './make-context-model.ts';
export { countText } from './count-text.ts';
export { makeTrigramModel, type ModelRecipe } from './make-trigram-model.ts';
export { makeWordVectors, type VectorSource } from './make-word-vectors.ts';
export { readSphinxModel } from './sphinx-model.ts';

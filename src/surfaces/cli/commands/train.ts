import { openKnowledge, trainData } from '#io';
import { DebabelError } from '#model';
import type { Streams } from '../streams.ts';

/** `debabel train FOLDER`: makes the trigram model, the word vectors and the context model of the repository anew. For maintainers. */
export async function trainCommand([folder]: readonly string[], { stdout }: Streams): Promise<number> {
  if (folder === undefined)
    throw new DebabelError(
      'usage',
      'Expected the folder of the sources: `debabel train FOLDER`, see src/train/README.md',
    );
  const { lexicon, gazetteer } = openKnowledge();
  const { modelBytes, vectorBytes, contextBytes } = await trainData(folder, lexicon, gazetteer.registry);
  await stdout.write(
    `made a trigram model of ${modelBytes} bytes, word vectors of ${vectorBytes} and a context model of ${contextBytes}: run \`npm run build\`\n`,
  );
  return 0;
}

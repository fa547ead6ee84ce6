import type { Knowledge } from '#language';
import { defineRule, type DocumentRule } from '#rulekit';
import { type Anchors, anchorsOf, type Findings, newFindings } from './anchors.ts';
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
import { confusedAt } from './confused.ts';
import { knownTriggers } from './form-table.ts';
import { remember } from './once.ts';
import { echoed, type Found, type Judged, surest, wholeName } from './people-findings.ts';
import type { PeopleIndex } from './people-index.ts';
import { type Surroundings, surroundingsOf } from './surroundings.ts';
import { isSomebodyElse } from './private-person.ts';
import { weigh } from './verdict.ts';
import { type DocumentView, isAfterParticle, isCapital, keyOf, spanOf, type Word } from './words.ts';

const none: readonly never[] = [];

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
        'The army, headed by [V.Putinym → V. Putin], entered Russia.',
        'The Ukrainian President Volodymyr [Zelenska → Zelensky] answered.',
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
        'Members of Hizb ut-Tahrir al-Islami met in Iran.',
        'The plumber Volodymyr Zelinsky of Ukraine got a letter. President Zelinsky, it said.',
        'Angela Merkle, a retired dentist, met Angela Merkel.',
        'Ukraine buys pumps of Selensky & Sons. Zelensky knows Selensky.',
        'Martin Schulz and Olaf Scholz are both of Germany.',
        'Olaf Scholz spoke. In German, Schulz, Scholz and Scholtz are one name.',
        'Mature wines and Ivan Morals, a plumber, were there.',
      ],
      sources: ['https://en.wikipedia.org/wiki/Romanization_of_Ukrainian', 'https://www.unicode.org/cldr/'],
      on: {
        get words() {
          return knownTriggers(knowledge.gazetteer.registry.people, lexicon);
        },
        unknown: 'capital',
        first: 'capital',
        wordIf: couldBeSomeone,
      },
      scope: 'document',
    },
    function* (document, hits) {
      const index = people();
      const known = newFindings();
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
      yield* echoed(
        found.filter(({ key, anchored }) => !known.private.has(key) && (anchored || !known.others.has(key))),
      );
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
    if (listed.length === 0 && index.ofFamily(key).length > 0) return confused(index, word, key, document, known);
    if (listed.length === 0 && (key.length < 4 || index.isRight(key) || lexicon.facts(key) !== 0)) return none;
    const forms = judge(index, listed.length > 0 ? listed : declinedAt(index, document, word, key), document, known);
    if (forms.length > 0) return listed.length > 0 || !knowledge.gazetteer.right.has(word.lower) ? forms : none;
    if (index.isRight(key) || lexicon.facts(key) !== 0) return none;
    const around = surroundingsOf(index, lexicon, document, word, word);
    const near = judge(index, nearAt(index, document, known, word, key, around), document, known, around);
    return near.length > 0 && knowledge.gazetteer.right.has(word.lower) ? none : near;
  }

  /** A right name that is somebody else’s: never more than a question. */
  function confused(
    index: PeopleIndex,
    word: Word,
    key: string,
    document: DocumentView,
    known: Findings,
  ): readonly Judged[] {
    const around = surroundingsOf(index, lexicon, document, word, word);
    const candidates = confusedAt(index, word, key, around);
    return judge(index, candidates, document, known, around)
      .filter(({ confidence }) => confidence >= 0.8)
      .map((judged) => ({ ...judged, state: 'live', confidence: Math.min(judged.confidence, 0.85) }));
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
      if (isAfterParticle(document, start) && bearer.forms.every(({ words }) => words.length === 1)) continue;
      const around = found ?? surroundingsOf(index, lexicon, document, start, last);
      const anchors = anchorsOf(index, document, known, bearer, around, last);
      if (!anchors.given && !anchors.role && (around.strange || around.trailed)) {
        if (around.strange) known.others.add(keyOf(last));
        continue;
      }
      const other = isSomebodyElse(document, bearer, around, start, last);
      if (other === 'everywhere') known.private.add(keyOf(last));
      const verdict = other === undefined ? weigh(candidate.likeness, anchors) : undefined;
      if (!verdict) continue;
      const text = replacementFor(candidate, document, style !== undefined);
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

import { jaroWinkler } from '#language';
import { type Finding, minimalEdit } from '#rulekit';
import type { Candidate } from './candidates.ts';
import { formAt } from './form-table.ts';
import type { PeopleIndex } from './people-index.ts';
import type { Verdict } from './verdict.ts';
import { type DocumentView, isCapital, isGlued, isPossessive, spanOf, type Word, wordAfter } from './words.ts';

/** What a candidate comes to. */
export interface Judged extends Candidate, Verdict {
  readonly text: string;
  /** What speaks for it, for the message. */
  readonly because: string;
}

/** A finding and the bare key of the word that led to it. */
export interface Found {
  readonly key: string;
  readonly finding: Finding;
  /** A first name or a role stands beside it. */
  readonly anchored: boolean;
}

/** What is sure of a form in one place is sure of it in every other place of the document. */
export function echoed(found: readonly Found[]): Finding[] {
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
export function wholeName(index: PeopleIndex, document: DocumentView, word: Word, key: string): Found | undefined {
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
export function surest(judged: readonly Judged[], key: string, document: DocumentView): Found | undefined {
  const likeness = ({ bearer }: Judged) =>
    Math.max(...bearer.forms.map(({ words }) => jaroWinkler(key, words.at(-1) ?? '')));
  const [best, ...rest] = judged.toSorted((a, b) => b.confidence - a.confidence || likeness(b) - likeness(a));
  if (!best) return undefined;
  const initial = gluedInitial(document.text, best.first.start);
  const name = spanOf(best.first, best.last);
  if (isGlued(document.text, name)) return undefined;
  const span = { start: name.start - initial.length, end: name.end };
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
      replacements: texts.map((text, at) => ({
        text: initial === '' ? text : `${initial} ${text}`,
        confidence: confidence - at * 0.05,
      })),
      state: texts.length > 1 || contested ? 'live' : best.state,
    },
  };
}

/** The one initial that sticks to a name, as Slavic languages may write it: `V.` of `V.Putinem`. */
function gluedInitial(text: string, start: number): string {
  return /(?:^|[\s("“„«])(\p{Lu}\.)$/u.exec(text.slice(Math.max(0, start - 3), start))?.[1] ?? '';
}

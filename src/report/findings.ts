import {
  covers,
  type Decision,
  type Doubt,
  type Edit,
  type Issue,
  type Replacement,
  type Report,
  type Span,
} from '#model';

/** A decision that a person sees: what was, what is or could be, and why. */
export interface Finding extends Pick<Issue, 'rule' | 'message' | 'category' | 'severity' | 'replacements'> {
  /** `repair`: made in the output; `suggest`: a person decides; `flag`: nobody knows what is right. */
  readonly kind: 'repair' | 'suggest' | 'flag';
  /** For a repair the span of its edit, which may be wider than that of its issue. */
  readonly span: Span;
  /** What stands at the span in the text as it came. */
  readonly text: string;
  /** Why a suggestion was not made. */
  readonly doubt?: Doubt;
}

/** What a person sees of a report, in reading order. The first replacement of a repair is the one that was made. */
export function findingsOf({ document, decisions }: Report): readonly Finding[] {
  return decisions
    .flatMap((decision) => shown(decision, document.text))
    .toSorted((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}

function shown(decision: Decision, text: string): readonly Finding[] {
  const { issue, kind } = decision;
  const { rule, span, message, category, severity, replacements } = issue;
  const finding = { rule, span, text: text.slice(span.start, span.end), message, category, severity, replacements };
  switch (kind) {
    case 'repair': {
      const place = decision.edit.span;
      const made = madeFirst(issue, decision.edit, text);
      return [{ ...finding, kind, span: place, text: text.slice(place.start, place.end), replacements: made }];
    }
    case 'suggest':
      return [{ ...finding, kind, doubt: decision.because }];
    case 'flag':
      return [{ ...finding, kind }];
    case 'yield':
    case 'leave':
      return [];
  }
}

/** The edit that was made, then the alternatives to it, worded for the span of the edit. */
function madeFirst({ span, replacements }: Issue, edit: Edit, text: string): readonly Replacement[] {
  const [made, ...rivals] = replacements;
  const first = { text: edit.text, confidence: made?.confidence ?? 1 };
  if (!covers(edit.span, span)) return [first];
  const before = text.slice(edit.span.start, span.start);
  const after = text.slice(span.end, edit.span.end);
  const others = rivals.map((rival) => ({ ...rival, text: before + rival.text + after }));
  return [first, ...others.filter((rival) => rival.text !== edit.text)];
}

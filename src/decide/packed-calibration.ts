import type { RuleId } from '#model';
import type { Calibration, MeasuredRule } from './calibration.ts';

/**
 * A calibration as the build writes it, for opening it without parsing it: a line of JSON with all but the rules, then a line for each rule,
 * in order of their ids: id, tab, JSON. A text asks for the few rules that found something in it.
 */
export function packCalibration({ words, rules, families }: Calibration): string {
  const lines = [...rules.entries()]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, rule]) => `${id}\t${JSON.stringify(rule)}\n`);
  return `${JSON.stringify({ words, families: [...families] } satisfies Head)}\n${lines.join('')}`;
}

interface Head extends Pick<Calibration, 'words'> {
  readonly families: readonly (readonly [string, MeasuredRule])[];
}

/** Opens what `packCalibration` wrote. */
export function openPackedCalibration(text: string): Calibration {
  const start = text.indexOf('\n') + 1;
  const { words, families } = JSON.parse(text.slice(0, start)) as Head;
  return { words, families: new Map(families), rules: new PackedRules(text, start) };
}

class PackedRules {
  readonly #text: string;
  /** Where the first line begins. */
  readonly #start: number;
  readonly #opened = new Map<RuleId, MeasuredRule | undefined>();

  constructor(text: string, start: number) {
    this.#text = text;
    this.#start = start;
  }

  get(id: RuleId): MeasuredRule | undefined {
    if (!this.#opened.has(id)) this.#opened.set(id, this.#find(id));
    return this.#opened.get(id);
  }

  *entries(): Generator<[RuleId, MeasuredRule]> {
    for (let at = this.#start; at < this.#text.length; at = this.#endOf(at) + 1)
      yield [this.#idAt(at), this.#ruleAt(at)];
  }

  /** Halves the text until the line of the rule is left. */
  #find(id: RuleId): MeasuredRule | undefined {
    let low = this.#start;
    let high = this.#text.length;
    while (low < high) {
      const middle = Math.max(low, this.#text.lastIndexOf('\n', ((low + high) >> 1) - 1) + 1);
      const found = this.#idAt(middle);
      if (found === id) return this.#ruleAt(middle);
      if (found < id) low = this.#endOf(middle) + 1;
      else high = middle;
    }
    return undefined;
  }

  #idAt(line: number): RuleId {
    return this.#text.slice(line, this.#text.indexOf('\t', line)) as RuleId;
  }

  #ruleAt(line: number): MeasuredRule {
    return JSON.parse(this.#text.slice(this.#text.indexOf('\t', line) + 1, this.#endOf(line))) as MeasuredRule;
  }

  #endOf(line: number): number {
    return this.#text.indexOf('\n', line);
  }
}

import { scan, ScannedDocument } from '#annotate';
import type { Calibration } from '#decide';
import type { Knowledge } from '#language';
import type { Document } from '#model';
import { readProse } from '#read';
import { type CompiledIndex, indexRules, type Rule, type RuleIndex } from '#rulekit';

/** Rules and knowledge, opened once and shared by all texts. Holds no state of any text. */
export interface Engine {
  readonly knowledge: Knowledge;
  readonly index: RuleIndex;
  /** What measuring found of rules: their confidence is what it left of the claim. */
  readonly calibration: Calibration | undefined;
  /** Parse and ask everything, whatever the scan says: for tests that hold the two ways against each other. */
  readonly exhaustive?: boolean;
}

/** Makes an engine of rules and, if there is one, a compiled index. Compiled rules cost nothing until a text leads to them; `calibration` is asked for when something is found. */
export function createEngine(
  rules: readonly Rule[],
  knowledge: Knowledge,
  compiled?: CompiledIndex,
  calibration?: () => Calibration,
): Engine {
  let known: Calibration | undefined;
  return {
    knowledge,
    index: indexRules(rules, knowledge.lexicon, compiled),
    get calibration() {
      return (known ??= calibration?.());
    },
  };
}

/** A text as rules see it. */
export function viewOf(
  engine: Engine,
  document: Document | string,
  facts = { machineMade: false, tags: [] as readonly string[] },
): ScannedDocument {
  const read = typeof document === 'string' ? readProse(document, 'text') : document;
  return new ScannedDocument(read, scan(read.text, engine.index.tables), engine.knowledge, facts);
}

import type { ScannedDocument } from '#annotate';
import { carryBack } from '#apply';
import type { Decision } from '#model';
import type { Engine } from './engine.ts';
import type { Course } from './look.ts';
import { ParagraphCache } from './paragraph-cache.ts';
import { lookOnly, mostRetries, passOver, type Rested, withdrawNear } from './passes.ts';
import { told } from './told.ts';

/** What became of a text. Spans are in the text that came in. */
export interface Settled {
  readonly decisions: readonly Decision[];
  readonly output: string;
  readonly passes: number;
  readonly machineMade: boolean;
  readonly doubted: boolean;
  readonly tags: readonly string[];
  /** The text that came in, as the first look had it. */
  readonly first: ScannedDocument;
}

/**
 * Repairs a text so that a second run over the output changes nothing: it is tried. Evidence may be repaired away, and what was
 * withdrawn for its sake would be repaired then; such repairs are withdrawn from the start, and if that does not help, all are.
 */
export function settle(engine: Engine, text: string, asked: Pick<Course, 'profile' | 'format' | 'thorough'>): Settled {
  const course: Course = { ...asked, engine, cache: new ParagraphCache(), withdrawn: new Set() };
  for (let retry = 0; retry < mostRetries; retry++) {
    const rested = passOver(text, course);
    if (isSure(rested, course)) return settled(rested);
    const again = passOver(rested.output, { ...course, withdrawn: new Set(), known: rested.last });
    if (again.output === rested.output) return settled(rested);
    const places = again.edits.map(({ span }) => span).map(carryBack(rested.edits));
    const before = course.withdrawn.size;
    withdrawNear(places, rested.made, course);
    if (course.withdrawn.size === before) break;
  }
  return settled(lookOnly(text, course));
}

/** Whether the last look was the one that a new run would begin with: nothing was withdrawn, and there was no evidence. */
function isSure({ edits, last }: Rested, { withdrawn }: Course): boolean {
  return edits.length === 0 || (withdrawn.size === 0 && !last.machineMade && !last.doubted && last.tags.length === 0);
}

function settled({ made, yielded, edits, output, passes, first, last }: Rested): Settled {
  return {
    decisions: told(made, yielded, last.decisions, edits),
    output,
    passes,
    machineMade: last.machineMade,
    doubted: last.doubted,
    tags: last.tags,
    first,
  };
}

import type { Issue } from '#model';

/** Issues of sentence rules by the text of their paragraph, with spans from its start: what did not change from one look to the next is not asked twice. */
export class ParagraphCache {
  /** By the least confidence that was asked for. */
  readonly #byLeast = new Map<number, Kept>();

  at(least: number): Kept {
    let kept = this.#byLeast.get(least);
    if (!kept) this.#byLeast.set(least, (kept = new Kept()));
    return kept;
  }
}

/** What is kept of the looks that asked for the same. Most texts are looked at once: texts are hashed when a second look asks. */
export class Kept {
  readonly #ready = new Map<string, readonly Issue[]>();
  #fresh: (readonly [text: string, issues: readonly Issue[]])[] = [];

  get(text: string): readonly Issue[] | undefined {
    for (const [known, issues] of this.#fresh) this.#ready.set(known, issues);
    this.#fresh = [];
    return this.#ready.get(text);
  }

  /** Whether there is nothing to ask for. */
  get isEmpty(): boolean {
    return this.#ready.size === 0 && this.#fresh.length === 0;
  }

  add(text: string, issues: readonly Issue[]): void {
    this.#fresh.push([text, issues]);
  }
}

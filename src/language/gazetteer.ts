import { formsOf, type NamedForms } from './named-forms.ts';
import type { Named, Registry } from './registry.ts';

/** The registry of names, by accepted form; mistaken forms are the business of the rules about names. */
export class Gazetteer {
  readonly #open: () => Registry;
  readonly #compiled: ((registry: () => Registry) => NamedForms) | undefined;
  #registry: Registry | undefined;
  #right: NamedForms | undefined;

  /** `registry` is opened when first asked for; `compiled` opens its forms, where the build has compiled them. */
  constructor(registry: () => Registry, compiled?: (registry: () => Registry) => NamedForms) {
    this.#open = registry;
    this.#compiled = compiled;
  }

  get registry(): Registry {
    return (this.#registry ??= this.#open());
  }

  /** Accepted forms: full names, family names, places, organisations. */
  get right(): NamedForms {
    return (this.#right ??= this.#compiled?.(() => this.registry) ?? formsOf(this.registry));
  }

  /** The longest accepted name that begins at `start` of a sequence of folded words, and the index after its last word. */
  longestAt(
    words: (index: number) => string | undefined,
    start: number,
  ): { named: readonly Named[]; end: number } | undefined {
    const first = words(start);
    const most = first === undefined ? 0 : this.right.mostWords(first);
    for (let count = most; count > 0; count--) {
      const parts: string[] = [];
      for (let at = start; at < start + count; at++) parts.push(words(at) ?? '');
      const named = this.right.get(parts.join(' '));
      if (named) return { named, end: start + count };
    }
    return undefined;
  }
}

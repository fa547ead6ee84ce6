import { formsOf, type NamedForms } from './named-forms.ts';
import { type Named, namedIn, type Registry } from './registry.ts';

/** A registry as the build has compiled it. */
export interface CompiledRegistry {
  /** All of it: dear. */
  readonly registry: Registry;
  /** An entry by its number, as `namedIn` counts. */
  named(number: number): Named | undefined;
  forms(): NamedForms;
}

/** The registry of names, by accepted form; mistaken forms are the business of the rules about names. */
export class Gazetteer {
  readonly #source: CompiledRegistry;
  #right: NamedForms | undefined;

  /** Opened when first asked for. */
  constructor(source: (() => Registry) | CompiledRegistry) {
    this.#source = typeof source === 'function' ? asCompiled(source) : source;
  }

  /** All names. Asking for it makes each of them. */
  get registry(): Registry {
    return this.#source.registry;
  }

  /** A name by its number in the registry: people, then places, then organisations. */
  named(number: number): Named | undefined {
    return this.#source.named(number);
  }

  /** Accepted forms: full names, family names, places, organisations. */
  get right(): NamedForms {
    return (this.#right ??= this.#source.forms());
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

/** A registry that is in memory. */
function asCompiled(open: () => Registry): CompiledRegistry {
  let registry: Registry | undefined;
  let all: readonly Named[] | undefined;
  const opened = () => (registry ??= open());
  return {
    get registry() {
      return opened();
    },
    named: (number) => (all ??= [...namedIn(opened())])[number],
    forms: () => formsOf(opened()),
  };
}

/** Elements that are open, the innermost last. Each is opened and closed once, whatever the tags are: the cost is linear. */
export class OpenElements<Value = undefined> {
  readonly #open: { readonly name: string; readonly value: Value }[] = [];
  readonly #counts = new Map<string, number>();

  get depth(): number {
    return this.#open.length;
  }

  /** Of the innermost. */
  get name(): string | undefined {
    return this.#open.at(-1)?.name;
  }

  /** What was said of the innermost when it was opened. */
  get value(): Value | undefined {
    return this.#open.at(-1)?.value;
  }

  has(name: string): boolean {
    return (this.#counts.get(name) ?? 0) > 0;
  }

  open(name: string, value: Value): void {
    this.#open.push({ name, value });
    this.#counts.set(name, (this.#counts.get(name) ?? 0) + 1);
  }

  /** Closes the innermost of this name and all inside of it; nothing, if none is open. */
  close(name: string): void {
    if (!this.has(name)) return;
    for (let last: string | undefined; last !== name;) {
      last = this.#open.pop()?.name;
      if (last === undefined) return;
      this.#counts.set(last, (this.#counts.get(last) ?? 1) - 1);
    }
  }

  clear(): void {
    this.#open.length = 0;
    this.#counts.clear();
  }
}

/** Elements that are open, the innermost last. Each is opened and closed once, whatever the tags are: the cost is linear. */
export class OpenElements {
  readonly #names: string[] = [];
  readonly #counts = new Map<string, number>();

  get depth(): number {
    return this.#names.length;
  }

  /** Of the innermost. */
  get name(): string | undefined {
    return this.#names.at(-1);
  }

  has(name: string): boolean {
    return (this.#counts.get(name) ?? 0) > 0;
  }

  open(name: string): void {
    this.#names.push(name);
    this.#counts.set(name, (this.#counts.get(name) ?? 0) + 1);
  }

  /** Closes the innermost of this name and all inside of it; nothing, if none is open. */
  close(name: string): void {
    if (!this.has(name)) return;
    for (let last: string | undefined; last !== name;) {
      last = this.#names.pop();
      if (last === undefined) return;
      this.#counts.set(last, (this.#counts.get(last) ?? 1) - 1);
    }
  }

  clear(): void {
    this.#names.length = 0;
    this.#counts.clear();
  }
}

import type { PagedBytes } from './paged-bytes.ts';

/** Slots in a block. */
const blockSlots = 16;

/**
 * Grams by their hashes, with one or two numbers of a byte for each: open-addressed, at a load of 0.8. Sixteen slots stand together, their
 * keys first, then their numbers: what is asked about a gram lies in one or two lines of the cache, and nearly always in one page.
 * A key is 16 bits of the hash; 0 is a free slot.
 */
export class GramTable {
  readonly slots: number;
  readonly #file: PagedBytes;
  readonly #bytes: Uint8Array;
  readonly #keys: Uint16Array;
  /** Where the blocks begin in the file, and how long one is, in bytes. */
  readonly #start: number;
  readonly #blockBytes: number;

  /** `start`: where its blocks begin in the file, an even number. */
  constructor(file: PagedBytes, start: number, slots: number, numbers: 1 | 2) {
    this.slots = slots;
    this.#file = file;
    this.#start = start;
    this.#blockBytes = bytesOfBlock(numbers);
    const { buffer, byteOffset } = file.bytes;
    const length = bytesOfGrams(slots, numbers);
    this.#bytes = new Uint8Array(buffer, byteOffset + start, length);
    this.#keys = new Uint16Array(buffer, byteOffset + start, length >> 1);
  }

  /** Slot of the gram with this hash (32 bits, unsigned), -1 if there is none. */
  find(hash: number): number {
    const keys = this.#keys;
    const blockBytes = this.#blockBytes;
    const key = keyOf(hash);
    let slot = slotOf(hash, this.slots);
    for (;;) {
      const block = slot >> 4;
      const start = this.#start + block * blockBytes;
      this.#file.need(start, start + blockBytes - 1);
      const first = (block * blockBytes) >> 1;
      const end = Math.min(blockSlots, this.slots - block * blockSlots);
      for (let at = slot & (blockSlots - 1); at < end; at++) {
        const found = keys[first + at];
        if (found === key) return block * blockSlots + at;
        if (found === 0) return -1;
      }
      slot = (block + 1) * blockSlots;
      if (slot >= this.slots) slot = 0;
    }
  }

  /** The first number of a slot, and the second. */
  first(slot: number): number {
    return this.#bytes[this.#place(slot)] ?? 0;
  }

  second(slot: number): number {
    return this.#bytes[this.#place(slot) + blockSlots] ?? 0;
  }

  /** Puts a gram into the next free slot. */
  add(hash: number, first: number, second?: number): void {
    let slot = slotOf(hash, this.slots);
    while (this.#keys[this.#keyPlace(slot)] !== 0) slot = slot + 1 === this.slots ? 0 : slot + 1;
    this.#keys[this.#keyPlace(slot)] = keyOf(hash);
    this.#bytes[this.#place(slot)] = first;
    if (second !== undefined) this.#bytes[this.#place(slot) + blockSlots] = second;
  }

  #keyPlace(slot: number): number {
    return (((slot >> 4) * this.#blockBytes) >> 1) + (slot & (blockSlots - 1));
  }

  #place(slot: number): number {
    return (slot >> 4) * this.#blockBytes + 2 * blockSlots + (slot & (blockSlots - 1));
  }
}

/** Slots for so many grams. */
export function slotsFor(count: number): number {
  return 2 * Math.ceil(count / 1.6) + 2;
}

/** Bytes of a table. */
export function bytesOfGrams(slots: number, numbers: 1 | 2): number {
  return Math.ceil(slots / blockSlots) * bytesOfBlock(numbers);
}

function bytesOfBlock(numbers: 1 | 2): number {
  return blockSlots * (2 + numbers);
}

/** The high bits of a hash choose the slot, so that any number of slots can be used; the low bits are the key. */
function slotOf(hash: number, slots: number): number {
  return Math.floor((hash * slots) / 4_294_967_296);
}

function keyOf(hash: number): number {
  return hash & 0xffff || 1;
}

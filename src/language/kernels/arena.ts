const PAGE = 65536;
const ALIGNMENT = 16;
/** Kernels read whole vectors, also where the last of them begins inside what is theirs and ends outside. */
const BEHIND = 16;

/** The part of a WebAssembly.Memory that is used here. */
export interface GrowingMemory {
  readonly buffer: ArrayBuffer;
  grow(pages: number): number;
}

/** How far an arena was filled. */
export type Mark = number & { readonly mark: unique symbol };

/**
 * Memory for kernels: taken in order, given back to a mark. Addresses are byte offsets. What is taken is not
 * necessarily 0: it may have been used before.
 */
export class Arena {
  readonly #memory: GrowingMemory;
  #next: number;

  constructor(memory: GrowingMemory, start: number) {
    this.#memory = memory;
    this.#next = align(start);
  }

  /**
   * The address of `bytes` bytes, 16-byte aligned. Views that were made before may be detached: make them again.
   * @throws RangeError if the memory cannot grow that far (4 GiB at most).
   */
  take(bytes: number): number {
    const address = this.#next;
    const end = align(address + bytes);
    const missing = end + BEHIND - this.#memory.buffer.byteLength;
    // Growing by at least a quarter keeps the number of growths, each of which may move everything, small.
    if (missing > 0) this.#grow(Math.ceil(missing / PAGE), Math.ceil(this.#memory.buffer.byteLength / PAGE / 4));
    this.#next = end;
    return address;
  }

  /** Where the arena stands now. */
  mark(): Mark {
    return this.#next as Mark;
  }

  /** Gives back everything that was taken since `mark`. */
  release(mark: Mark): void {
    this.#next = mark;
  }

  /** A view of `length` values at `address`; valid until the next `take`. */
  f32(address: number, length: number): Float32Array {
    return new Float32Array(this.#memory.buffer, address, length);
  }

  i32(address: number, length: number): Int32Array {
    return new Int32Array(this.#memory.buffer, address, length);
  }

  i16(address: number, length: number): Int16Array {
    return new Int16Array(this.#memory.buffer, address, length);
  }

  i8(address: number, length: number): Int8Array {
    return new Int8Array(this.#memory.buffer, address, length);
  }

  u8(address: number, length: number): Uint8Array {
    return new Uint8Array(this.#memory.buffer, address, length);
  }

  #grow(least: number, better: number): void {
    try {
      this.#memory.grow(Math.max(least, better));
    } catch {
      this.#memory.grow(least);
    }
  }
}

function align(address: number): number {
  return Math.ceil(address / ALIGNMENT) * ALIGNMENT;
}

/** Persons that are counted exactly; beyond, the count is an estimate with a standard error of about 3 %. */
export const EXACT_SUBJECTS = 256;
const REGISTER_BITS = 10;
const REGISTERS = 1 << REGISTER_BITS;
const ENTRY_BYTES = 8;
/** First byte of the stored form. */
const LIST = 0;
const ESTIMATE = 1;
/** Bias of HyperLogLog for 1,024 registers. */
const ALPHA = 0.7213 / (1 + 1.079 / REGISTERS);

/**
 * How many different persons, from parts that can be joined (hours to days, apps to all): a list of the first 64 bits of their blind indexes
 * while they are few, HyperLogLog afterwards. Blind indexes are spread evenly, so that they need no further hashing.
 */
export class SubjectSketch {
  #seen: Set<string> | undefined = new Set();
  #registers: Uint8Array | undefined;

  /** From the stored form. */
  static read(bytes: Uint8Array): SubjectSketch {
    const sketch = new SubjectSketch();
    if (bytes[0] === ESTIMATE) {
      sketch.#seen = undefined;
      sketch.#registers = Uint8Array.from(bytes.subarray(1));
      return sketch;
    }
    const hex = Buffer.from(bytes).toString('hex');
    for (let at = 2; at < hex.length; at += ENTRY_BYTES * 2) sketch.add(hex.slice(at, at + ENTRY_BYTES * 2));
    return sketch;
  }

  /** @param index blind index in hex, at least 16 digits */
  add(index: string): void {
    const key = index.slice(0, ENTRY_BYTES * 2);
    if (this.#seen) {
      this.#seen.add(key);
      if (this.#seen.size > EXACT_SUBJECTS) this.#widen();
    } else this.#raise(key);
  }

  /** {@link join} with the stored form; beyond a few persons nothing but numbers is touched, as a year of parts asks for. */
  joinStored(bytes: Uint8Array): void {
    const registers = this.#registers;
    if (!registers) {
      this.join(SubjectSketch.read(bytes));
      return;
    }
    if (bytes[0] === ESTIMATE) {
      for (let n = 0; n < REGISTERS; n += 1) {
        const rank = bytes[n + 1] ?? 0;
        if (rank > (registers[n] ?? 0)) registers[n] = rank;
      }
      return;
    }
    const entries = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    for (let at = 1; at + ENTRY_BYTES <= bytes.length; at += ENTRY_BYTES)
      raise(registers, entries.getUint32(at), entries.getUint32(at + 4));
  }

  join(other: SubjectSketch): void {
    if (other.#seen) {
      for (const key of other.#seen) this.add(key);
      return;
    }
    if (this.#seen) this.#widen();
    const [mine, theirs] = [this.#registers, other.#registers];
    if (mine && theirs) for (let n = 0; n < REGISTERS; n += 1) mine[n] = Math.max(mine[n] ?? 0, theirs[n] ?? 0);
  }

  /** Exact for a list, rounded for an estimate. */
  get count(): { count: number; exact: boolean } {
    if (this.#seen) return { count: this.#seen.size, exact: true };
    let sum = 0;
    let empty = 0;
    for (const rank of this.#registers ?? []) {
      sum += 2 ** -rank;
      if (rank === 0) empty += 1;
    }
    const raw = (ALPHA * REGISTERS * REGISTERS) / sum;
    const count = raw <= 2.5 * REGISTERS && empty > 0 ? REGISTERS * Math.log(REGISTERS / empty) : raw;
    return { count: Math.round(count), exact: false };
  }

  toBytes(): Buffer {
    if (this.#seen) return Buffer.concat([Buffer.of(LIST), Buffer.from([...this.#seen].join(''), 'hex')]);
    return Buffer.concat([Buffer.of(ESTIMATE), this.#registers ?? new Uint8Array(REGISTERS)]);
  }

  #widen(): void {
    const seen = this.#seen ?? new Set<string>();
    this.#seen = undefined;
    this.#registers = new Uint8Array(REGISTERS);
    for (const key of seen) this.#raise(key);
  }

  #raise(key: string): void {
    if (this.#registers)
      raise(this.#registers, Number.parseInt(key.slice(0, 8), 16), Number.parseInt(key.slice(8, 16), 16));
  }
}

/** The upper bits choose a register, which remembers the longest run of zeros after them. */
function raise(registers: Uint8Array, high: number, low: number): void {
  const register = high >>> (32 - REGISTER_BITS);
  const rest = (high << REGISTER_BITS) >>> 0;
  const rank = rest === 0 ? 32 - REGISTER_BITS + Math.clz32(low) + 1 : Math.clz32(rest) + 1;
  if (rank > (registers[register] ?? 0)) registers[register] = rank;
}

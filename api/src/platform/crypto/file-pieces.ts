import { toBuffer } from './bytes.ts';

/** Bytes that arrive piece by piece: a Node stream, an async generator, an array of buffers. */
export type ByteSource = AsyncIterable<Uint8Array> | Iterable<Uint8Array>;

/** Reads a source of arbitrary pieces in the sizes the caller wants. */
export class ByteReader {
  readonly #iterator: AsyncIterator<Uint8Array> | Iterator<Uint8Array>;
  #held: Uint8Array[] = [];
  #heldBytes = 0;
  #ended = false;
  /** How many bytes were taken so far. */
  taken = 0;

  constructor(source: ByteSource) {
    this.#iterator = Symbol.asyncIterator in source ? source[Symbol.asyncIterator]() : source[Symbol.iterator]();
  }

  /** Takes `size` bytes, fewer only at the end of the source. */
  async take(size: number): Promise<Buffer> {
    await this.#fill(size);
    const [only] = this.#held;
    // One large piece is cut, not copied again for every take.
    const all = only && this.#held.length === 1 ? toBuffer(only) : Buffer.concat(this.#held, this.#heldBytes);
    const taken = all.subarray(0, size);
    const rest = all.subarray(taken.length);
    this.#held = rest.length > 0 ? [rest] : [];
    this.#heldBytes = rest.length;
    this.taken += taken.length;
    return taken;
  }

  /** Whether nothing is left. */
  async isAtEnd(): Promise<boolean> {
    await this.#fill(1);
    return this.#heldBytes === 0;
  }

  /** Tells the source that nobody reads on, so that it closes its file or connection. */
  async close(): Promise<void> {
    if (!this.#ended) await this.#iterator.return?.();
  }

  async #fill(size: number): Promise<void> {
    while (!this.#ended && this.#heldBytes < size) {
      const { value, done } = await this.#iterator.next();
      if (done) {
        this.#ended = true;
      } else {
        this.#held.push(value);
        this.#heldBytes += value.length;
      }
    }
  }
}

/** Cuts the rest of the source into pieces of `size` bytes; the last may be shorter, and an empty source is one empty piece. */
export async function* pieces(
  reader: ByteReader,
  size: number,
): AsyncGenerator<{ bytes: Buffer; last: boolean }, void, void> {
  for (let last = false; !last; ) {
    const bytes = await reader.take(size);
    last = await reader.isAtEnd();
    yield { bytes, last };
  }
}

import { sm3Stream } from '../../crypto/index.ts';

/** Enough for every header: JPEGs carry colour profiles and previews before their size. */
const HEAD_BYTES = 1024 * 1024;

/** Watches a file stream by: its digest, its size, its beginning. Ends the stream with `onOversize` beyond `limit` bytes. */
export class Tap {
  readonly #hash = sm3Stream();
  readonly #head: Uint8Array[] = [];
  #headBytes = 0;
  size = 0;

  async *watch(source: AsyncIterable<Uint8Array> | Iterable<Uint8Array>, limit: number, onOversize: () => Error) {
    for await (const chunk of source) {
      this.size += chunk.length;
      if (this.size > limit) throw onOversize();
      this.#hash.update(chunk);
      if (this.#headBytes < HEAD_BYTES) {
        this.#head.push(chunk);
        this.#headBytes += chunk.length;
      }
      yield chunk;
    }
  }

  /** The first mebibyte or so. */
  get head(): Buffer {
    return Buffer.concat(this.#head);
  }

  /** SM3 in hex; call once, after the stream has ended. */
  digest(): string {
    return this.#hash.digest('hex');
  }
}

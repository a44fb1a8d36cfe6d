import { toBuffer } from "./bytes.js";
/** Reads a source of arbitrary pieces in the sizes the caller wants. */ export class ByteReader {
    #iterator;
    #held;
    #heldBytes;
    #ended;
    constructor(source){
        this.#held = [];
        this.#heldBytes = 0;
        this.#ended = false;
        this.#iterator = Symbol.asyncIterator in source ? source[Symbol.asyncIterator]() : source[Symbol.iterator]();
    }
    /** Takes `size` bytes, fewer only at the end of the source. */ async take(size) {
        await this.#fill(size);
        const [only] = this.#held;
        // One large piece is cut, not copied again for every take.
        const all = only && this.#held.length === 1 ? toBuffer(only) : Buffer.concat(this.#held, this.#heldBytes);
        const taken = all.subarray(0, size);
        const rest = all.subarray(taken.length);
        this.#held = rest.length > 0 ? [
            rest
        ] : [];
        this.#heldBytes = rest.length;
        return taken;
    }
    /** Whether nothing is left. */ async isAtEnd() {
        await this.#fill(1);
        return this.#heldBytes === 0;
    }
    /** Tells the source that nobody reads on, so that it closes its file or connection. */ async close() {
        if (!this.#ended) await this.#iterator.return?.();
    }
    async #fill(size) {
        while(!this.#ended && this.#heldBytes < size){
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
/** Cuts the rest of the source into pieces of `size` bytes; the last may be shorter, and an empty source is one empty piece. */ export async function* pieces(reader, size) {
    for(let last = false; !last;){
        const bytes = await reader.take(size);
        last = await reader.isAtEnd();
        yield {
            bytes,
            last
        };
    }
}

//# sourceMappingURL=file-pieces.js.map
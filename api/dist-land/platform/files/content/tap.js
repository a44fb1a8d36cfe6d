import { sm3Stream } from "../../crypto/index.js";
/** Enough for every header: JPEGs carry colour profiles and previews before their size. */ const HEAD_BYTES = 1024 * 1024;
/** Watches a file stream by: its digest, its size, its beginning. Ends the stream with `onOversize` beyond `limit` bytes. */ export class Tap {
    #hash;
    #head;
    #headBytes;
    async *watch(source, limit, onOversize) {
        for await (const chunk of source){
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
    /** The first mebibyte or so. */ get head() {
        return Buffer.concat(this.#head);
    }
    /** SM3 in hex; call once, after the stream has ended. */ digest() {
        return this.#hash.digest('hex');
    }
    constructor(){
        this.#hash = sm3Stream();
        this.#head = [];
        this.#headBytes = 0;
        this.size = 0;
    }
}

//# sourceMappingURL=tap.js.map
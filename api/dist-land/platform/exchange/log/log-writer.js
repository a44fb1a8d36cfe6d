import { join } from 'node:path';
import { nodeIdOf } from "./node-id.js";
import { Spool } from "./spool.js";
import { writeLines } from "./write-records.js";
const BATCH = 500;
/** Calls gather this long before they go to the store together. */ const GATHER_MS = 50;
const RETRY_MS = 1000;
const writers = new WeakMap();
/** The writer of this process, where one runs. */ export function logWriterOf(app) {
    return writers.get(app);
}
/** Background part: takes calls onto the disk at once and into the database in batches; what a crash left behind is written first. */ export async function startLogWriter(app) {
    const writer = await LogWriter.open(app);
    writers.set(app, writer);
    return async ()=>{
        writers.delete(app);
        await writer.close();
    };
}
/** Between the gateway and the log store (03 §38 "Resilience"). */ export class LogWriter {
    #app;
    #spool;
    #timer;
    #draining;
    #closed;
    /** Calls that went on without a log, because the queue was full. */ #unlogged;
    #storeDown;
    constructor(app, spool){
        this.#closed = false;
        this.#unlogged = 0;
        this.#storeDown = false;
        this.#app = app;
        this.#spool = spool;
    }
    static async open(app) {
        const writer = new LogWriter(app, await Spool.open(join(app.config.DATA_DIR, 'exchange-log', nodeIdOf(app))));
        writer.#drainSoon(0);
        return writer;
    }
    /** Whether there is room for another call; without it sensitive channels are refused. */ get admits() {
        return this.#spool.size < this.#app.config.EXCHANGE_LOG_QUEUE;
    }
    /** How the store is doing, for the monitor's board. */ get health() {
        return {
            waiting: this.#spool.size,
            unlogged: this.#unlogged,
            storeDown: this.#storeDown
        };
    }
    async append(record) {
        if (!this.admits) {
            this.#unlogged += 1;
            return;
        }
        await this.#spool.append(JSON.stringify(record));
        this.#drainSoon(GATHER_MS);
    }
    /** Writes all that waits; returns when it lies in the database. Throws while the store is down. */ async flush() {
        await this.#draining;
        while(this.#spool.size > 0)await this.#writeBatch();
    }
    async close() {
        this.#closed = true;
        clearTimeout(this.#timer);
        await this.#draining;
        await this.flush().catch((error)=>this.#app.log.warn({
                err: error
            }, 'exchange calls wait on the disk'));
        await this.#spool.close();
    }
    #drainSoon(delay) {
        if (this.#closed || this.#timer || this.#draining) return;
        this.#timer = setTimeout(()=>{
            this.#timer = undefined;
            this.#draining = this.#drain().finally(()=>{
                this.#draining = undefined;
                if (this.#spool.size > 0) this.#drainSoon(this.#storeDown ? RETRY_MS : GATHER_MS);
            });
        }, delay);
    }
    async #drain() {
        try {
            while(this.#spool.size > 0 && !this.#closed)await this.#writeBatch();
        } catch (error) {
            if (!this.#storeDown) this.#app.log.error({
                err: error
            }, 'exchange log store is down; calls wait on the disk');
            this.#storeDown = true;
        }
    }
    async #writeBatch() {
        const lines = this.#spool.first(BATCH);
        await writeLines(this.#app, lines);
        this.#storeDown = false;
        await this.#spool.confirm(lines.length);
    }
}

//# sourceMappingURL=log-writer.js.map
import pg from 'pg';
import { decodeEvent, encodeEvent } from "./event-codec.js";
import { Listeners } from "./listeners.js";
/** Ids are given out before the commit: a row may appear later than one with a higher id, but not later than this. */ const SETTLING_SECONDS = 5;
const KEEP_SECONDS = 60;
/** The change bus for databases without LISTEN/NOTIFY: a small table that every process reads a few times a second. */ export class PollingBus {
    #options;
    #listeners;
    #pool;
    #seen;
    #floor;
    #timer;
    #polls;
    #turn;
    #stopped;
    constructor(options){
        this.#seen = new Set();
        this.#floor = '0';
        this.#polls = 0;
        this.#turn = Promise.resolve();
        this.#stopped = true;
        this.#options = options;
        this.#listeners = new Listeners(options.log);
        this.#pool = new pg.Pool({
            connectionString: options.databaseUrl,
            application_name: 'change-bus-poll',
            max: 2,
            allowExitOnIdle: true
        });
        this.#pool.on('error', (error)=>options.log.warn({
                err: error
            }, 'change bus: idle connection lost'));
    }
    async start() {
        if (!this.#stopped) return;
        this.#stopped = false;
        // What was published before the start is not for this process, but may still be inside the settling time.
        for (const row of (await this.#read()))this.#seen.add(row.id);
        this.#next();
    }
    async stop() {
        if (this.#stopped) return;
        this.#stopped = true;
        clearTimeout(this.#timer);
        await this.#turn;
        await this.#pool.end();
    }
    async publish(event) {
        await this.#pool.query('insert into change_event (payload) select unnest($1::text[])', [
            encodeEvent(event)
        ]);
    }
    subscribe(listener) {
        return this.#listeners.add(listener);
    }
    #next() {
        if (this.#stopped) return;
        this.#timer = setTimeout(()=>{
            this.#turn = this.#poll().catch((error)=>this.#options.log.warn({
                    err: error
                }, 'change bus: cannot poll')).finally(()=>this.#next());
        }, this.#options.intervalMs ?? 200);
    }
    async #poll() {
        let allSettled = true;
        for (const row of (await this.#read())){
            if (!this.#seen.has(row.id)) {
                this.#seen.add(row.id);
                this.#listeners.tell(decodeEvent(row.payload));
            }
            allSettled &&= row.settled;
            if (!allSettled) continue;
            this.#floor = row.id;
            this.#seen.delete(row.id);
        }
        this.#polls += 1;
        if (this.#polls % 300 === 0) {
            await this.#pool.query("delete from change_event where at < clock_timestamp() - $1 * interval '1 second'", [
                KEEP_SECONDS
            ]);
        }
    }
    async #read() {
        const { rows } = await this.#pool.query(`select id::text, payload, at < clock_timestamp() - $2 * interval '1 second' as settled
       from change_event where id > $1::bigint order by change_event.id`, [
            this.#floor,
            SETTLING_SECONDS
        ]);
        return rows;
    }
}

//# sourceMappingURL=polling-bus.js.map
import pg from 'pg';
import { decodeEvent, encodeEvent } from "./event-codec.js";
import { Listeners } from "./listeners.js";
const CHANNEL = 'yjs_change';
const FIRST_RETRY_MS = 200;
const LONGEST_RETRY_MS = 5000;
/**
 * The change bus on PostgreSQL's LISTEN/NOTIFY: one listening connection per process. A lost connection is opened again; what was sent
 * in between is gone, which the port allows (clients refetch when their own connection comes back, and on focus).
 */ export class PgNotifyBus {
    #options;
    #listeners;
    #publisher;
    #client;
    #retry;
    #stopped;
    constructor(options){
        this.#stopped = true;
        this.#options = options;
        this.#listeners = new Listeners(options.log);
        this.#publisher = new pg.Pool({
            connectionString: options.databaseUrl,
            application_name: 'change-bus',
            max: 2,
            allowExitOnIdle: true
        });
        this.#publisher.on('error', (error)=>options.log.warn({
                err: error
            }, 'change bus: idle connection lost'));
    }
    async start() {
        if (!this.#stopped) return;
        this.#stopped = false;
        await this.#listen();
    }
    async stop() {
        if (this.#stopped) return;
        this.#stopped = true;
        clearTimeout(this.#retry);
        const client = this.#client;
        this.#client = undefined;
        await client?.end().catch(()=>undefined);
        await this.#publisher.end();
    }
    async publish(event) {
        await this.#publisher.query('select pg_notify($1, payload) from unnest($2::text[]) payload', [
            CHANNEL,
            encodeEvent(event)
        ]);
    }
    subscribe(listener) {
        return this.#listeners.add(listener);
    }
    async #listen() {
        const client = new pg.Client({
            connectionString: this.#options.databaseUrl,
            application_name: 'change-bus-listen',
            keepAlive: true
        });
        let lost = false;
        const onLost = (error)=>{
            if (lost) return;
            lost = true;
            if (this.#client === client) this.#client = undefined;
            if (this.#stopped) return;
            this.#options.log.warn({
                err: error
            }, 'change bus: listening connection lost');
            this.#reconnect(FIRST_RETRY_MS);
        };
        client.on('notification', ({ payload })=>this.#listeners.tell(decodeEvent(payload ?? '')));
        await client.connect();
        client.on('error', onLost);
        client.on('end', ()=>onLost());
        await client.query(`listen ${CHANNEL}`);
        this.#client = client;
        // `stop` may have come while the connection was being opened.
        if (this.#stopped) await client.end().catch(()=>undefined);
    }
    #reconnect(delay) {
        if (this.#stopped) return;
        this.#retry = setTimeout(()=>{
            this.#listen().catch((error)=>{
                this.#options.log.warn({
                    err: error
                }, 'change bus: cannot listen yet');
                this.#reconnect(Math.min(delay * 2, LONGEST_RETRY_MS));
            });
        }, delay);
    }
}

//# sourceMappingURL=pg-notify-bus.js.map
import { TransportError } from "../../http-post.js";
import { connectBroker } from "./connect.js";
const FIRST_RETRY_MS = 500;
const LONGEST_RETRY_MS = 30_000;
const CONFIRM_MS = 10_000;
/**
 * One connection to the broker that comes back by itself, with a channel whose messages the broker confirms. While there is none, publishing
 * fails at once and the outbox tries again later.
 */ export class AmqpLink {
    #app;
    #reach;
    #onConnected;
    #model;
    #publisher;
    #retry;
    #delay;
    #stopped;
    #underWay;
    /** @param reach says, before each try, where the broker is; it may refuse by throwing */ constructor(app, reach, onConnected){
        this.#delay = FIRST_RETRY_MS;
        this.#stopped = false;
        this.#underWay = new Set();
        this.#app = app;
        this.#reach = reach;
        this.#onConnected = onConnected;
    }
    get connected() {
        return this.#publisher !== undefined;
    }
    /** Tries to connect once and goes on trying in the background. */ async start() {
        await this.#connect();
    }
    /** Remembers work on a message, so that stopping waits for it. */ track(work) {
        this.#underWay.add(work);
        void work.finally(()=>this.#underWay.delete(work));
    }
    async stop() {
        this.#stopped = true;
        clearTimeout(this.#retry);
        await Promise.allSettled(this.#underWay);
        const model = this.#model;
        this.#forget();
        await model?.close().catch(()=>undefined);
    }
    /** Puts a persistent message into a queue; returns when the broker has it on its disk. @throws TransportError */ async publish(queue, content, options = {}) {
        const publisher = this.#publisher;
        if (!publisher) throw new TransportError('消息队列未连接');
        let timer;
        const late = new Promise((_resolve, reject)=>{
            timer = setTimeout(()=>reject(new TransportError('消息队列未确认')), CONFIRM_MS);
        });
        const confirmed = new Promise((resolve, reject)=>{
            publisher.sendToQueue(queue, content, {
                persistent: true,
                mandatory: true,
                ...options
            }, (error)=>error ? reject(new TransportError('消息队列拒收')) : resolve());
        });
        try {
            await Promise.race([
                confirmed,
                late
            ]);
        } finally{
            clearTimeout(timer);
        }
    }
    async #connect() {
        try {
            const { url, access } = await this.#reach();
            const model = await connectBroker(this.#app, url, access);
            model.on('error', (error)=>this.#app.log.warn({
                    err: error
                }, 'amqp: connection failed'));
            model.on('close', ()=>this.#again());
            const publisher = await model.createConfirmChannel();
            publisher.on('error', (error)=>this.#app.log.warn({
                    err: error
                }, 'amqp: publisher failed'));
            publisher.on('close', ()=>void model.close().catch(()=>undefined));
            this.#model = model;
            await this.#onConnected(model, publisher, this);
            if (this.#stopped) await model.close();
            else this.#publisher = publisher;
            this.#delay = FIRST_RETRY_MS;
        } catch (error) {
            this.#app.log.warn({
                err: error
            }, 'amqp: no connection');
            await this.#model?.close().catch(()=>undefined);
            this.#again();
        }
    }
    #again() {
        this.#forget();
        if (this.#stopped || this.#retry) return;
        this.#retry = setTimeout(()=>{
            this.#retry = undefined;
            void this.#connect();
        }, this.#delay);
        this.#delay = Math.min(this.#delay * 2, LONGEST_RETRY_MS);
    }
    #forget() {
        this.#model = undefined;
        this.#publisher = undefined;
    }
}

//# sourceMappingURL=amqp-link.js.map
import { setTimeout as pause } from 'node:timers/promises';
import { firstRow, sql } from "../../../../database/sql.js";
import { sm3Hex } from "../../../crypto/index.js";
import { AmqpLink } from "../../transports/amqp/amqp-link.js";
import { brokerOf, queueSettings } from "./queue-settings.js";
import { giveUp, takeMessage } from "./take-message.js";
const PREFETCH = 10;
/** Deliveries of a message that we fail at ourselves; what a database that is down fails at is not counted. */ const MOST_TRIES = 3;
const PAUSE_MS = 1000;
/** One channel's ear at its partner's queue. */ export class Subscription {
    #app;
    #channel;
    #link;
    #failures;
    constructor(app, channel){
        this.#failures = new Map();
        this.#app = app;
        this.#channel = channel;
        this.#link = new AmqpLink(app, async ()=>{
            const { url, address } = await brokerOf(this.#context(), channel);
            return {
                url,
                access: {
                    address,
                    timeoutMs: channel.timeoutMs
                }
            };
        }, (model, publisher)=>this.#consume(model, publisher));
    }
    get connected() {
        return this.#link.connected;
    }
    start() {
        return this.#link.start();
    }
    stop() {
        return this.#link.stop();
    }
    #context() {
        return this.#app.context({
            kind: 'SYSTEM',
            name: '消息订阅'
        });
    }
    async #consume(model, publisher) {
        const { queue, deadQueue } = queueSettings(this.#channel);
        await publisher.assertQueue(deadQueue, {
            durable: true
        });
        const consumer = await model.createChannel();
        consumer.on('error', (error)=>this.#app.log.warn({
                err: error,
                channel: this.#channel.code
            }, 'subscription failed'));
        // A queue that was taken away ends the consumer; the link begins anew and says so until it is back.
        consumer.on('close', ()=>void model.close().catch(()=>undefined));
        await consumer.prefetch(PREFETCH);
        await consumer.consume(queue, (message)=>{
            if (message) this.#link.track(this.#handle(consumer, publisher, message));
            else void model.close().catch(()=>undefined);
        });
    }
    /** The broker forgets a message only after our commit; a process that dies in between gets it again, and knows it. */ async #handle(consumer, publisher, message) {
        const ctx = this.#context();
        try {
            const dead = await this.#take(ctx, message);
            if (dead) await this.#bury(publisher, message, dead);
            consumer.ack(message);
        } catch (error) {
            this.#app.log.error({
                err: error,
                channel: this.#channel.code
            }, 'message of a subscription could not be taken');
            await pause(PAUSE_MS);
            try {
                consumer.nack(message, false, true);
            } catch  {
                this.#app.log.warn({
                    channel: this.#channel.code
                }, 'message returns with the next connection');
            }
        }
    }
    async #take(ctx, message) {
        const key = sm3Hex(message.content);
        try {
            const dead = await takeMessage(ctx, this.#channel, message);
            this.#failures.delete(key);
            return dead;
        } catch (error) {
            // Whose fault is it? With a database that answers, the message's.
            await firstRow(this.#context(), sql`select 1 as there`);
            const tries = (this.#failures.get(key) ?? 0) + 1;
            this.#failures.set(key, tries);
            if (tries < MOST_TRIES) throw error;
            this.#failures.delete(key);
            return giveUp(this.#context(), this.#channel, message);
        }
    }
    /** Into the dead queue as it came, with the reason in its headers. */ #bury(publisher, { content, properties }, { code, text }) {
        const { queue, deadQueue } = queueSettings(this.#channel);
        const headers = {
            ...properties.headers,
            'x-error-code': code,
            'x-error-text': text,
            'x-original-queue': queue
        };
        const { messageId, contentType } = properties;
        return new Promise((resolve, reject)=>{
            const options = {
                persistent: true,
                headers,
                messageId,
                contentType
            };
            publisher.sendToQueue(deadQueue, content, options, (error)=>error ? reject(error) : resolve());
        });
    }
}

//# sourceMappingURL=subscription.js.map
import { Circuit } from "./circuit.js";
import { claimHeads } from "./claim.js";
import { openPayload } from "./payload.js";
import { recordAnswer } from "./record-answer.js";
/** Streams of one channel that one process serves at the same time. */ const PARALLEL_STREAMS = 8;
/** The way to one counterpart: fills its free slots with the heads of streams that are due, until none is left. */ export class Lane {
    #app;
    #channel;
    #circuit;
    #underWay;
    #filling;
    #again;
    constructor(app, channel){
        this.#underWay = new Set();
        this.#again = false;
        this.#app = app;
        this.#channel = channel;
        this.#circuit = new Circuit(app.clock, PARALLEL_STREAMS);
    }
    /** Looks for due messages; several calls at once become one. */ wake() {
        this.#again = true;
        this.#filling ??= this.#fill().catch((error)=>this.#app.log.error({
                err: error,
                channel: this.#channel.key
            }, 'outbox: cannot look for due messages')).finally(()=>{
            this.#filling = undefined;
        });
    }
    /** Resolves when nothing is under way and nothing more is due. */ async idle() {
        while(this.#filling || this.#underWay.size > 0){
            await (this.#filling ?? Promise.race(this.#underWay));
        }
    }
    async #fill() {
        while(this.#again){
            this.#again = false;
            const free = this.#circuit.admitted - this.#underWay.size;
            if (free <= 0) return;
            if (await this.#channel.paused?.(this.#context())) return;
            for (const message of (await claimHeads(this.#context(), this.#channel.key, free)))this.#start(message);
        }
    }
    #start(message) {
        const delivery = this.#deliver(message)// The lease ends by itself and the message goes out once more under the same push id.
        .catch((error)=>this.#app.log.error({
                err: error,
                pushId: message.pushId
            }, 'outbox: answer could not be recorded')).finally(()=>{
            this.#underWay.delete(delivery);
            this.wake();
        });
        this.#underWay.add(delivery);
    }
    async #deliver(message) {
        const answer = await this.#send(message);
        if (answer.outcome === 'RETRY') this.#circuit.failed();
        else this.#circuit.reached();
        await recordAnswer(this.#context(message.traceId), this.#channel, message, answer);
    }
    async #send(message) {
        const { pushId, kind, streamKey, seq, traceId } = message;
        try {
            const payload = openPayload(this.#app.keys, message.id, message.payload);
            return await this.#channel.send(this.#context(traceId), {
                pushId,
                kind,
                streamKey,
                seq,
                traceId,
                payload
            });
        } catch (error) {
            this.#app.log.error({
                err: error,
                pushId,
                traceId
            }, 'outbox: channel failed');
            return {
                outcome: 'RETRY',
                message: `发送时系统出错（编号 ${traceId}）`
            };
        }
    }
    #context(traceId) {
        return this.#app.context({
            kind: 'SYSTEM',
            name: '推送任务'
        }, traceId ? {
            traceId
        } : {});
    }
}

//# sourceMappingURL=lane.js.map
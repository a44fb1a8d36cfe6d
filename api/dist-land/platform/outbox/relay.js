import { Lane } from "./lane.js";
/** Carries the outbox out of the house: one lane per channel, so that a slow counterpart holds up nobody else's messages. */ export class Relay {
    #lanes;
    constructor(app){
        this.#lanes = [
            ...app.registry.outbound.values()
        ].map((channel)=>new Lane(app, channel));
    }
    /** Starts sending what is due and returns at once. */ wake() {
        for (const lane of this.#lanes)lane.wake();
    }
    /** Sends what is due and resolves when all of it is answered. */ async drain() {
        this.wake();
        await Promise.all(this.#lanes.map((lane)=>lane.idle()));
    }
}
const relays = new WeakMap();
/** The relay of this process. */ export function relayOf(app) {
    const relay = relays.get(app) ?? new Relay(app);
    relays.set(app, relay);
    return relay;
}

//# sourceMappingURL=relay.js.map
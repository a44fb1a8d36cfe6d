const FAILURES_TO_OPEN = 3;
const PROBE_EVERY_MS = 15_000;
/**
 * Keeps a counterpart that is down from being hammered: after three failures in a row one message at a time is tried, every 15 seconds
 * at most, until one gets through. Messages that are not tried lose no attempt of their schedule.
 */ export class Circuit {
    #clock;
    #limit;
    #failures;
    #nextProbe;
    constructor(clock, limit){
        this.#failures = 0;
        this.#nextProbe = 0;
        this.#clock = clock;
        this.#limit = limit;
    }
    /** How many deliveries may be under way at once. */ get admitted() {
        if (this.#failures < FAILURES_TO_OPEN) return this.#limit;
        return this.#clock.now().getTime() >= this.#nextProbe ? 1 : 0;
    }
    reached() {
        this.#failures = 0;
    }
    failed() {
        this.#failures += 1;
        this.#nextProbe = this.#clock.now().getTime() + PROBE_EVERY_MS;
    }
}

//# sourceMappingURL=circuit.js.map
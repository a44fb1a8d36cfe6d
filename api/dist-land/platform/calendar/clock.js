/** The only source of "now" in the product; injected everywhere so that tests and demonstrations can move time. */ /** The machine's own clock. */ export class SystemClock {
    now() {
        return new Date();
    }
}
/** A clock that moves only when told to, for tests and demonstrations. */ export class ManualClock {
    #millis;
    constructor(start){
        this.#millis = validMillis(start);
    }
    now() {
        return new Date(this.#millis);
    }
    /** Jumps to an instant, earlier or later. */ set(instant) {
        this.#millis = validMillis(instant);
    }
    /** Moves by a number of milliseconds, backwards when negative. */ advance(millis) {
        this.set(new Date(this.#millis + millis));
    }
}
function validMillis(instant) {
    const millis = instant.getTime();
    if (Number.isNaN(millis)) throw new RangeError('The clock needs a valid instant');
    return millis;
}

//# sourceMappingURL=clock.js.map
/**
 * Lets a few works run at once and keeps the others waiting, in order, before they hold anything. Hundreds at once on one thread finish no
 * sooner than a few: they only keep their rows in memory longer, wait for each other between two statements, and make the garbage collector
 * copy what they hold. A work that takes long gives its place up, so that slow ones never stop the quick ones.
 */ export class Turnstile {
    #free;
    #patienceMs;
    #waiting;
    /** `patienceMs`: how long a work keeps its place. */ constructor(places, patienceMs){
        this.#waiting = [];
        this.#free = places;
        this.#patienceMs = patienceMs;
    }
    async pass(work) {
        if (this.#free > 0) this.#free -= 1;
        else await new Promise((resolve)=>this.#waiting.push(resolve));
        let held = true;
        const giveUp = ()=>{
            if (!held) return;
            held = false;
            const next = this.#waiting.shift();
            if (next) next();
            else this.#free += 1;
        };
        const patience = setTimeout(giveUp, this.#patienceMs);
        try {
            return await work();
        } finally{
            clearTimeout(patience);
            giveUp();
        }
    }
}

//# sourceMappingURL=turnstile.js.map
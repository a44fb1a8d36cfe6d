/** Who listens in this process. A listener that throws is logged and harms nobody else. */ export class Listeners {
    #log;
    #listeners;
    constructor(log){
        this.#listeners = new Set();
        this.#log = log;
    }
    add(listener) {
        this.#listeners.add(listener);
        return ()=>{
            this.#listeners.delete(listener);
        };
    }
    tell(event) {
        if (!event) {
            this.#log.warn('change bus: unreadable event');
            return;
        }
        for (const listener of this.#listeners){
            try {
                listener(event);
            } catch (error) {
                this.#log.error({
                    err: error
                }, 'change bus: listener failed');
            }
        }
    }
}

//# sourceMappingURL=listeners.js.map
import { relayOf } from "./relay.js";
export const RELAY_JOB = 'outbox.relay';
/**
 * Asks for the outbox to be drained now, after a commit: by this process where it runs jobs, else by a worker. What this misses (a crash
 * just here) the sweep of the next minute finds.
 */ export async function kickOutbox(app) {
    if (app.jobs.running) {
        relayOf(app).wake();
        return;
    }
    await app.jobs.send(app.context({
        kind: 'SYSTEM',
        name: '推送任务'
    }), RELAY_JOB, {}, {
        key: 'relay'
    });
}

//# sourceMappingURL=kick.js.map
/**
 * How pg-boss keeps a job of ours. `short` admits one waiting job per key while another runs, which is what `send` promises; a worker
 * that dies is noticed by its missing heartbeat within a minute, long before a long run would expire.
 */ export function queueSettings(definition) {
    return {
        policy: 'short',
        notify: true,
        retryLimit: definition.retries ?? 3,
        retryDelay: 30,
        retryBackoff: true,
        retryDelayMax: 900,
        expireInSeconds: 6 * 3600,
        heartbeatSeconds: 60,
        retentionSeconds: 14 * 86_400,
        deleteAfterSeconds: 7 * 86_400
    };
}

//# sourceMappingURL=queue-settings.js.map
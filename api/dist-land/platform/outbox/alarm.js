const handlers = new Set();
/**
 * Connects who tells the technicians. The handler runs in the transaction that records the failure, so an alarm is never lost; it must
 * only write (a notice), not speak to anybody. Returns the way to disconnect.
 */ export function onOutboxAlarm(handler) {
    handlers.add(handler);
    return ()=>{
        handlers.delete(handler);
    };
}
export async function raiseAlarm(tx, alarm) {
    for (const handler of handlers)await handler(tx, alarm);
}

//# sourceMappingURL=alarm.js.map
const handlers = new Set();
/** Connects who is told. Runs in the transaction that found the trouble and only writes. Returns the way to disconnect. */ export function onTransferAlarm(handler) {
    handlers.add(handler);
    return ()=>{
        handlers.delete(handler);
    };
}
export async function raiseTransferAlarm(tx, alarm) {
    for (const handler of handlers)await handler(tx, alarm);
}

//# sourceMappingURL=alarm.js.map
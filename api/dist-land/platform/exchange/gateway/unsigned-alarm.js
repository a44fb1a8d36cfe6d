const handlers = new Set();
/** Connects who tells the technicians. Returns the way to disconnect. */ export function onUnsignedMessage(handler) {
    handlers.add(handler);
    return ()=>{
        handlers.delete(handler);
    };
}
export async function raiseUnsigned(ctx, message) {
    for (const handler of handlers)await handler(ctx, message);
}

//# sourceMappingURL=unsigned-alarm.js.map
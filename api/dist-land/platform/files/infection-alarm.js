const handlers = new Set();
/** Connects who tells the technicians. Returns the way to disconnect. */ export function onInfection(handler) {
    handlers.add(handler);
    return ()=>{
        handlers.delete(handler);
    };
}
/** An alarm that cannot be written is logged: the refusal of the file stands in any case. */ export async function raiseInfection(ctx, infection) {
    for (const handler of handlers){
        await handler(ctx, infection).catch((error)=>{
            ctx.app.log.error({
                err: error,
                traceId: ctx.traceId
            }, 'the alarm of an infected file could not be raised');
        });
    }
}

//# sourceMappingURL=infection-alarm.js.map
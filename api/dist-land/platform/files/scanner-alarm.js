const handlers = new Set();
/** Connects who tells the technicians that the virus scanner does not answer. Returns the way to disconnect. */ export function onScannerDown(handler) {
    handlers.add(handler);
    return ()=>{
        handlers.delete(handler);
    };
}
/** Outside the caller's transaction, which a refused upload ends; an alarm that cannot be written is logged and changes nothing. */ export async function raiseScannerDown(ctx) {
    const apart = ctx.app.context({
        kind: 'SYSTEM',
        name: '病毒检查'
    }, {
        traceId: ctx.traceId
    });
    for (const handler of handlers){
        await handler(apart).catch((error)=>{
            ctx.app.log.error({
                err: error,
                traceId: ctx.traceId
            }, 'the alarm of a silent scanner could not be raised');
        });
    }
}

//# sourceMappingURL=scanner-alarm.js.map
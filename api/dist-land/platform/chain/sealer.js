import { sealPending } from "./seal-pending.js";
const PAUSE_MS = 1500;
/** Seals the logs of all modules every second or two until it is stopped; every process may run one, only one works at a time. */ export function startSealer(app) {
    let stopped = false;
    let timer;
    let round = Promise.resolve();
    const again = ()=>{
        if (stopped) return;
        timer = setTimeout(()=>{
            round = sealOnce(app).then(again);
        }, PAUSE_MS);
        timer.unref();
    };
    again();
    return {
        async stop () {
            stopped = true;
            clearTimeout(timer);
            await round;
        }
    };
}
async function sealOnce(app) {
    for (const log of app.registry.chains){
        try {
            await sealPending(app.context({
                kind: 'SYSTEM',
                name: '日志封存'
            }), log);
        } catch (error) {
            app.log.error({
                err: error,
                chain: log.key
            }, 'log entries could not be sealed');
        }
    }
}

//# sourceMappingURL=sealer.js.map
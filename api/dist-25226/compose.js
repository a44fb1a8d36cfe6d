import { randomUUID } from 'node:crypto';
import pino from 'pino';
import { openDatabase } from "./database/orm.js";
import { logOutages } from "./database/outages.js";
import { modules as productModules } from "./modules.js";
import { settleAudit } from "./platform/audit/index.js";
import { dayNumberOf, fromChineseDays, SystemClock, yearOf } from "./platform/calendar/index.js";
import { KeyRing } from "./platform/crypto/index.js";
import { PgBossQueue } from "./platform/jobs/index.js";
import { startBackground } from "./platform/kernel/background.js";
import { Registry } from "./platform/kernel/registry.js";
import { PgNotifyBus, PollingBus } from "./platform/live/index.js";
/** Puts the process together; opens the database but starts nothing that runs by itself. */ export async function composeApp(composition) {
    const { config, databaseUrl } = composition;
    const log = composition.log ?? pino({
        level: config.LOG_LEVEL
    });
    const clock = composition.clock ?? new SystemClock();
    const registry = new Registry(composition.modules ?? productModules);
    const entities = registry.modules.flatMap((m)=>m.entities ?? []);
    const orm = await openDatabase(entities, {
        url: databaseUrl,
        poolMax: composition.poolMax ?? 20
    });
    const bus = composition.bus?.(databaseUrl, log) ?? openBus(config, databaseUrl, log);
    let endBackground = async ()=>undefined;
    let forgetLog = ()=>undefined;
    const afterCommit = (hook)=>{
        void Promise.resolve().then(hook).catch((error)=>log.error({
                err: error
            }, 'after-commit hook failed'));
    };
    const year = yearOf(dayNumberOf(clock.now()));
    const app = {
        config,
        log,
        clock,
        calendar: fromChineseDays([
            year - 2,
            year - 1,
            year,
            year + 1
        ]),
        orm,
        keys: KeyRing.fromMaster(config.masterKey),
        bus,
        jobs: (composition.jobs ?? ((get)=>new PgBossQueue({
                databaseUrl,
                app: get
            })))(()=>app),
        registry,
        context (actor, origin = {}) {
            let em;
            const ctx = {
                app,
                actor,
                // Many requests of the gateway never need one.
                get em () {
                    em ??= orm.em.fork();
                    return em;
                },
                traceId: origin.traceId ?? randomUUID(),
                ip: origin.ip ?? '',
                inTransaction: false,
                ...origin.web ? {
                    web: origin.web
                } : {},
                afterCommit
            };
            return ctx;
        },
        async start () {
            forgetLog = logOutages(log);
            await bus.start();
            endBackground = await startBackground(app);
            await app.jobs.start();
        },
        async stop () {
            await app.jobs.stop();
            await endBackground();
            await bus.stop();
            await settleAudit(app);
            await orm.close(true);
            forgetLog();
        }
    };
    return app;
}
function openBus(config, databaseUrl, log) {
    return config.CHANGE_BUS === 'poll' ? new PollingBus({
        databaseUrl,
        log
    }) : new PgNotifyBus({
        databaseUrl,
        log
    });
}

//# sourceMappingURL=compose.js.map
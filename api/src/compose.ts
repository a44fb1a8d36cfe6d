import { randomUUID } from 'node:crypto';
import type { MikroORM } from '@mikro-orm/postgresql';
import pino, { type Logger } from 'pino';
import type { Config } from './config.ts';
import { openDatabase } from './database/orm.ts';
import { logOutages } from './database/outages.ts';
import { modules as productModules } from './modules.ts';
import { settleAudit } from './platform/audit/index.ts';
import { type Clock, dayNumberOf, fromChineseDays, SystemClock, yearOf } from './platform/calendar/index.ts';
import { type JobQueue, PgBossQueue } from './platform/jobs/index.ts';
import type { Actor } from './platform/kernel/actor.ts';
import type { App } from './platform/kernel/app.ts';
import { startBackground } from './platform/kernel/background.ts';
import type { Ctx } from './platform/kernel/context.ts';
import type { ModuleDefinition } from './platform/kernel/module.ts';
import { Registry } from './platform/kernel/registry.ts';
import { ownRing } from './platform/keys/index.ts';
import { type ChangeBus, PgNotifyBus, PollingBus } from './platform/live/index.ts';

export interface Composition {
  config: Config;
  databaseUrl: string;
  modules?: readonly ModuleDefinition[];
  clock?: Clock;
  log?: Logger;
  /** Replaced in tests that run jobs themselves. */
  jobs?: (app: () => App) => JobQueue;
  bus?: (databaseUrl: string, log: Logger) => ChangeBus;
  poolMax?: number;
}

export interface ComposedApp extends App {
  /** Starts the bus and the queue. */
  start(): Promise<void>;
  /** Stops everything that `start` and the composition opened. */
  stop(): Promise<void>;
}

/** Puts the process together; opens the database but starts nothing that runs by itself. */
export async function composeApp(composition: Composition): Promise<ComposedApp> {
  const { config, databaseUrl } = composition;
  const log = composition.log ?? pino({ level: config.LOG_LEVEL });
  const clock = composition.clock ?? new SystemClock();
  const registry = new Registry(composition.modules ?? productModules);
  const entities = registry.modules.flatMap((m) => m.entities ?? []);
  const orm: MikroORM = await openDatabase(entities, { url: databaseUrl, poolMax: composition.poolMax ?? 20 });
  const bus = composition.bus?.(databaseUrl, log) ?? openBus(config, databaseUrl, log);
  let endBackground = async (): Promise<void> => undefined;
  let forgetLog = (): void => undefined;
  const afterCommit: Ctx['afterCommit'] = (hook) => {
    void Promise.resolve()
      .then(hook)
      .catch((error: unknown) => log.error({ err: error }, 'after-commit hook failed'));
  };
  const year = yearOf(dayNumberOf(clock.now()));
  const app: ComposedApp = {
    config,
    log,
    clock,
    calendar: fromChineseDays([year - 2, year - 1, year, year + 1]),
    orm,
    keys: ownRing(config.masterKey),
    bus,
    jobs: (composition.jobs ?? ((get) => new PgBossQueue({ databaseUrl, app: get })))(() => app),
    registry,
    context(actor: Actor, origin = {}): Ctx {
      let em: Ctx['em'] | undefined;
      const ctx: Ctx = {
        app,
        actor,
        // Many requests of the gateway never need one.
        get em() {
          em ??= orm.em.fork();
          return em;
        },
        traceId: origin.traceId ?? randomUUID(),
        ip: origin.ip ?? '',
        inTransaction: false,
        ...(origin.web ? { web: origin.web } : {}),
        afterCommit,
      };
      return ctx;
    },
    async start() {
      forgetLog = logOutages(log);
      await bus.start();
      endBackground = await startBackground(app);
      await app.jobs.start();
    },
    async stop() {
      await app.jobs.stop();
      await endBackground();
      await bus.stop();
      await settleAudit(app);
      await orm.close(true);
      forgetLog();
    },
  };
  return app;
}

function openBus(config: Config, databaseUrl: string, log: Logger): ChangeBus {
  return config.CHANGE_BUS === 'poll' ? new PollingBus({ databaseUrl, log }) : new PgNotifyBus({ databaseUrl, log });
}

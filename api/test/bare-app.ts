import { randomUUID } from 'node:crypto';
import type { MikroORM } from '@mikro-orm/postgresql';
import pino from 'pino';
import { readConfig } from '../src/config.ts';
import { openDatabase } from '../src/database/orm.ts';
import { settleAudit } from '../src/platform/audit/index.ts';
import { fromChineseDays, ManualClock } from '../src/platform/calendar/index.ts';
import type { JobQueue } from '../src/platform/jobs/index.ts';
import { type App, type ModuleDefinition, Registry } from '../src/platform/kernel/index.ts';
import { fitsStore, loadOwnKeys, ownRing } from '../src/platform/keys/index.ts';
import type { BusEvent, ChangeBus } from '../src/platform/live/index.ts';
import { filesOf } from './database/files.ts';

/** What was asked of the queue; nothing runs by itself, so that a test decides when (`runJob`). */
export interface SentJob {
  name: string;
  key?: string | undefined;
}

export interface BareApp extends App {
  readonly clock: ManualClock;
  readonly sentJobs: SentJob[];
  readonly events: BusEvent[];
  close(): Promise<void>;
}

export interface BareAppOptions {
  url: string;
  modules: readonly ModuleDefinition[];
  now?: string;
  env?: Readonly<Record<string, string>>;
  jobs?: (app: () => App) => JobQueue;
}

/** Tests move the clock, and open several browsers of one administrator; the limits of sessions have tests of their own. */
const PATIENT = { SESSION_ADMIN_IDLE_MINUTES: '30', SESSION_ABSOLUTE_HOURS: '12', SINGLE_ADMIN_SESSION: 'false' };

/** An app of a few modules on a real database with a clock that stands still, for tests of one room of the platform. */
export async function bareApp(options: BareAppOptions): Promise<BareApp> {
  const config = readConfig({
    NODE_ENV: 'test',
    LOG_LEVEL: 'silent',
    DATA_DIR: filesOf(options.url),
    ...PATIENT,
    ...options.env,
  });
  const registry = new Registry(options.modules);
  const entities = registry.modules.flatMap((module) => module.entities ?? []);
  const orm: MikroORM = await openDatabase(entities, { url: options.url, poolMax: 12 });
  const clock = new ManualClock(new Date(options.now ?? '2026-03-09T02:00:00Z'));
  const sentJobs: SentJob[] = [];
  const events: BusEvent[] = [];
  const app: BareApp = {
    config,
    log: pino({ level: config.LOG_LEVEL }),
    clock,
    calendar: fromChineseDays([2025, 2026, 2027]),
    orm,
    keys: ownRing(config.masterKey),
    bus: recordingBus(events),
    jobs: options.jobs?.(() => app) ?? recordingQueue(sentJobs),
    registry,
    context: (actor, origin = {}) => ({
      app,
      actor,
      em: orm.em.fork(),
      traceId: origin.traceId ?? randomUUID(),
      ip: origin.ip ?? '127.0.0.1',
      inTransaction: false,
      ...(origin.web ? { web: origin.web } : {}),
      afterCommit: (hook) => {
        void Promise.resolve().then(hook);
      },
    }),
    sentJobs,
    events,
    close: async () => {
      await settleAudit(app);
      await orm.close(true);
    },
  };
  if (await fitsStore(app.context({ kind: 'SYSTEM', name: '启动' }))) await loadOwnKeys(app);
  return app;
}

function recordingBus(events: BusEvent[]): ChangeBus {
  return {
    start: async () => undefined,
    stop: async () => undefined,
    publish: async (event) => {
      events.push(event);
    },
    subscribe: () => () => undefined,
  };
}

function recordingQueue(sent: SentJob[]): JobQueue {
  return {
    running: false,
    start: async () => undefined,
    stop: async () => undefined,
    send: async (_ctx, name, _data, { key } = {}) => {
      sent.push({ name, key });
    },
    reschedule: async (name, cron) => {
      sent.push({ name, key: cron });
    },
  };
}

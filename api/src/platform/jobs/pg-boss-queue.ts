import { randomUUID } from 'node:crypto';
import { type Clock as BossClock, fromKysely, PgBoss, systemClock } from 'pg-boss';
import { isDatabaseAway } from '../../database/away.ts';
import { POOL_LIMITS } from '../../database/watched-client.ts';
import type { App } from '../kernel/app.ts';
import type { Ctx } from '../kernel/context.ts';
import type { JobDefinition } from './job-definition.ts';
import type { JobQueue } from './job-queue.ts';
import { ALIVE_EVERY_SECONDS, LOOK_EVERY_SECONDS, queueSettings } from './queue-settings.ts';
import { runLogged } from './run-logged.ts';
import { wakeWhenDue } from './wake-due.ts';

/** Below the house's limit for a clean stop (10 s), with room for the database to close. */
const STOP_TIMEOUT_MS = 4000;

/** How often the listening connection is asked whether it still listens, and how long it has for its answer. */
const LISTEN_ASK_MS = 3000;

/**
 * Where NOTIFY works, workers are woken for what is new and for what becomes due (`wakeWhenDue`, which finds what a lost notice was about as
 * well); each looking by itself, a hundred of them, is the last resort.
 */
const WORK_OPTIONS = {
  batchSize: 1,
  pollingIntervalSeconds: 2,
  notifyPollingIntervalSeconds: 300,
  heartbeatRefreshSeconds: ALIVE_EVERY_SECONDS,
};

/** Schedules are by the clock of the offices. */
const LOCAL = { tz: 'Asia/Shanghai' };

export interface PgBossQueueOptions {
  databaseUrl: string;
  /** The app the jobs run in; asked for at `start`, when it is complete. */
  app: () => App;
  /** Connections of the queue's own. */
  poolMax?: number;
  /** Moves the queue's time by hand in tests (`TestClock` of pg-boss). */
  clock?: BossClock;
}

/**
 * The job queue on pg-boss, in the schema `pgboss` of the product's database. Every process may send; only the roles `worker` and `all`
 * run jobs and fire schedules. LISTEN/NOTIFY and the passing of time wake the workers, polling is the fallback.
 */
export class PgBossQueue implements JobQueue {
  readonly #options: PgBossQueueOptions;
  #boss: PgBoss | undefined;
  #working = false;
  #endWaking = () => {};

  constructor(options: PgBossQueueOptions) {
    this.#options = options;
  }

  get running(): boolean {
    return this.#working;
  }

  async start(): Promise<void> {
    if (this.#boss) return;
    const app = this.#options.app();
    const works = app.config.ROLE !== 'web';
    const boss = this.#open(app, works);
    await boss.start();
    try {
      await createQueues(boss, app.registry.jobs);
      if (works) {
        await schedule(boss, app);
        const workers = new Map<string, string[]>();
        for (const definition of app.registry.jobs) {
          const own: string[] = [];
          while (own.length < (definition.concurrency ?? 1)) own.push(await this.#work(boss, app, definition));
          workers.set(definition.name, own);
        }
        const { clock = systemClock } = this.#options;
        this.#endWaking = wakeWhenDue(boss, workers, clock, (error) => tellError(app, error));
      }
    } catch (error) {
      await boss.stop({ graceful: false });
      throw error;
    }
    this.#boss = boss;
    this.#working = works;
  }

  async stop(): Promise<void> {
    this.#working = false;
    this.#endWaking();
    // What does not end in time is given back to the queue and run again by another worker or after the restart. Until then it may send:
    // a job that ends well in the last seconds must not fail because of what it orders.
    await this.#boss?.stop({ graceful: true, timeout: STOP_TIMEOUT_MS, close: true });
    this.#boss = undefined;
  }

  async send(
    ctx: Ctx,
    name: string,
    data: Readonly<Record<string, unknown>> = {},
    options: { key?: string; startAfter?: Date } = {},
  ): Promise<void> {
    if (!this.#boss) throw new Error('the job queue is not started');
    await this.#boss.send(name, data, {
      db: fromKysely(ctx.em.getKysely()),
      // The queues admit one waiting job per key; a job without a key must not meet another.
      singletonKey: options.key ?? randomUUID(),
      ...(options.startAfter ? { startAfter: options.startAfter } : {}),
    });
  }

  async reschedule(name: string, cron: string): Promise<void> {
    await this.#boss?.schedule(name, cron, {}, LOCAL);
  }

  #open(app: App, works: boolean): PgBoss {
    const boss = new PgBoss({
      ...POOL_LIMITS,
      connectionString: this.#options.databaseUrl,
      application_name: `jobs-${app.config.ROLE}`,
      options: '-c timezone=UTC',
      max: this.#options.poolMax ?? 4,
      supervise: works,
      superviseIntervalSeconds: LOOK_EVERY_SECONDS,
      monitorIntervalSeconds: LOOK_EVERY_SECONDS,
      schedule: works,
      useListenNotify: works,
      notifyHeartbeatIntervalMs: LISTEN_ASK_MS,
      notifyHeartbeatTimeoutMs: LISTEN_ASK_MS,
      cronWorkerIntervalSeconds: 2,
      ...(this.#options.clock ? { clock: this.#options.clock } : {}),
    });
    boss.on('error', (error) => tellError(app, error));
    boss.on('warning', (warning) => app.log.warn({ warning }, 'job queue'));
    return boss;
  }

  /** One worker of a queue; a definition that may run several times at once gets several. */
  async #work(boss: PgBoss, app: App, definition: JobDefinition): Promise<string> {
    const id: string = await boss.work<Record<string, unknown>>(definition.name, WORK_OPTIONS, async (jobs) => {
      // A backlog is worked off without a pause between two jobs.
      boss.notifyWorker(id);
      for (const job of jobs) {
        try {
          await runLogged(app, definition, job.data ?? {});
        } catch (error) {
          app.log.error({ err: error, job: definition.name, jobId: job.id }, 'job failed');
          throw error;
        }
      }
    });
    return id;
  }
}

/** Of a database that is away its watch tells, once, instead of each worker of each queue with each of its tries. */
function tellError(app: App, error: unknown): void {
  if (!isDatabaseAway(error)) app.log.error({ err: error }, 'job queue');
}

async function createQueues(boss: PgBoss, definitions: readonly JobDefinition[]): Promise<void> {
  const existing = new Set((await boss.getQueues()).map((queue) => queue.name));
  for (const definition of definitions) {
    const settings = queueSettings(definition);
    if (existing.has(definition.name)) {
      const { policy: _fixedAtCreation, ...changeable } = settings;
      await boss.updateQueue(definition.name, changeable);
    } else {
      await boss.createQueue(definition.name, settings);
    }
  }
}

/** Brings the schedules to what the modules say; a job that lost its cron, or is gone, stops firing. */
async function schedule(boss: PgBoss, app: App): Promise<void> {
  const wanted = new Map<string, string>();
  for (const { name, title, cron, when } of app.registry.jobs)
    if (cron) wanted.set(name, (await when?.(app.context({ kind: 'SYSTEM', name: title }))) ?? cron);
  for (const existing of await boss.getSchedules()) {
    if (!wanted.has(existing.name)) await boss.unschedule(existing.name);
  }
  for (const [name, cron] of wanted) await boss.schedule(name, cron, {}, LOCAL);
}

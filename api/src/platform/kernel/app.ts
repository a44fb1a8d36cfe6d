import type { MikroORM } from '@mikro-orm/postgresql';
import type { Logger } from 'pino';
import type { Config } from '../../config.ts';
import type { Clock, WorkingCalendar } from '../calendar/index.ts';
import type { KeyRing } from '../crypto/index.ts';
import type { JobQueue } from '../jobs/job-queue.ts';
import type { ChangeBus } from '../live/change-bus.ts';
import type { Actor } from './actor.ts';
import type { Ctx, WebExchange } from './context.ts';
import type { Registry } from './registry.ts';

/** The process-wide parts that every operation may use. Composed once in `compose.ts`; tests compose it with a manual clock. */
export interface App {
  readonly config: Config;
  readonly log: Logger;
  readonly clock: Clock;
  /** Replaced as a whole when an administrator changes the calendar. */
  calendar: WorkingCalendar;
  readonly orm: MikroORM;
  readonly keys: KeyRing;
  readonly bus: ChangeBus;
  readonly jobs: JobQueue;
  readonly registry: Registry;
  /** A context for one operation with its own EntityManager fork. */
  context(actor: Actor, origin?: { traceId?: string; ip?: string; web?: WebExchange }): Ctx;
}

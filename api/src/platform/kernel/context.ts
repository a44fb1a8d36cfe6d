import type { EntityManager } from '@mikro-orm/postgresql';
import { isDatabaseAway } from '../../database/away.ts';
import { isDeadlock, metInSecondColumn } from '../../database/deadlock.ts';
import { run, sql } from '../../database/sql.ts';
import { refuse } from '../errors/index.ts';
import type { Actor, UserActor } from './actor.ts';
import type { App } from './app.ts';

/**
 * What an operation carries from its entry to its last statement: who acts, on which unit of work, under which trace number.
 * First parameter of every service function.
 */
export interface Ctx {
  readonly app: App;
  readonly actor: Actor;
  /** A fork of this operation's own, or the transaction's. */
  readonly em: EntityManager;
  readonly traceId: string;
  readonly ip: string;
  readonly inTransaction: boolean;
  /** The HTTP exchange behind a GraphQL request; absent for subscriptions, jobs and the gateway. */
  readonly web?: WebExchange;
  /** Counts what was done, where somebody wants to know (the log of a job); called through {@link tellDone}. */
  readonly tally?: (what: string, count: number) => void;
  /** Runs after the commit; at once outside a transaction. A failing hook is logged and harms nobody. */
  afterCommit(hook: () => Promise<void> | void): void;
  /** Within a transaction: runs once it is over, committed or rolled back; called through `writeApart`. */
  readonly whenOver?: (write: () => Promise<void>) => void;
}

/** What sign-in needs of the HTTP exchange: the session cookie in and out, and where the request came from. */
export interface WebExchange {
  /** Value of the session cookie, if any. */
  readonly sessionToken: string | undefined;
  readonly origin: string;
  readonly userAgent: string;
  setSessionToken(token: string): void;
  clearSessionToken(): void;
  /** Value of the cookie by which a device of this browser is known, if any. */
  readonly deviceToken: string | undefined;
  setDeviceToken(token: string): void;
  clearDeviceToken(): void;
}

/** The signed-in user or UNAUTHENTICATED. */
export function requireUser(ctx: Ctx): UserActor {
  if (ctx.actor.kind !== 'USER') throw refuse('UNAUTHENTICATED');
  return ctx.actor;
}

/** Says what an act did, once it is certain, to whoever counts: 「报名批次·开放」, 3. */
export function tellDone(tx: Ctx, what: string, count: number): void {
  const { tally } = tx;
  if (tally && count > 0) tx.afterCommit(() => tally(what, count));
}

/** How often a transaction is begun that the server ended to free another. */
const MOST_BEGUN = 3;

/**
 * Runs `work` in one transaction (joins the one under way); hooks registered with `afterCommit` run once it has committed. One that the server
 * ended because it and another waited for each other's rows is begun anew: `work` may run more than once and keeps nothing outside of the
 * transaction.
 */
export async function transaction<T>(ctx: Ctx, work: (tx: Ctx) => Promise<T>): Promise<T> {
  if (ctx.inTransaction) return work(ctx);
  for (let begun = 1; ; begun += 1) {
    try {
      return await committed(ctx, work);
    } catch (error) {
      if (begun === MOST_BEGUN || !(isDeadlock(error) || metInSecondColumn(error))) throw error;
      ctx.app.log.warn(
        { err: error, traceId: ctx.traceId, begun },
        'a transaction was ended to free another and begins anew',
      );
    }
  }
}

/**
 * Runs part of a transaction such that it alone is undone when it fails: the rest goes on, and what the part registered with `afterCommit` is
 * forgotten. Outside of one it is a transaction of its own. What ends the whole transaction (a deadlock, a lost connection) must be thrown on.
 */
export async function part<T>(ctx: Ctx, work: (tx: Ctx) => Promise<T>): Promise<T> {
  if (!ctx.inTransaction) return transaction(ctx, work);
  const hooks: Parameters<Ctx['afterCommit']>[0][] = [];
  const statement = (text: string) => run(ctx, sql.raw(text));
  await statement('savepoint part');
  let result: T;
  try {
    result = await work({ ...ctx, afterCommit: (hook) => void hooks.push(hook) });
  } catch (error) {
    if (!endsTransaction(error)) await statement('rollback to savepoint part');
    throw error;
  }
  await statement('release savepoint part');
  for (const hook of hooks) ctx.afterCommit(hook);
  return result;
}

/** Whether nothing more can be done in the transaction that an error came from. */
export const endsTransaction = (error: unknown): boolean => isDeadlock(error) || isDatabaseAway(error);

async function committed<T>(ctx: Ctx, work: (tx: Ctx) => Promise<T>): Promise<T> {
  const hooks: (() => Promise<void> | void)[] = [];
  const apart: (() => Promise<void>)[] = [];
  const begun = ctx.em.fork().transactional((em) =>
    work({
      ...ctx,
      em: em as EntityManager,
      inTransaction: true,
      afterCommit: (hook) => {
        hooks.push(hook);
      },
      whenOver: (write) => {
        apart.push(write);
      },
    }),
  );
  const result = await begun.finally(async () => {
    for (const write of apart) await write();
  });
  for (const hook of hooks) {
    try {
      await hook();
    } catch (error) {
      ctx.app.log.error({ err: error, traceId: ctx.traceId }, 'after-commit hook failed');
    }
  }
  return result;
}

import { sql } from '../../../../database/sql.ts';
import { tables } from '../../../../database/tables.ts';
import { CryptoError } from '../../../../platform/crypto/index.ts';
import { DomainError } from '../../../../platform/errors/index.ts';
import { advance } from '../../../../platform/flow/index.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { refusal } from '../errors.ts';
import { CRYPTO_MIGRATION } from '../record-types.ts';
import { clearTables } from './run-clearing.ts';
import { compareTables } from './run-comparing.ts';
import { migrateTables } from './run-migrating.ts';

/** States in which there is something to do, and what. @returns the act that follows when all of it is done */
const WORK: Readonly<Record<string, (ctx: Ctx, id: string) => Promise<string | undefined>>> = {
  MIGRATING: migrateTables,
  VERIFYING: compareTables,
  CLEARING: clearTables,
};

/** The ids of migrations on which work waits; each minute and whenever somebody starts one. */
export async function waitingMigrations(ctx: Ctx): Promise<string[]> {
  const rows = await tables(ctx)
    .selectFrom('crypto_migration')
    .select('id')
    .where((on) =>
      on.or([
        on('state', '=', 'MIGRATING'),
        on.and([on('state', '=', 'VERIFYING'), on('verified_at', 'is', null)]),
        on.and([on('state', '=', 'CLEARING'), on('cleared_at', 'is', null)]),
      ]),
    )
    .orderBy('id')
    .execute();
  return rows.map(({ id }) => id);
}

/**
 * Works on a migration until there is nothing left, somebody pauses it, or its window closes (03 §41.12). A lost connection changes nothing: the next
 * run goes on behind the last batch. A key that may not be used pauses it (03 §41.14); anything else that fails is 失败.
 */
export async function workOn(ctx: Ctx, id: string): Promise<void> {
  for (;;) {
    const { state } = await tables(ctx)
      .selectFrom('crypto_migration')
      .select('state')
      .where('id', '=', id)
      .executeTakeFirstOrThrow();
    const work = WORK[state];
    if (!work) return;
    try {
      const next = await work(ctx, id);
      if (!next) return;
      await advance(ctx, { type: CRYPTO_MIGRATION, action: next, rows: [{ id }] });
      if (next !== 'finish') return;
    } catch (error) {
      await tellFault(ctx, id, error);
      return;
    }
  }
}

async function tellFault(ctx: Ctx, id: string, error: unknown): Promise<void> {
  ctx.app.log.warn({ err: error, migration: id }, 'work on a client system stopped');
  const { text, action } = judge(error);
  await tables(ctx)
    .updateTable('crypto_migration')
    .set({ last_error: text.slice(0, 500) })
    .where('id', '=', id)
    .execute();
  await tables(ctx)
    .updateTable('crypto_migration_job')
    .set({ last_error: text.slice(0, 500) })
    .where('migration_id', '=', id)
    .where(sql<boolean>`job_state in ('WAITING', 'RUNNING')`)
    .execute();
  // Where somebody has paused or undone it meanwhile, the step is refused and nothing is to be done.
  if (action)
    await advance(ctx, { type: CRYPTO_MIGRATION, action, rows: [{ id, input: { note: text.slice(0, 200) } }] });
}

/** SQLSTATEs of a server that goes away: nothing is wrong with the work. */
const AWAY = /^(08|57P)/;

function judge(error: unknown): { text: string; action?: 'pause' | 'fail' } {
  if (error instanceof CryptoError && ['E-CR-05', 'E-CR-11'].includes(error.code))
    return { text: refusal('E-CM-14', { key: error.detail ?? '' }).message, action: 'pause' };
  if (error instanceof DomainError) return { text: error.message };
  const text = error instanceof Error ? error.message : String(error);
  const code = (error as { code?: unknown }).code;
  const isAway = AWAY.test(String(code ?? '')) || /connection/i.test(text) || code === 'ECONNRESET';
  return isAway ? { text: `与系统数据库的连接中断：${text}` } : { text, action: 'fail' };
}

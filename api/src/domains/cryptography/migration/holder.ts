import { tables } from '../../../database/tables.ts';
import { parseKeyId } from '../../../platform/crypto/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { type KeyHolder, ringOf } from '../../../platform/keys/index.ts';
import { isConnected, TRANSFORMED, withLegacy } from './legacy/connection.ts';
import { takeTable } from './legacy/control.ts';
import type { PlannedTable } from './legacy/plan.ts';
import { loadPlan } from './plans/load-plan.ts';
import { countReferences, rewrapTable } from './work/rewrap.ts';

/** The states in which the tables of a system have cipher. */
const SEALED = ['DUAL', 'MIGRATING', 'VERIFYING', 'SWITCHED', 'CLEARING', 'SIGNING', 'ACCEPTED', 'PAUSED', 'FAILED'];

/** The tables of the system that owns the key; none where it is not connected or has no cipher. */
async function sealedTables(ctx: Ctx, clientId: string): Promise<readonly PlannedTable[]> {
  if (!isConnected(ctx.app, clientId)) return [];
  const found = await tables(ctx)
    .selectFrom('crypto_migration')
    .select('id')
    .where('client_id', '=', clientId)
    .where('state', 'in', SEALED)
    .executeTakeFirst();
  return found ? loadPlan(ctx, found.id) : [];
}

/** 已迁移字段: what client systems have under their keys, for rotation (03 §41.4, AC41-4: rewrap is the same job with source = cipher). */
export const migratedColumns: KeyHolder = {
  name: 'crypto.migrated-columns',
  title: '业务系统已加密字段',
  concerns: (keyId) => TRANSFORMED.some((clientId) => clientId === parseKeyId(keyId).owner),
  references: async (ctx, keyId) => {
    const { owner } = parseKeyId(keyId);
    const plan = await sealedTables(ctx, owner);
    if (plan.length === 0) return 0;
    return withLegacy(ctx.app, owner, async (legacy) => {
      let count = 0;
      for (const table of plan) count += await countReferences(legacy, table, keyId);
      return count;
    });
  },
  rewrap: async (ctx, keyId, limit) => {
    const { owner } = parseKeyId(keyId);
    const plan = await sealedTables(ctx, owner);
    if (plan.length === 0) return 0;
    const ring = await ringOf(ctx.app, owner);
    return withLegacy(ctx.app, owner, async (legacy) => {
      for (const table of plan) {
        // The migration writes with today's key; what it has in hand is left to the next run (03 §41.14: one job on a table).
        if (!(await takeTable(legacy, table.table))) continue;
        const written = await rewrapTable(legacy, table, ring, keyId, limit);
        if (written > 0) return written;
      }
      return 0;
    });
  },
};

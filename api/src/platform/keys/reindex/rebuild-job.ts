import { sql, toDate } from '../../../database/sql.ts';
import { tables } from '../../../database/tables.ts';
import type { IndexedAt } from '../../crypto/index.ts';
import { type Ctx, transaction } from '../../kernel/index.ts';
import { loadOwnKeys } from '../own-keys.ts';
import { tellKeysChanged } from '../ring-of.ts';
import { fillPage } from './fill-page.ts';
import { indexedTables, liveRebuild, type Rebuild, type RebuildState } from './rebuild.ts';
import { addSecond, countLacking, fillWith, stopFilling, tellsSame } from './second-columns.ts';

export const REBUILD_JOB = 'keys.rebuild-index';

/** Rows of one transaction. */
const PIECE = 500;
/** Rows that came in while the tables were walked are found by another walk; what is left then cannot be filled. */
const WALKS = 2;
/** By then no node works with keys of before the switch (03 §41.10). */
const SETTLED_MS = 600_000;

/** 重建索引 (03 §41.6), as far as it comes without a person: second columns, back-fill behind a cursor, verification; and what is left behind a switch. */
export async function rebuildIndexes(ctx: Ctx): Promise<{ 回填: number }> {
  const rebuild = await liveRebuild(ctx);
  if (!rebuild) return { 回填: 0 };
  if (rebuild.state === 'VERIFIED' && !(await fellBehind(ctx, rebuild.id))) return { 回填: 0 };
  if (rebuild.state === 'SWITCHED') {
    await settle(ctx, rebuild);
    return { 回填: 0 };
  }
  // A node that has not heard of it would make one index only.
  await loadOwnKeys(ctx.app);
  for (const use of allUses(ctx)) await addSecond(ctx, use);
  let count = 0;
  for (let walk = 1; walk <= WALKS; walk += 1) {
    count += await fill(ctx, rebuild.id);
    if (await verify(ctx, rebuild.id)) break;
  }
  return { 回填: count };
}

const allUses = (ctx: Ctx): IndexedAt[] => [...indexedTables(ctx).values()].flat();

/** Fills what is lacking, each piece with its cursor in one transaction: killed at any moment, it goes on where it was. */
async function fill(ctx: Ctx, id: string): Promise<number> {
  let count = 0;
  for (;;) {
    const filled = await transaction(ctx, (tx) => fillNext(tx, id));
    if (filled === undefined) return count;
    count += filled;
  }
}

/** The next piece; undefined where there is none, or nobody wants it any more. */
async function fillNext(tx: Ctx, id: string): Promise<number | undefined> {
  const rebuild = await lock(tx, id, 'FILLING');
  const [table, ...rest] = rebuild?.tables_left ?? [];
  if (!rebuild || table === undefined) return undefined;
  const uses = indexedTables(tx).get(table) ?? [];
  const { filled, last } = await fillPage(tx, { table, uses, after: rebuild.after, limit: PIECE });
  await tables(tx)
    .updateTable('index_rebuild')
    .set(({ eb }) => ({
      filled: eb('filled', '+', filled),
      tables_left: last ? [table, ...rest] : rest,
      after: last ?? null,
    }))
    .where('id', '=', id)
    .execute();
  return filled;
}

const lock = (tx: Ctx, id: string, state: RebuildState) =>
  tables(tx)
    .selectFrom('index_rebuild')
    .selectAll()
    .where('id', '=', id)
    .where('state', '=', state)
    .forUpdate()
    .executeTakeFirst();

/** What was written under way while the last row was counted is filled as well. */
async function fellBehind(ctx: Ctx, id: string): Promise<boolean> {
  for (const use of allUses(ctx)) {
    if ((await countLacking(ctx, use)) === 0) continue;
    await tables(ctx)
      .updateTable('index_rebuild')
      .set({ state: 'FILLING', verified_at: null, tables_left: [...indexedTables(ctx).keys()], after: null })
      .where('id', '=', id)
      .where('state', '=', 'VERIFIED')
      .execute();
    return true;
  }
  return false;
}

/** No row lacks its second index, and both tell the same values apart. From then on the database refuses a row without one. */
async function verify(ctx: Ctx, id: string): Promise<boolean> {
  return transaction(ctx, async (tx) => {
    const rebuild = await lock(tx, id, 'FILLING');
    if (!rebuild || rebuild.tables_left.length > 0) return false;
    const uses = allUses(tx);
    // Whoever writes from the commit on is refused without; who was writing already is found by the switch, which locks the tables.
    for (const use of uses) await fillWith(tx, use, 'STRICT');
    let lacking = 0;
    const differing: string[] = [];
    for (const use of uses) {
      lacking += await countLacking(tx, use);
      if (!(await tellsSame(tx, use))) differing.push(`${use.table}.${use.column}`);
    }
    const verified = lacking === 0 && differing.length === 0;
    if (!verified) for (const use of uses) await fillWith(tx, use, 'LENIENT');
    const found =
      lacking > 0 ? `${lacking}条索引的原值不能读取或与索引不符` : `新旧索引不能一一对应：${differing.join('、')}`;
    await tables(tx)
      .updateTable('index_rebuild')
      .set({
        lacking,
        fault: verified ? null : found.slice(0, 200),
        state: verified ? 'VERIFIED' : 'FILLING',
        verified_at: verified ? tx.app.clock.now() : null,
        tables_left: verified ? [] : [...indexedTables(tx).keys()],
        after: null,
      })
      .where('id', '=', id)
      .execute();
    return verified;
  });
}

/** Some minutes behind the switch nothing of the old index is left but what stays with its key. */
async function settle(ctx: Ctx, { id, switched_at }: Rebuild): Promise<void> {
  const now = ctx.app.clock.now();
  if (!switched_at || toDate(switched_at).getTime() + SETTLED_MS > now.getTime()) return;
  await transaction(ctx, async (tx) => {
    if (!(await lock(tx, id, 'SWITCHED'))) return;
    for (const use of allUses(tx)) await stopFilling(tx, use);
    await forgetTwins(tx);
    await tables(tx).updateTable('index_rebuild').set({ state: 'DONE', ended_at: now }).where('id', '=', id).execute();
    tx.afterCommit(() => tellKeysChanged(tx.app));
  });
}

/** What values are called under both keys is nobody's business once it is over. */
export const forgetTwins = (tx: Ctx) => tables(tx).deleteFrom('index_twin').where(sql<boolean>`true`).execute();

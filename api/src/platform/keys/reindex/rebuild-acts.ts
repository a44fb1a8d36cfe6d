import { run, sql } from '../../../database/sql.ts';
import { tables } from '../../../database/tables.ts';
import { isUuid, uuidv7 } from '../../../database/uuid.ts';
import { recordAudit } from '../../audit/index.ts';
import { formatKeyId, parseKeyId } from '../../crypto/index.ts';
import { requireReason } from '../../errors/index.ts';
import { actorName, type Ctx } from '../../kernel/index.ts';
import { once } from '../../requests/index.ts';
import { refusal } from '../errors.ts';
import { makeKeys } from '../make-keys.ts';
import { moveKeys } from '../move-keys.ts';
import { STORED_KEY } from '../record-types.ts';
import { tellKeysChanged } from '../ring-of.ts';
import { indexedTables, liveRebuild, type RebuildState, STATES } from './rebuild.ts';
import { forgetTwins, REBUILD_JOB } from './rebuild-job.ts';
import { countLacking, dropSecond, replaceFirst } from './second-columns.ts';

/** @throws E-CR-71 while a re-index is under way */
export async function requireNoRebuild(ctx: Ctx, act: string): Promise<void> {
  if (await liveRebuild(ctx)) throw refusal('E-CR-71', { act });
}

/** What two persons have approved: the next version is made, and from its commit on indexes are made with both. @returns the id of the new key */
export async function beginRebuild(tx: Ctx, keyId: string): Promise<string> {
  await requireNoRebuild(tx, '再次申请');
  const [made] = await makeKeys(tx, tx.app.keys.owner, ['INDEX']);
  if (!made) throw new Error('no index key was made');
  const now = tx.app.clock.now();
  await tables(tx)
    .insertInto('index_rebuild')
    .values({
      id: uuidv7(now.getTime()),
      created_at: now,
      state: 'FILLING',
      prior_key_id: keyId,
      next_key_id: formatKeyId(made),
      prior_version: parseKeyId(keyId).version,
      next_version: made.version,
      started_by: actorName(tx.actor),
      tables_left: [...indexedTables(tx).keys()],
    })
    .execute();
  tx.afterCommit(() => tellKeysChanged(tx.app));
  await tx.app.jobs.send(tx, REBUILD_JOB, {}, { key: REBUILD_JOB });
  return formatKeyId(made);
}

/**
 * 切换: in one transaction the second columns take the place of the first, the new key is the one that is used, and the old one only reads what stays with it.
 *
 * @throws E-CR-72 where it is not verified, E-CR-73 where a row lacks its index
 */
export function switchIndexes(ctx: Ctx, id: string, requestId: string): Promise<{ id: string }> {
  return once(ctx, 'keys.switch-index', requestId, { id }, async (tx) => {
    const rebuild = await lockRebuild(tx, id, ['VERIFIED'], '切换');
    const uses = [...indexedTables(tx)].sort(([one], [other]) => (one < other ? -1 : 1));
    for (const [table] of uses) await run(tx, sql`lock table ${sql.table(table)} in access exclusive mode`);
    let lacking = 0;
    for (const use of uses.flatMap(([, own]) => own)) lacking += await countLacking(tx, use);
    if (lacking > 0) throw refusal('E-CR-73', { count: lacking });
    for (const use of uses.flatMap(([, own]) => own)) await replaceFirst(tx, use);
    const reason = '重建索引完成切换';
    await moveKeys(tx, 'disable', [await idOf(tx, rebuild.prior_key_id)], reason);
    await moveKeys(tx, 'activate', [await idOf(tx, rebuild.next_key_id)], reason);
    await tables(tx)
      .updateTable('index_rebuild')
      .set({ state: 'SWITCHED', switched_at: tx.app.clock.now(), switched_by: actorName(tx.actor) })
      .where('id', '=', id)
      .execute();
    await audited(tx, 'key.rebuild-switch', rebuild, {});
    return { id };
  });
}

/** 撤销, until the switch: nothing is left but the version that nobody used. @throws E-CR-72 behind it, E-0005 for a reason that is none */
export function undoRebuild(ctx: Ctx, id: string, reason: string, requestId: string): Promise<{ id: string }> {
  const why = requireReason(reason, { path: 'reason' });
  return once(ctx, 'keys.undo-rebuild', requestId, { id, reason: why }, async (tx) => {
    const rebuild = await lockRebuild(tx, id, ['FILLING', 'VERIFIED'], '撤销');
    const uses = [...indexedTables(tx)].sort(([one], [other]) => (one < other ? -1 : 1));
    for (const use of uses.flatMap(([, own]) => own)) await dropSecond(tx, use);
    await forgetTwins(tx);
    await moveKeys(tx, 'disable', [await idOf(tx, rebuild.next_key_id)], why);
    await tables(tx)
      .updateTable('index_rebuild')
      .set({ state: 'UNDONE', ended_at: tx.app.clock.now(), ended_by: actorName(tx.actor), end_reason: why })
      .where('id', '=', id)
      .execute();
    await audited(tx, 'key.rebuild-undo', rebuild, { reason: why });
    return { id };
  });
}

async function lockRebuild(tx: Ctx, id: string, from: readonly RebuildState[], act: string) {
  const found = isUuid(id)
    ? await tables(tx)
        .selectFrom('index_rebuild')
        .select(['id', 'state', 'prior_key_id', 'next_key_id'])
        .where('id', '=', id)
        .forUpdate()
        .executeTakeFirst()
    : undefined;
  const state = found?.state as RebuildState | undefined;
  if (!found || !state || !from.includes(state))
    throw refusal('E-CR-72', { state: state ? STATES[state] : '不存在', act });
  return found;
}

async function idOf(tx: Ctx, keyId: string): Promise<string> {
  const { id } = await tables(tx)
    .selectFrom('key_store')
    .select('id')
    .where('key_id', '=', keyId)
    .executeTakeFirstOrThrow();
  return id;
}

async function audited(
  tx: Ctx,
  event: string,
  { prior_key_id, next_key_id }: { prior_key_id: string; next_key_id: string },
  detail: Readonly<Record<string, string>>,
): Promise<void> {
  await recordAudit(tx, {
    event,
    objectType: STORED_KEY,
    objectId: await idOf(tx, prior_key_id),
    detail: { keyId: prior_key_id, next: next_key_id, ...detail },
  });
}

import { firstRow, run, sql } from '../../../../database/sql.ts';
import { recordAudit } from '../../../../platform/audit/index.ts';
import { DomainError, refuse, requireReason } from '../../../../platform/errors/index.ts';
import { actorName, type Ctx, transaction } from '../../../../platform/kernel/index.ts';
import { type EntryState, getEntry } from './entry.ts';

const STEPS: Readonly<Record<EntryState, readonly EntryState[]>> = {
  DRAFT: ['ENABLED', 'DELETED'],
  ENABLED: ['DISABLED'],
  DISABLED: ['ENABLED', 'DELETED'],
  DELETED: [],
};
export const ENTRY_STATE_TITLES: Readonly<Record<EntryState, string>> = {
  DRAFT: '草稿',
  ENABLED: '启用',
  DISABLED: '停用',
  DELETED: '已删除',
};
const EVENTS: Readonly<Record<Exclude<EntryState, 'DRAFT'>, string>> = {
  ENABLED: 'dx.uplink.enable',
  DISABLED: 'dx.uplink.disable',
  DELETED: 'dx.uplink.delete',
};

/**
 * 启用, 停用, 删除 (logical). A task under way is finished; none begins while the entry is 停用.
 *
 * @throws NOT_FOUND; E-0504 stale version; E-0503 not from this state; E-0005 no reason; DX-UP-04 a task is under way
 */
export async function setEntryState(
  ctx: Ctx,
  id: string,
  version: number,
  to: Exclude<EntryState, 'DRAFT'>,
  reason: string,
): Promise<void> {
  const why = to === 'ENABLED' ? reason.trim() : requireReason(reason);
  await transaction(ctx, async (tx) => {
    const entry = await getEntry(tx, id, { lock: true });
    if (entry.version !== version) throw refuse('E-0504');
    if (!STEPS[entry.state].includes(to)) throw refuse('E-0503', { state: ENTRY_STATE_TITLES[entry.state] });
    if (to === 'DELETED' && (await hasOpenTask(tx, id)))
      throw new DomainError('DX-UP-04', '该条目还有任务正在执行，请先取消任务');
    await run(
      tx,
      sql`update uplink_entry set state = ${to}, updated_at = ${tx.app.clock.now()}, updated_by = ${actorName(tx.actor)} where id = ${id}`,
    );
    await recordAudit(tx, {
      event: EVENTS[to],
      objectType: 'uplinkEntry',
      objectId: id,
      detail: { code: entry.code, ...(why ? { reason: why } : {}) },
    });
  });
}

/** Whether a task of the entry is not at its end. */
async function hasOpenTask(ctx: Ctx, entryId: string): Promise<boolean> {
  const found = await firstRow(
    ctx,
    sql`select 1 from transfer_task where entry_id = ${entryId} and state in ('WAITING', 'EXTRACTING', 'SENDING', 'AWAITING_ACK')`,
  );
  return found !== undefined;
}

import { tables } from '../../../database/tables.ts';
import { badInput } from '../../../platform/errors/index.ts';
import { advanceOne, keepOwnDeadlines } from '../../../platform/flow/index.ts';
import { actorName, type Ctx, transaction } from '../../../platform/kernel/index.ts';
import { insertRecord, updateRecord } from '../../../platform/records/index.ts';
import { once } from '../../../platform/requests/index.ts';
import { missingOf } from './missing.ts';
import { identityOf, personOf, refuseDates } from './person.ts';
import { leaveElsewhere } from './places.ts';
import { RESERVE } from './record-type.ts';
import { endReminders } from './remind-of-changes.ts';
import { type Content, type Entry, reserveRecord } from './reserve.record.ts';
import { reserveTable } from './reserve-table.ts';

/** What pages show masked: a form brings nothing of it that was not typed anew. */
const SEALED: ReadonlySet<string> = new Set(
  Object.entries(reserveTable.columns).flatMap(([key, { kind }]) => (kind === 'sealed' ? [key] : [])),
);

/** In which a record is still filled in; afterwards it is changed by 变更登记信息. */
const OPEN = ['DRAFT', 'COMPLETE'];

/**
 * 新建登记 (R10.1): of one's own district. A record of another district that has not been exported ends with it (01 §12.8).
 *
 * @throws E-1002, E-1003, BAD_INPUT where the person is placed elsewhere
 */
export async function openReserve(ctx: Ctx, entry: Entry, requestId: string): Promise<string> {
  refuseDates(ctx, entry);
  const { id } = await once(ctx, 'openReserveRecord', requestId, entry, async (tx) => {
    const personId = await personOf(tx, entry);
    await leaveElsewhere(tx, personId, entry.placement_region);
    const values = { ...entry, ...identityOf(tx, entry), person_id: personId, updated_by_name: actorName(tx.actor) };
    const made = await insertRecord(tx, reserveRecord, values, { start: 'open' });
    await refuseForeign(tx, made);
    await settle(tx, made);
    return { id: made };
  });
  return id;
}

/** 保存: other content; what is shown masked stays as it is where nothing is given for it. @throws E-0503, E-0504 */
export async function saveReserve(ctx: Ctx, id: string, version: number, content: Content): Promise<void> {
  refuseDates(ctx, content);
  await transaction(ctx, async (tx) => {
    const kept = Object.fromEntries(
      Object.entries(content).filter(([key, value]) => value !== null || !SEALED.has(key)),
    );
    await updateRecord(tx, reserveRecord, id, version, { ...kept, updated_by_name: actorName(tx.actor) }, OPEN);
    await refuseForeign(tx, id);
    await settle(tx, id);
  });
}

/** 登记完成日期 of the change of the 兵役登记信息, whatever the state of the record. */
export async function noteChange(ctx: Ctx, id: string, version: number, doneOn: string): Promise<void> {
  await transaction(ctx, async (tx) => {
    const { dischargeDate } = await reserveRecord.get(tx, id);
    refuseDates(tx, { discharge_date: dischargeDate, change_done_on: doneOn });
    await updateRecord(tx, reserveRecord, id, version, {
      change_done_on: doneOn,
      updated_by_name: actorName(tx.actor),
    });
    await endReminders(tx, id);
    await keepOwnDeadlines(tx, RESERVE, [id]);
  });
}

/** The placement district exports (01 §12.8): a record stands with an office of the district where the person is placed. */
async function refuseForeign(tx: Ctx, id: string): Promise<void> {
  const { placementRegion, districtCode } = await reserveRecord.get(tx, id);
  if (placementRegion.slice(0, 6) !== districtCode)
    throw badInput([{ path: 'input.placementRegion', message: '安置地不在本区，请由安置地所在区登记' }]);
}

/** Moves a record between 待补充 and 待导出 by what it lacks, and keeps its limit. */
export async function settle(tx: Ctx, id: string): Promise<void> {
  const row = await reserveRecord.get(tx, id);
  const whole = missingOf({ ...row }).length === 0;
  if (whole !== (row.state === 'COMPLETE'))
    await advanceOne(tx, { type: RESERVE, action: whole ? 'complete' : 'incomplete', rows: [{ id }], mode: 'CASCADE' });
  await keepOwnDeadlines(tx, RESERVE, [id]);
}

/** A record's row, locked until the transaction ends. */
export const lockReserve = (tx: Ctx, id: string) =>
  tables(tx).selectFrom('reserve_record').selectAll().where('id', '=', id).forUpdate().executeTakeFirstOrThrow();

import { type RawBuilder, sql } from 'kysely';
import { tables } from '../../../database/tables.ts';
import { addDays, instantOf } from '../../../platform/calendar/index.ts';
import type { FlowChange, RecordBinding } from '../../../platform/flow/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { closeTasks } from '../../../platform/tasks/tasks.ts';
import { daysOf } from './change-limit.ts';
import { MILITARY_OFFICE } from './exchange/words.ts';
import { CHANGE_TASK } from './remind-of-changes.ts';

/** The last day for the change of the 兵役登记信息, to its end: it is the person's own errand (00-common "clocks"). */
const changeDeadlines: NonNullable<RecordBinding['ownDeadlines']> = async (ctx, ids) => {
  const found = await tables(ctx)
    .selectFrom('reserve_record as r')
    .select(['id', 'discharge_date as dischargeDate', daysOf('r').as('changeDays')])
    .where('id', 'in', [...ids])
    .where('change_done_on', 'is', null)
    .where('state', '<>', 'NOT_RELEVANT')
    .execute();
  return found.flatMap(({ id, dischargeDate, changeDays }) =>
    dischargeDate ? [{ id, label: '兵役登记信息变更', at: instantOf(addDays(dischargeDate, changeDays + 1)) }] : [],
  );
};

/** What was handed over is the district's 武装部's too, as long as the form that it has is the one that holds (01 §12.3, §12.7). */
async function placeWithOffice(tx: Ctx, changes: readonly FlowChange[]): Promise<void> {
  const into = (state: string) => changes.filter(({ to }) => to === state).map(({ row }) => row.id);
  const set = (ids: readonly string[], office: RawBuilder<string | null>) =>
    ids.length === 0
      ? undefined
      : tables(tx).updateTable('reserve_record').set({ office_org_id: office }).where('id', 'in', ids).execute();
  await set(
    into('DELIVERED'),
    sql<
      string | null
    >`(select o.id from org o where o.code = ${`${MILITARY_OFFICE}-`} || reserve_record.district_code)`,
  );
  await set(into('COMPLETE'), sql<string | null>`null`);
}

async function follow(tx: Ctx, changes: readonly FlowChange[]): Promise<void> {
  const gone = changes.filter(({ to }) => to === 'NOT_RELEVANT').map(({ row }) => row.id);
  if (gone.length > 0) await closeTasks(tx, gone, CHANGE_TASK);
  await placeWithOffice(tx, changes);
  const refused = changes.filter(({ to }) => to === 'NOT_QUALIFIED' || to === 'REGISTERED');
  for (const { row, input } of refused)
    await tables(tx)
      .updateTable('reserve_record')
      .set({ result_reason: input.reasonText ?? input.note ?? null })
      .where('id', '=', row.id)
      .execute();
}

/** What the flow of 预备役登记 does beside moving records. */
export const reserveEffects: Partial<RecordBinding> = {
  ownDeadlines: changeDeadlines,
  onChange: follow,
  partyColumn: 'office_org_id',
};

import { tables } from '../../../../database/tables.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { sendNotices } from '../../../../platform/notify/index.ts';
import { ROSTER } from '../record-types.ts';

/** The city's officers hear that somebody may be paid whose list has left without him (R33-3); masked name alone. */
export async function tellReleased(tx: Ctx, rosterId: string, rowId: string): Promise<void> {
  const { rosterNo, orgId, name } = await tables(tx)
    .selectFrom('medical_roster as r')
    .innerJoin('medical_row as w', 'w.roster_id', 'r.id')
    .select(['r.roster_no as rosterNo', 'r.org_id as orgId', 'w.person_name_masked as name'])
    .where('r.id', '=', rosterId)
    .where('w.id', '=', rowId)
    .executeTakeFirstOrThrow();
  await sendNotices(tx, [
    {
      template: 'N625',
      receivers: [{ roleCode: 'CITY_OFFICER', orgId }],
      variables: { 编号: rosterNo, 姓名: name },
      record: { type: ROSTER, id: rosterId, orgId, title: rosterNo },
    },
  ]);
}

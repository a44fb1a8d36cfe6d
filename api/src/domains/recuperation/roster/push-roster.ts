import { tables } from '../../../database/tables.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { pushOutbox } from '../../../platform/outbox/index.ts';
import { PLAN } from '../record-types.ts';
import { RECUP_ROSTER, ROSTER_CHANNEL } from './roster-channel.ts';
import { requireIntactRoster } from './sealed-roster.ts';

/** Hands what a version adds and removes to the outbox, in the transaction of the act that made it: once, and in the order of versions (§29.8). */
export async function pushRoster(tx: Ctx, planId: string, version: number): Promise<void> {
  const plan = await tables(tx)
    .selectFrom('recup_plan')
    .select(['plan_no', 'year', 'start_date', 'end_date', 'org_id', 'org_path', 'district_code'])
    .where('id', '=', planId)
    .executeTakeFirstOrThrow();
  await requireIntactRoster(tx, planId);
  const rows = await tables(tx)
    .selectFrom('recup_roster_row as y')
    .innerJoin('org as o', 'o.id', 'y.org_id')
    .select(['y.person_no', 'o.code', 'y.until_version as until'])
    .where('y.plan_id', '=', planId)
    .where((is) => is.or([is('y.from_version', '=', version), is('y.until_version', '=', version)]))
    .orderBy('y.until_version')
    .orderBy('y.person_no')
    .execute();
  const changes = rows.map(({ person_no: cadreUid, code: orgCode, until }) => ({
    cadreUid,
    orgCode,
    startDate: plan.start_date,
    endDate: plan.end_date,
    action: until === version ? ('REMOVE' as const) : ('ADD' as const),
  }));
  const payload = { planNo: plan.plan_no, year: plan.year, version, rows: changes };
  await pushOutbox(tx, [
    {
      orgId: plan.org_id,
      orgPath: plan.org_path,
      districtCode: plan.district_code,
      channel: ROSTER_CHANNEL,
      kind: RECUP_ROSTER,
      streamKey: `roster:${planId}`,
      streamTitle: plan.plan_no,
      payload,
      masked: payload,
      recordType: PLAN,
      recordId: planId,
    },
  ]);
}

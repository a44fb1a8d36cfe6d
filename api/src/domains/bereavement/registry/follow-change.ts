import { tables } from '../../../database/tables.ts';
import { advance } from '../../../platform/flow/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { sendNotices } from '../../../platform/notify/index.ts';
import { tellDeath } from '../../people/index.ts';
import { NOTICES } from '../notices.ts';
import { MATCH, REDUCTION } from '../record-types.ts';
import { proposeFollowUp } from '../requests/follow-up.ts';
import { CARRIED, LIVE } from '../requests/live.ts';

/** The matches that a record of 死亡库 has made. */
const matchesOf = (tx: Ctx, recordId: string) =>
  tables(tx)
    .selectFrom('death_match_record as l')
    .innerJoin('death_match as m', 'm.id', 'l.match_id')
    .select(['m.id', 'm.state', 'm.beneficiary_id as beneficiaryId'])
    .where('l.death_record_id', '=', recordId)
    .orderBy('m.id')
    .execute();

const requestOf = (tx: Ctx, beneficiaryId: string, states: readonly string[]) =>
  tables(tx)
    .selectFrom('reduction_request')
    .select(['id', 'request_no as no', 'person_name as person', 'org_id as orgId', 'district_code as districtCode'])
    .where('beneficiary_id', '=', beneficiaryId)
    .where('kind', '=', 'DEATH')
    .where('state', 'in', [...states])
    .orderBy('id', 'desc')
    .executeTakeFirst();

/** Another day of death (03 §34.4): an open request is flagged with both days, a reduction that was carried out gets a request to correct it. */
export async function followNewDate(
  tx: Ctx,
  { id, before, after }: { id: string; before: string; after: string },
): Promise<void> {
  for (const match of await matchesOf(tx, id)) {
    if (match.state === 'PENDING')
      await tables(tx).updateTable('death_match').set({ died_on: after }).where('id', '=', match.id).execute();
    const open = await requestOf(tx, match.beneficiaryId, LIVE);
    if (open) {
      await flag(tx, open, before, after);
      continue;
    }
    const carried = await requestOf(tx, match.beneficiaryId, CARRIED);
    if (carried)
      await proposeFollowUp(tx, carried.id, {
        kind: 'CORRECTION',
        diedOn: after,
        reason: `死亡库更正死亡日期：${before} → ${after}`,
      });
  }
}

/**
 * The record was taken back (03 §34.3, §34.4): a match that waits was wrong, an open request is flagged, and a reduction that was carried out gets a
 * request to revoke it. A match that another source still vouches for goes on.
 */
export async function followCancel(
  tx: Ctx,
  record: { id: string; diedOn: string; idNo: string | null; name: string },
): Promise<void> {
  const matches = await matchesOf(tx, record.id);
  for (const match of matches) {
    if (await isVouchedFor(tx, match.id)) continue;
    if (match.state === 'PENDING') {
      const input = { reasonText: '死亡库已撤销该记录' };
      await advance(tx, { type: MATCH, action: 'refute', rows: [{ id: match.id }], mode: 'CASCADE', input });
      continue;
    }
    const open = await requestOf(tx, match.beneficiaryId, LIVE);
    if (open) {
      await flag(tx, open, record.diedOn, null);
      continue;
    }
    const carried = await requestOf(tx, match.beneficiaryId, CARRIED);
    if (carried)
      await proposeFollowUp(tx, carried.id, {
        kind: 'REVOCATION',
        diedOn: record.diedOn,
        reason: '死亡库已撤销该死亡记录',
      });
  }
  if (matches.length === 0 && record.idNo !== null)
    await tellDeath(
      tx,
      'revoked',
      { idNo: record.idNo, name: record.name },
      { diedOn: record.diedOn, source: '死亡库撤销' },
    );
}

async function isVouchedFor(tx: Ctx, matchId: string): Promise<boolean> {
  const other = await tables(tx)
    .selectFrom('death_match_record as l')
    .innerJoin('death_record as d', 'd.id', 'l.death_record_id')
    .select('d.id')
    .where('l.match_id', '=', matchId)
    .where('d.op', '<>', 'CANCEL')
    .executeTakeFirst();
  return other !== undefined;
}

async function flag(
  tx: Ctx,
  request: { id: string; no: string; person: string; orgId: string; districtCode: string },
  before: string,
  after: string | null,
): Promise<void> {
  await tables(tx)
    .updateTable('reduction_request')
    .set({ registry_before: before, registry_after: after })
    .where('id', '=', request.id)
    .execute();
  const district = await tables(tx)
    .selectFrom('org')
    .select('id')
    .where('code', '=', request.districtCode)
    .executeTakeFirst();
  if (!district) return;
  await sendNotices(tx, [
    {
      template: NOTICES.changed,
      receivers: [{ roleCode: 'BIZ_OFFICER', orgId: district.id }],
      variables: { 姓名: request.person, 编号: request.no, 变更: after ? `${before} → ${after}` : '记录已撤销' },
      record: { type: REDUCTION, id: request.id, orgId: request.orgId, title: request.no },
    },
  ]);
}

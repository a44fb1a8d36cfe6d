import { tables } from '../../../database/tables.ts';
import { blindIndex } from '../../../platform/crypto/index.ts';
import { advance } from '../../../platform/flow/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { sendNotices } from '../../../platform/notify/index.ts';
import { tellDeath } from '../../people/index.ts';
import { NOTICES } from '../notices.ts';
import { MATCH, REDUCTION } from '../record-types.ts';
import { proposeFollowUp } from '../requests/follow-up.ts';
import { CARRIED, LIVE } from '../requests/live.ts';
import type { KnownRecord } from './known-record.ts';

/** The matches that a record of 死亡库 has made. */
const matchesOf = (tx: Ctx, recordId: string) =>
  tables(tx)
    .selectFrom('death_match_record as l')
    .innerJoin('death_match as m', 'm.id', 'l.match_id')
    .select(['m.id', 'm.state', 'm.beneficiary_id as beneficiaryId'])
    .where('l.death_record_id', '=', recordId)
    .orderBy('m.id')
    .execute();

const requestsOf = (tx: Ctx, beneficiaryId: string, states: readonly string[]) =>
  tables(tx)
    .selectFrom('reduction_request')
    .select(['id', 'request_no as no', 'person_name as person', 'org_id as orgId', 'district_code as districtCode'])
    .where('beneficiary_id', '=', beneficiaryId)
    .where('state', 'in', [...states])
    .orderBy('id', 'desc');
const requestOf = (tx: Ctx, beneficiaryId: string, states: readonly string[]) =>
  requestsOf(tx, beneficiaryId, states).where('kind', '=', 'DEATH').executeTakeFirst();

/** A correction or revocation is under way already: whoever judges it sees what 死亡库 says now. */
async function flagFollowUp(tx: Ctx, beneficiaryId: string, before: string, after: string | null): Promise<void> {
  const open = await requestsOf(tx, beneficiaryId, LIVE).executeTakeFirst();
  if (open) await flag(tx, open, before, after);
}

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
    if (!carried) continue;
    const reason = `死亡库更正死亡日期：${before} → ${after}`;
    if ((await proposeFollowUp(tx, carried.id, { kind: 'CORRECTION', diedOn: after, reason })) === undefined)
      await flagFollowUp(tx, match.beneficiaryId, before, after);
  }
}

/**
 * The record was taken back (03 §34.3, §34.4): a match that waits was wrong, an open request is flagged, and a reduction that was carried out gets a
 * request to revoke it. A match that another source still vouches for goes on.
 */
export async function followCancel(
  tx: Ctx,
  record: Pick<KnownRecord, 'id' | 'diedOn' | 'idNo' | 'name'>,
): Promise<void> {
  const matches = await matchesOf(tx, record.id);
  for (const match of matches) {
    if (await isVouchedFor(tx, match.id, record.id)) continue;
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
    if (!carried) continue;
    const asked = { kind: 'REVOCATION', diedOn: record.diedOn, reason: '死亡库已撤销该死亡记录' } as const;
    if ((await proposeFollowUp(tx, carried.id, asked)) === undefined)
      await flagFollowUp(tx, match.beneficiaryId, record.diedOn, null);
  }
  if (matches.length === 0 && record.idNo !== null && !(await isNamedElsewhere(tx, record.id, record.idNo)))
    await tellDeath(
      tx,
      'revoked',
      { idNo: record.idNo, name: record.name },
      { diedOn: record.diedOn, source: '死亡库撤销' },
    );
}

/** The record that was taken back holds again: an open request is no longer flagged for it. */
export async function followReturn(tx: Ctx, recordId: string): Promise<void> {
  for (const { beneficiaryId } of await matchesOf(tx, recordId)) {
    const open = await requestOf(tx, beneficiaryId, LIVE);
    if (open)
      await tables(tx)
        .updateTable('reduction_request')
        .set({ registry_before: null, registry_after: null })
        .where('id', '=', open.id)
        .execute();
  }
}

/** Whether another source says that whoever has this number died: what one of them takes back, the other still says. */
async function isNamedElsewhere(tx: Ctx, recordId: string, idNo: string): Promise<boolean> {
  const index = blindIndex(tx.app.keys, { name: 'death_record.id_no', kind: 'id' }, idNo);
  const other = await tables(tx)
    .selectFrom('death_record')
    .select('id')
    .where('id_no_index', '=', index)
    .where('id', '<>', recordId)
    .where('op', '<>', 'CANCEL')
    .limit(1)
    .executeTakeFirst();
  return other !== undefined;
}

async function isVouchedFor(tx: Ctx, matchId: string, besides: string): Promise<boolean> {
  const other = await tables(tx)
    .selectFrom('death_match_record as l')
    .innerJoin('death_record as d', 'd.id', 'l.death_record_id')
    .select('d.id')
    .where('l.match_id', '=', matchId)
    .where('d.id', '<>', besides)
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

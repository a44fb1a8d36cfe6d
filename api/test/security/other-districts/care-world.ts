import { tables } from '../../../src/database/tables.ts';
import { uuidv7 } from '../../../src/database/uuid.ts';
import { followUpNeed } from '../../../src/domains/aftercare/follow-up/needs/need.record.ts';
import { followUpPlan } from '../../../src/domains/aftercare/follow-up/plans/plan.record.ts';
import { followUpEntry } from '../../../src/domains/aftercare/follow-up/records/entry.record.ts';
import { reserveBatch } from '../../../src/domains/aftercare/reserve/batch/batch.record.ts';
import { reserveRecord } from '../../../src/domains/aftercare/reserve/reserve.record.ts';
import { oneOffSubsidy } from '../../../src/domains/aftercare/subsidy/subsidy.record.ts';
import { type Ctx, type Placed, transaction } from '../../../src/platform/kernel/index.ts';
import { paymentBatch } from '../../../src/platform/payments/batches/batch.record.ts';
import { paymentItem } from '../../../src/platform/payments/items/item.record.ts';
import { paymentReconciliation } from '../../../src/platform/payments/reconciliation/reconciliation.record.ts';
import { insertRecord } from '../../../src/platform/records/index.ts';
import { getOrgRow } from '../../staff.ts';

/** What 退役后管理 has of somebody of 虹口区, and a payment of its bureau. */
export interface PlacedCare {
  followUpId: string;
  followUpNeedId: string;
  followUpRecordId: string;
  employerListId: string;
  reserveId: string;
  reserveBatchId: string;
  oneOffSubsidyId: string;
  paymentBatchId: string;
  paymentItemId: string;
  reconciliationId: string;
}

const ID_NO = '310109199001011234';

/** Straight in the database, as acts of other tests leave it; all of it at 虹口区's centre, whose people are none of the outsiders. */
export async function placedCare(ctx: Ctx, personId: string): Promise<PlacedCare> {
  const centre = await getOrgRow(ctx, '310109-C');
  const place = { orgId: centre.id, orgPath: centre.path, districtCode: '310109' };
  return transaction(ctx, async (tx) => ({
    ...(await followUp(tx, personId, place)),
    ...(await reserve(tx, personId, place)),
    ...(await money(tx, personId, place)),
  }));
}

async function followUp(tx: Ctx, person: string, place: Placed) {
  const now = tx.app.clock.now();
  const own = { person_id: person, centre_org_id: place.orgId };
  const named = { ...own, person_name_masked: '杨*' };
  const followUpId = await insertRecord(
    tx,
    followUpPlan,
    { ...named, placement_type: 'ZYLQ', discharge_date: '2026-01-01', cohort: 2026, start_date: '2026-02-01' },
    { place, start: 'begin' },
  );
  const followUpRecordId = await insertRecord(
    tx,
    followUpEntry,
    {
      ...own,
      plan_id: followUpId,
      on_day: '2026-03-02',
      recorded_at: now,
      recorded_by_name: '测试',
      source: 'STAFF',
      way: 'PHONE',
      outcome: 'REACHED',
      employment_state: 'UNEMPLOYED',
      remark: '家中有老人需要照顾',
    },
    { place },
  );
  const followUpNeedId = await insertRecord(
    tx,
    followUpNeed,
    { ...named, plan_id: followUpId, record_id: followUpRecordId, kind: 'TRAINING', due_on: '2026-04-01' },
    { place, start: 'note' },
  );
  const employerListId = uuidv7(now.getTime());
  const clerk = tables(tx).selectFrom('user_account').select('id').where('login_name', '=', 'clerk_hk');
  const { id } = await clerk.executeTakeFirstOrThrow();
  const matches = [{ row: 2, employerName: '上海示范物流有限公司', employerUscc: '', plans: [followUpId] }];
  await tables(tx)
    .insertInto('follow_up_import')
    .values({
      id: employerListId,
      created_at: now,
      user_id: id,
      file_name: '用工名单.xlsx',
      sm3: '7'.repeat(64),
      matches: JSON.stringify(matches),
    })
    .execute();
  return { followUpId, followUpRecordId, followUpNeedId, employerListId };
}

async function reserve(tx: Ctx, person: string, place: Placed) {
  const reserveId = await insertRecord(
    tx,
    reserveRecord,
    {
      person_id: person,
      person_name: '杨一',
      id_no: ID_NO,
      sex: '1',
      birth_date: '1990-01-01',
      placement_region: '310109',
      updated_by_name: '测试',
    },
    { place, start: 'open' },
  );
  const reserveBatchId = await insertRecord(
    tx,
    reserveBatch,
    { persons: 1, reason: '向武装部移交', with_health: false, with_secret: false, made_by_name: '测试' },
    { place, start: 'request' },
  );
  return { reserveId, reserveBatchId };
}

async function money(tx: Ctx, person: string, place: Placed) {
  const now = tx.app.clock.now();
  const oneOffSubsidyId = await insertRecord(
    tx,
    oneOffSubsidy,
    {
      person_id: person,
      person_name: '杨一',
      id_no: ID_NO,
      person_category: 'CONSCRIPT',
      placement_region: '310109',
      reported_on: '2026-02-01',
      enlist_date: '2022-09-01',
      discharge_date: '2025-11-01',
      service_months: 38,
      standard_rule_id: uuidv7(now.getTime()),
      standard_no: 'BZ-1',
      standard_version: 1,
      standard_title: '测试标准',
      policy_document: '测试数据〔2026〕1号',
      calculation: [],
      month_from: 15,
      amount: '8000.00',
      reckoned_at: now,
    },
    { place, start: 'prepare' },
  );
  const paymentBatchId = await insertRecord(
    tx,
    paymentBatch,
    {
      batch_no: 'FF202603029999',
      purpose: 'SUBSIDY',
      purpose_title: '自主就业一次性经济补助',
      item_count: 1,
      total: '8000.00',
      digest: '0'.repeat(64),
      prepared_by: '测试',
      prepared_at: now,
    },
    { place, start: 'prepare' },
  );
  const paymentItemId = await insertRecord(
    tx,
    paymentItem,
    {
      batch_id: paymentBatchId,
      seq: 1,
      purpose: 'SUBSIDY',
      record_type: 'oneOffSubsidy',
      record_id: oneOffSubsidyId,
      name: '杨一',
      id_no: ID_NO,
      amount: '8000.00',
      bank_code: '102',
      account: '6222021000000001',
      holder: '杨一',
      state: 'WAIT',
    },
    { place },
  );
  const nothing = Object.fromEntries(
    ['confirmed', 'differing', 'refused', 'missing'].flatMap((heap) => [
      [`${heap}_count`, 0],
      [`${heap}_amount`, '0.00'],
    ]),
  );
  const reconciliationId = await insertRecord(
    tx,
    paymentReconciliation,
    { recon_no: 'DZ202603029999', day: '2026-03-02', ...nothing },
    { place },
  );
  return { oneOffSubsidyId, paymentBatchId, paymentItemId, reconciliationId };
}

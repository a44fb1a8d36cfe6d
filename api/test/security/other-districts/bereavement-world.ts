import { tables } from '../../../src/database/tables.ts';
import { deathMatch } from '../../../src/domains/bereavement/matches/match.record.ts';
import { ministryReport } from '../../../src/domains/bereavement/ministry/report.record.ts';
import { payAdjustment } from '../../../src/domains/bereavement/payable/adjustment.record.ts';
import { enterPayable } from '../../../src/domains/bereavement/payable/enter-person.ts';
import { stopOrder } from '../../../src/domains/bereavement/reduction/stop-order.record.ts';
import { deathRecord } from '../../../src/domains/bereavement/registry/death.record.ts';
import { deathFault } from '../../../src/domains/bereavement/registry/fault.record.ts';
import { reductionRequest } from '../../../src/domains/bereavement/requests/request.record.ts';
import { buildIdNumber } from '../../../src/domains/people/index.ts';
import { findOrgByCode, standingOf } from '../../../src/platform/access/index.ts';
import { type Ctx, type Placed, transaction } from '../../../src/platform/kernel/index.ts';
import { insertRecord } from '../../../src/platform/records/index.ts';

/** What 优抚对象减员 has of somebody of 虹口区, and a record of 死亡库, which is the city's. */
export interface PlacedReduction {
  payableId: string;
  adjustmentId: string;
  ministryReportId: string;
  stopOrderId: string;
  deathMatchId: string;
  deathRecordId: string;
  deathFaultId: string;
  reductionId: string;
}

const DIED = '2026-03-18';
const MONTH = '2026-04';

async function placeOf(ctx: Ctx, code: string, districtCode: string): Promise<Placed> {
  const org = await findOrgByCode(ctx, code);
  if (!org) throw new Error(`no organisation ${code}`);
  return { ...standingOf(org), districtCode };
}

/** Straight in the database: reduced for one class, paid too much for a month, and reported by file. */
export function placedReduction(ctx: Ctx): Promise<PlacedReduction> {
  return transaction(ctx, async (tx) => {
    const at = { place: await placeOf(tx, '310109009', '310109') };
    const now = tx.app.clock.now();
    const person = {
      name: '杨三',
      idNo: buildIdNumber('310109', '1948-01-01', 125),
      classCode: '01',
      monthly: '2860.00',
    };
    const payableId = await enterPayable(tx, { ...person, ...at });
    const { beneficiary_id } = await tables(tx)
      .selectFrom('payable_person')
      .select('beneficiary_id')
      .where('id', '=', payableId)
      .executeTakeFirstOrThrow();
    const named = { beneficiary_id, person_name: '杨*', classes: ['01'], died_on: DIED };
    const deathMatchId = await insertRecord(
      tx,
      deathMatch,
      { ...named, strength: 'STRONG', sources: ['MZ'] },
      { ...at, start: 'hit' },
    );
    const reductionId = await insertRecord(
      tx,
      reductionRequest,
      { ...named, kind: 'DEATH', match_id: deathMatchId, chain: 'DISTRICT' },
      { ...at, start: 'start' },
    );
    const of = { request_id: reductionId, payable_id: payableId };
    const stopOrderId = await insertRecord(
      tx,
      stopOrder,
      { ...of, stop_month: MONTH, executed_at: now, job_run: '测试' },
      at,
    );
    const adjustmentId = await insertRecord(
      tx,
      payAdjustment,
      { ...of, kind: 'OVERPAID', months: [MONTH], amount: '2860.00', settle_state: 'OPEN' },
      at,
    );
    const ministryReportId = await insertRecord(
      tx,
      ministryReport,
      { ...of, class_code: '01', edition: 1, action: 'REDUCE', way: 'FILE', standing: 'WAITING', died_on: DIED },
      at,
    );
    const deathRecordId = await insertRecord(
      tx,
      deathRecord,
      {
        source_system: 'MZ',
        source_record_id: 'T-310109',
        seq: 1,
        name: person.name,
        id_no: person.idNo,
        died_on: DIED,
        registered_on: DIED,
        op: 'ADD',
        outcome: 'MATCHED',
        received_at: now,
        digest: '0'.repeat(64),
      },
      { place: await placeOf(tx, '310000', '310000') },
    );
    const deathFaultId = await insertRecord(
      tx,
      deathFault,
      {
        fault_key: '0'.repeat(64),
        source_system: 'MZ',
        source_record_id: 'T-310109-2',
        registered_on: DIED,
        kind: 'FAILED',
        reason: '系统处理失败',
        times: 1,
        received_at: now,
      },
      { place: await placeOf(tx, '310000', '310000') },
    );
    return {
      payableId,
      adjustmentId,
      ministryReportId,
      stopOrderId,
      deathMatchId,
      deathRecordId,
      deathFaultId,
      reductionId,
    };
  });
}

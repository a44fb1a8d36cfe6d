import { sql } from '../../../database/sql.ts';
import { tables } from '../../../database/tables.ts';
import { normalise } from '../../crypto/index.ts';
import { refuse } from '../../errors/index.ts';
import { actorName, type Ctx, type Placed } from '../../kernel/index.ts';
import { maskName } from '../../masking/index.ts';
import { amountOf } from '../../money/index.ts';
import { takeDatedNumber } from '../../numbers/dated-numbers.ts';
import { insertRecord, insertRecords } from '../../records/index.ts';
import { beforePaying } from '../before-paying.ts';
import { refusePayment } from '../errors.ts';
import { paymentItem } from '../items/item.record.ts';
import { reverseEarlier } from '../items/reverse-earlier.ts';
import { maySee, type PaidRecord, purposeOf } from '../purpose.ts';
import { isPlatformConnected } from '../push/fund-platform.ts';
import { pushNow } from '../push/push-now.ts';
import { PAYMENT_BATCH } from '../record-types.ts';
import { paymentBatch } from './batch.record.ts';
import { checkClaims } from './checks.ts';
import { freezeList } from './freeze.ts';

/** A claim that a domain hands over: whom to pay for which record, how much, on which account. All in clear. */
export interface PaymentClaim {
  record: PaidRecord;
  personId?: string | null;
  name: string;
  idNo: string;
  /** Yuan, `numeric(14,2)` as text. */
  amount: string;
  bankCode: string;
  account: string;
  /** 户名. */
  holder: string;
  remark?: string;
}

export interface PaymentOrder {
  /** Key of a purpose that a module brings. */
  purpose: string;
  /** 期次, where the purpose has such. */
  period?: string;
  /** Whose batch it is; the caller's own organisation unless said. */
  place?: Placed;
  items: readonly PaymentClaim[];
  /** Its number, where the domain's list has one of its own (03 §33.7: `BX2026Q1`). */
  batchNo?: string;
  /**
   * The list has been approved by the domain's own chain, the last of it signed: the batch begins 已审批 and the room asks nobody again. Who has
   * approved it.
   */
  adopted?: { by: string };
}

export interface PreparedBatch {
  id: string;
  batchNo: string;
}

/**
 * Makes a batch of claims, 待提交 (01 §13.6 no. 5). Part of the caller's transaction; lock the records of the claims before.
 *
 * @throws BAD_INPUT with the faulty lines, E-1103 beyond the limits, E-1104 for a person twice, E-1105 for a claim that is being paid or is paid,
 *   E-1112 for persons whom somebody knows a reason not to pay
 */
export async function preparePayment(tx: Ctx, order: PaymentOrder): Promise<PreparedBatch> {
  const purpose = purposeOf(tx, order.purpose);
  if (!maySee(tx, purpose, 'prepare')) throw refuse('FORBIDDEN');
  await checkClaims(tx, purpose.key, order.items, order.adopted !== undefined);
  await reverseEarlier(
    tx,
    purpose.key,
    order.items.map(({ record }) => record.id),
  );
  const batchNo = order.batchNo ?? (await takeDatedNumber(tx, { sequence: PAYMENT_BATCH, prefix: 'FF', digits: 4 }));
  const start = order.adopted ? 'adopt' : 'prepare';
  return writeBatch(tx, { ...order, batchNo, title: purpose.title, start });
}

/** Sends an adopted batch to the platform, where that can be spoken to: its list is what the domain's chain has approved (03 §33.4). */
export async function pushAdopted(tx: Ctx, { id }: PreparedBatch): Promise<void> {
  if (await isPlatformConnected(tx)) await pushNow(tx, id);
}

interface NewBatch extends PaymentOrder {
  batchNo: string;
  title: string;
  start: 'prepare' | 'reissue' | 'adopt';
  reissue?: { of: string; no: number; itemOf: ReadonlyMap<string, string> };
}

/** The batch with its items; count, total and digest are reckoned from what was written. */
export async function writeBatch(tx: Ctx, { items, reissue, ...order }: NewBatch): Promise<PreparedBatch> {
  await refuseHeld(tx, order.purpose, items);
  const id = await insertRecord(
    tx,
    paymentBatch,
    {
      batch_no: order.batchNo,
      purpose: order.purpose,
      purpose_title: order.title,
      period: order.period ?? null,
      item_count: 0,
      total: '0.00',
      digest: '0'.repeat(64),
      prepared_by: actorName(tx.actor),
      prepared_at: tx.app.clock.now(),
      ...(reissue && { reissue_of: reissue.of, reissue_no: reissue.no }),
      ...(order.adopted && { state: 'APPROVED', approved_by: order.adopted.by, approved_at: tx.app.clock.now() }),
    },
    { start: order.start, ...(order.place && { place: order.place }) },
  );
  const place = await placeOf(tx, id);
  const written = insertRecords(
    tx,
    paymentItem,
    items.map((claim, at) => ({
      batch_id: id,
      seq: at + 1,
      purpose: order.purpose,
      record_type: claim.record.type,
      record_id: claim.record.id,
      person_id: claim.personId ?? null,
      name: claim.name.trim(),
      id_no: normalise('id', claim.idNo),
      amount: amountOf(claim.amount).toFixed(2),
      bank_code: claim.bankCode.trim(),
      account: claim.account.replace(/[\s-]/g, ''),
      holder: claim.holder.trim(),
      remark: claim.remark ?? '',
      state: 'WAIT',
      ...(reissue && { reissue_of: reissue.itemOf.get(claim.record.id) ?? null }),
    })),
    { place },
  );
  await written.catch((error: unknown) => {
    throw isClaimedTwice(error) ? refusePayment('E-1105') : error;
  });
  await freezeList(tx, id);
  return { id, batchNo: order.batchNo };
}

async function refuseHeld(tx: Ctx, purpose: string, items: readonly PaymentClaim[]): Promise<void> {
  const held = await beforePaying(tx, {
    occasion: 'ROSTER',
    purpose,
    persons: items.map(({ record, personId, idNo }) => ({
      claim: record.id,
      personId: personId ?? null,
      idNo: normalise('id', idNo),
    })),
  });
  const waiting = items.flatMap(({ record, name }) => {
    const reason = held.get(record.id);
    return reason === undefined ? [] : [`${maskName(name)}（${reason}）`];
  });
  if (waiting.length > 0) throw refusePayment('E-1112', waiting.join('、'));
}

/** Two who came at once: the index on claims let one of them through. */
const isClaimedTwice = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === '23505';

async function placeOf(tx: Ctx, batchId: string): Promise<Placed> {
  return tables(tx)
    .selectFrom('payment_batch')
    .select([
      sql<string>`org_id`.as('orgId'),
      sql<string>`org_path`.as('orgPath'),
      sql<string>`district_code`.as('districtCode'),
    ])
    .where('id', '=', batchId)
    .executeTakeFirstOrThrow();
}

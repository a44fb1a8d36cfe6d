import { toDate } from '../../../database/sql.ts';
import { tables } from '../../../database/tables.ts';
import { decryptColumn } from '../../crypto/index.ts';
import type { Ctx } from '../../kernel/index.ts';
import type { PaidAccount, PaymentOutcome } from '../purpose.ts';
import { CLAIMING, type Heap, type ItemState } from '../words.ts';
import { withdrawRival } from './rivals.ts';
import { heapOf, type Said, standingOf } from './standing.ts';

/** An item whose standing or heap has changed. */
export interface Settled {
  itemId: string;
  seq: number;
  from: ItemState;
  to: ItemState;
  heap: Heap;
  note: string;
  /** Somebody has decided about the difference, and nothing else was said of the item since. */
  decided: boolean;
  /** Set where the domain has to hear of it. */
  outcome?: PaymentOutcome;
  /** Set where the claim may be paid a second time: another item for it is under way. */
  doubled?: string;
}

interface Kept extends Said {
  code: string;
  reason: string;
}

const FINAL: readonly string[] = ['SUCCESS', 'FAILED', 'RETURNED'];
const isFinal = (state: string): state is PaymentOutcome['state'] => FINAL.includes(state);

/** Reckons items anew from everything that was said of them. The batch is locked. */
export async function settleItems(tx: Ctx, itemIds: readonly string[]): Promise<Settled[]> {
  const items = await tables(tx)
    .selectFrom('payment_item as i')
    .innerJoin('payment_batch as b', 'b.id', 'i.batch_id')
    .selectAll('i')
    .select('b.batch_no')
    .where('i.id', 'in', [...itemIds])
    .orderBy('i.id')
    .forUpdate('i')
    .execute();
  const sayings = await readSayings(tx, itemIds);
  const settled: Settled[] = [];
  for (const item of items) {
    const said = sayings.get(item.id) ?? [];
    const stands = standingOf(said);
    if (!stands) continue;
    const clear = (column: 'account' | 'holder') =>
      decryptColumn(tx.app.keys, { table: 'payment_item', column, rowId: item.id }, item[column]);
    const account = clear('account');
    const { heap, note } = heapOf({ amount: item.amount, accountTail: account.slice(-4) }, said);
    const from = item.state as ItemState;
    const { to, doubled } = await mayBecome(tx, item, from, stands.state);
    const final = isFinal(to);
    const failed = to === 'FAILED' || to === 'RETURNED';
    const differs = doubled !== undefined || heap === 'DIFFERING';
    const says = doubled ?? note;
    // A decision was about what was known then.
    const decided = item.decided_at !== null && says === (item.verify_note ?? '');
    const paidAmount = to === 'SUCCESS' ? (stands.amount ?? item.amount) : null;
    const news = isNews(item, to, paidAmount);
    const outcome =
      isFinal(to) && news && (!differs || decided)
        ? outcomeOf(item, to, stands, paidAmount, { bankCode: item.bank_code, account, holder: clear('holder') })
        : undefined;
    await tables(tx)
      .updateTable('payment_item')
      .set({
        state: to,
        updated_at: tx.app.clock.now(),
        paid_amount: stands.amount,
        paid_at: final ? new Date(stands.bankTime) : null,
        bank_ref: stands.bankRef || null,
        failure_code: failed ? stands.code : null,
        failure_reason: failed ? stands.reason : null,
        verify_result: differs ? 'DIFFERING' : heap,
        verify_note: says || null,
        verified_at: heap === 'CONFIRMED' ? tx.app.clock.now() : null,
        ...(!decided && { decided_at: null, decided_by: null, decision_reason: null }),
        ...(outcome && { told_state: outcome.state, told_amount: outcome.paidAmount }),
      })
      .where('id', '=', item.id)
      .execute();
    settled.push({
      itemId: item.id,
      seq: item.seq,
      from,
      to,
      heap: differs ? 'DIFFERING' : heap,
      note: says,
      decided,
      ...(doubled && { doubled }),
      ...(outcome && { outcome }),
    });
  }
  return settled;
}

/** Whether the line of business has not heard it yet: the same is told once, however often and in whichever order it is said. */
const isNews = (
  told: { told_state: string | null; told_amount: string | null },
  state: string,
  paidAmount: string | null,
): boolean => told.told_state !== state || (told.told_amount !== null && told.told_amount !== paidAmount);

/**
 * The state that an item may take. What was given up as refused and goes out again elsewhere counts once: a success that is heard of too late takes
 * the other one out while it has not left, and is told as a possible double payment where it has.
 */
async function mayBecome(
  tx: Ctx,
  item: { id: string; purpose: string; record_type: string; record_id: string },
  from: ItemState,
  to: ItemState,
): Promise<{ to: ItemState; doubled?: string }> {
  const claims = (state: string) => CLAIMING.some((known) => known === state);
  if (claims(from) || !claims(to)) return { to: from === 'REVERSED' ? 'REVERSED' : to };
  const rival = await withdrawRival(tx, item);
  if (rival !== undefined)
    return { to: from, doubled: `平台报告成功，但该笔资金已在批次${rival}重新发放，可能重复发放，请立即与平台核实` };
  return { to };
}

function outcomeOf(
  item: {
    id: string;
    record_type: string;
    record_id: string;
    batch_id: string;
    batch_no: string;
    person_id: string | null;
    amount: string;
  },
  state: PaymentOutcome['state'],
  stands: Kept,
  paidAmount: string | null,
  account: PaidAccount,
): PaymentOutcome {
  const failed = state !== 'SUCCESS';
  return {
    record: { type: item.record_type, id: item.record_id },
    itemId: item.id,
    batchId: item.batch_id,
    batchNo: item.batch_no,
    personId: item.person_id,
    state,
    amount: item.amount,
    paidAmount,
    paidTail: stands.accountTail ?? account.account.slice(-4),
    account,
    paidAt: failed ? null : new Date(stands.bankTime),
    bankRef: stands.bankRef || null,
    failureCode: failed ? stands.code : null,
    failureReason: failed ? stands.reason : null,
  };
}

async function readSayings(tx: Ctx, itemIds: readonly string[]): Promise<Map<string, Kept[]>> {
  const found = await tables(tx)
    .selectFrom('payment_result')
    .selectAll()
    .where('item_id', 'in', [...itemIds])
    .execute();
  return Map.groupBy(
    found.map((one) => ({
      itemId: one.item_id,
      state: one.state as Said['state'],
      bankTime: toDate(one.bank_time).getTime(),
      bankRef: one.bank_ref,
      amount: one.amount,
      accountTail: one.account_tail,
      holderMatches: one.holder_matches,
      digest: one.digest,
      code: one.code,
      reason: one.reason,
    })),
    ({ itemId }) => itemId,
  );
}

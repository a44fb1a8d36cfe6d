import { tables } from '../../../database/tables.ts';
import { recordAudit } from '../../audit/index.ts';
import { badInput } from '../../errors/index.ts';
import { attachFiles, uploads } from '../../files/index.ts';
import type { Ctx } from '../../kernel/index.ts';
import { once } from '../../requests/index.ts';
import { refusePayment } from '../errors.ts';
import { lockBatchOf } from '../items/lock-item.ts';
import { PAYMENT_BATCH } from '../record-types.ts';
import { type ResultItem, type Taken, takeResults } from './take-results.ts';

const STATES = ['APPROVED', 'TO_PUSH', 'PUSHED', 'ACCEPTED', 'PAYING', 'PARTLY_PAID'];
const TYPED = ['SUCCESS', 'FAILED', 'RETURNED'];

interface TypedResults {
  batchId: string;
  items: readonly ResultItem[];
  /** 依据: bank slips, signed lists. */
  proofIds: readonly string[];
  requestId: string;
}

/** 结果登记 (R11.3): what became of items is typed, with proof, where the platform is away or the money went another way (01 §13.6 no. 6). */
export function registerResults(ctx: Ctx, { batchId, items, proofIds, requestId }: TypedResults): Promise<Taken> {
  return once(ctx, 'payment.register', requestId, { batchId, items, proofIds }, async (tx) => {
    const batch = await lockBatchOf(tx, batchId, 'prepare');
    if (!STATES.includes(batch.state)) throw refusePayment('E-1109', '该批次现在不能登记发放结果');
    if (proofIds.length === 0) throw badInput([{ path: 'proofIds', message: '请上传发放结果的依据' }]);
    await requireNothingOnItsWay(tx, batchId);
    const now = tx.app.clock.now();
    const faults = items.flatMap((item, at) => faultsOf(item, at, now));
    if (items.length === 0) throw badInput([{ path: 'items', message: '请填写发放结果' }]);
    if (faults.length > 0) throw badInput(faults);
    await attachFiles(tx, { type: PAYMENT_BATCH, id: batchId }, uploads(proofIds, 'PAYMENT-PROOF', '发放结果依据'));
    await recordAudit(tx, {
      event: 'payment.register',
      objectType: PAYMENT_BATCH,
      objectId: batchId,
      detail: { count: items.length },
    });
    return takeResults(tx, batchId, items, 'MANUAL');
  });
}

function faultsOf({ state, bankTime, bankRef, reason }: ResultItem, at: number, now: Date) {
  const time = new Date(bankTime);
  const say = (field: string, message: string) => [
    { path: `items.${at}.${field}`, message: `第${at + 1}笔：${message}` },
  ];
  if (!TYPED.includes(state)) return say('state', '请选择发放结果');
  if (Number.isNaN(time.getTime()) || time > now) return say('bankTime', '银行时间不能晚于现在');
  if (state === 'SUCCESS' && !bankRef?.trim()) return say('bankRef', '请填写银行流水号或凭据编号');
  if (state !== 'SUCCESS' && !reason?.trim()) return say('reason', '请填写失败原因');
  return [];
}

/** A push that may still arrive would pay a second time what was paid another way: it is skipped first, with its reason, where pushes are watched. */
async function requireNothingOnItsWay(tx: Ctx, batchId: string): Promise<void> {
  const pending = await tables(tx)
    .selectFrom('outbox_message')
    .select('id')
    .where('record_type', '=', PAYMENT_BATCH)
    .where('record_id', '=', batchId)
    .where('state', 'in', ['PENDING', 'SENDING', 'DEAD'])
    .executeTakeFirst();
  if (pending)
    throw refusePayment('E-1109', '批次仍在向平台推送，直接登记可能造成重复发放，请先由技术人员在推送日志中跳过该推送');
}

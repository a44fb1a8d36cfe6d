import { tables } from '../../../database/tables.ts';
import type { InboundAnswer, InboundHandler, InboundMessage } from '../../exchange/channel.ts';
import type { Ctx } from '../../kernel/index.ts';
import { settlePush } from '../../outbox/index.ts';
import { answerCancellation, itemOfPush } from '../push/answer-cancellation.ts';
import { arriveBatch } from '../push/arrive-batch.ts';
import { acceptBatch, rejectBatch } from '../push/platform-verdict.ts';
import { takeVoucher, type VoucherGiven } from '../vouchers/take-voucher.ts';
import { VOUCHER_FAULTS } from '../vouchers/tell-voucher.ts';
import { ackSchema, resultSchema, voucherSchema } from './messages.schema.ts';
import { type ResultItem, takeResults } from './take-results.ts';

interface AckBody {
  messageId: string;
  batchNo: string;
  accepted: boolean;
  platformNo?: string;
  rejectCode?: string;
  rejectReason?: string;
}

/** The platform knows a batch that came twice: it has it (03 §33.7). */
const DUPLICATE = 'E03';
const UNKNOWN: InboundAnswer = { code: 1003, message: '未找到对应的发放批次' };
const OK: InboundAnswer = { code: 0, message: '已接收' };

/** The batch of a number under which it went out, locked; its answer to the message itself may not have come yet. */
async function lockBatch(tx: Ctx, batchNo: string): Promise<{ id: string; pushed: boolean } | undefined> {
  const found = await tables(tx)
    .selectFrom('payment_batch')
    .select(['id', 'pushed_at', 'state'])
    .where('batch_no', '=', batchNo)
    .forUpdate()
    .executeTakeFirst();
  return found && { id: found.id, pushed: found.pushed_at !== null || found.state === 'TO_PUSH' };
}

async function takeAck(tx: Ctx, message: InboundMessage): Promise<InboundAnswer> {
  const body = message.body as AckBody;
  const batch = await lockBatch(tx, body.batchNo);
  if (!batch?.pushed) return UNKNOWN;
  const accepted = body.accepted || body.rejectCode === DUPLICATE;
  const code = body.rejectCode ?? (accepted ? '0' : '9');
  const text = body.rejectReason ?? (accepted ? '平台已接收' : '平台拒收');
  // A second acknowledgement settles nothing any more and says nothing new; whose it is the channel knows.
  const settled = await settlePush(
    tx,
    body.messageId,
    { outcome: accepted ? 'ACKED' : 'REJECTED', code, message: text },
    message.senderCode,
  );
  const itemId = await itemOfPush(tx, body.messageId);
  if (itemId) {
    if (settled) await answerCancellation(tx, itemId, accepted ? 'ACCEPTED' : 'REFUSED', text);
    return OK;
  }
  if (accepted && body.platformNo) await acceptBatch(tx, batch.id, body.platformNo);
  if (!accepted && settled) await rejectBatch(tx, batch.id, { code, reason: text });
  return OK;
}

async function takeResult(tx: Ctx, message: InboundMessage): Promise<InboundAnswer> {
  const { batchNo, items } = message.body as { batchNo: string; items: ResultItem[] };
  const batch = await lockBatch(tx, batchNo);
  if (!batch?.pushed) return UNKNOWN;
  await arriveBatch(tx, batch.id);
  const { fresh, unknown } = await takeResults(tx, batch.id, items, 'MESSAGE');
  return { ...OK, data: { fresh, unknown } };
}

async function takeVoucherMessage(tx: Ctx, message: InboundMessage): Promise<InboundAnswer> {
  const given = message.body as VoucherGiven & { batchNo: string };
  const batch = await lockBatch(tx, given.batchNo);
  if (!batch?.pushed) return UNKNOWN;
  const checkState = await takeVoucher(tx, batch.id, given);
  if (checkState === 'VALID') return { ...OK, data: { checkState } };
  // What was found wrong stays known here, and the sender hears of it; it comes again corrected as another message.
  return { code: 1002, message: VOUCHER_FAULTS[checkState], data: { checkState }, partial: true };
}

/** What 资金监管平台 sends (01 §13.8). */
export const paymentInbound: readonly InboundHandler[] = [
  { bizType: 'PAYMENT.ACK', title: '发放批次接收回执', schema: ackSchema, handle: takeAck },
  { bizType: 'PAYMENT.RESULT', title: '发放结果', schema: resultSchema, handle: takeResult },
  {
    bizType: 'PAYMENT.VOUCHER',
    title: '发放凭证',
    schema: voucherSchema,
    handle: takeVoucherMessage,
    // The file stands in the vault.
    toKeep: async (_tx, { body }) => ({ ...(body as object), file: undefined }),
  },
];

import { run, sql } from '../../../../database/sql.ts';
import { tables } from '../../../../database/tables.ts';
import { isUuid } from '../../../../database/uuid.ts';
import type { InboundHandler } from '../../../../platform/exchange/channel.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { raiseTransferAlarm } from '../alarm.ts';
import { rejectedOf } from '../senders/http.ts';
import { writeAnswer } from './record-delivery.ts';
import { settleTask } from './settle-task.ts';

/** ACK of C-14, as a message of its own; `batchMessageId` is the message id under which the batch went out. */
interface TransferAck {
  batchMessageId: string;
  receivedAt: string;
  resultCode: string;
  resultText: string;
  rejected?: { recordKey: string; message: string }[];
}

/** Codes by which a receiver says yes: accepted, and had it before. */
const ACCEPTED: readonly string[] = ['0', '0000', '1005'];

export const transferAckInbound: InboundHandler = {
  bizType: 'UPLINK.ACK',
  title: '上行数据回执',
  schema: {
    type: 'object',
    additionalProperties: false,
    required: ['batchMessageId', 'receivedAt', 'resultCode', 'resultText'],
    properties: {
      batchMessageId: { type: 'string', format: 'uuid' },
      receivedAt: { type: 'string', format: 'date-time' },
      resultCode: { type: 'string', maxLength: 40 },
      resultText: { type: 'string', maxLength: 500 },
      rejected: {
        type: 'array',
        maxItems: 5000,
        items: {
          type: 'object',
          additionalProperties: false,
          required: ['recordKey', 'message'],
          properties: { recordKey: { type: 'string', maxLength: 60 }, message: { type: 'string', maxLength: 300 } },
        },
      },
    },
  },
  handle: async (tx, message) => {
    // The schema that it has just passed says the same as the type.
    const ack = message.body as TransferAck;
    const found = await findBatch(tx, ack.batchMessageId, message.senderCode);
    if (!found) {
      await raiseTransferAlarm(tx, {
        kind: 'UNKNOWN_ACK',
        senderCode: message.senderCode,
        messageId: ack.batchMessageId,
      });
      return { code: 1003, message: '没有发送过该批次' };
    }
    if (found.state === 'ACKED' || found.state === 'REJECTED')
      return { code: 0, message: '该批次已有结论，回执已留存' };
    await writeAnswer(tx, found, {
      outcome: ACCEPTED.includes(ack.resultCode) ? 'ACKED' : 'REJECTED',
      code: ack.resultCode,
      message: ack.resultText,
      rejected: rejectedOf(ack),
    });
    if (!ACCEPTED.includes(ack.resultCode))
      await raiseTransferAlarm(tx, { kind: 'BATCH_REFUSED', entryId: found.entryId });
    if (!found.held) await settleTask(tx, found.taskId);
    return { code: 0, message: '成功' };
  },
};

interface AckedBatch {
  id: string;
  taskId: string;
  entryId: string;
  seq: number;
  state: string;
  /** A worker is sending others of the task and settles it when it is done; or the task was cancelled, and stays so. */
  held: boolean;
}

/** The batch, its task locked: the worker that sends the others and this message change it one after the other. */
async function findBatch(tx: Ctx, messageId: string, senderCode: string): Promise<AckedBatch | undefined> {
  if (!isUuid(messageId)) return undefined;
  const batch = await tables(tx)
    .selectFrom('transfer_batch as b')
    .innerJoin('transfer_task as t', 't.id', 'b.task_id')
    .innerJoin('uplink_entry as e', 'e.id', 't.entry_id')
    .select(['b.id', 'b.task_id as taskId', 't.entry_id as entryId', 'b.seq', 'b.state'])
    .where('b.message_id', '=', messageId)
    .where('b.attempts', '>', 0)
    .where('e.ack_sender', '=', senderCode)
    .executeTakeFirst();
  if (!batch) return undefined;
  await run(tx, sql`select 1 from transfer_task where id = ${batch.taskId} for update`);
  const now = await tables(tx)
    .selectFrom('transfer_batch as b')
    .innerJoin('transfer_task as t', 't.id', 'b.task_id')
    .select([
      'b.state',
      sql<boolean>`coalesce(t.lease_until > ${tx.app.clock.now()}, false) or t.state = 'CANCELLED'`.as('held'),
    ])
    .where('b.id', '=', batch.id)
    .executeTakeFirst();
  return now && { ...batch, ...now };
}

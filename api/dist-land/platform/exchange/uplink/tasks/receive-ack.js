import { firstRow, run, sql } from "../../../../database/sql.js";
import { isUuid } from "../../../../database/uuid.js";
import { raiseTransferAlarm } from "../alarm.js";
import { rejectedOf } from "../senders/http.js";
import { writeAnswer } from "./record-delivery.js";
import { settleTask } from "./settle-task.js";
/** Codes by which a receiver says yes: accepted, and had it before. */ const ACCEPTED = [
    '0',
    '0000',
    '1005'
];
export const transferAckInbound = {
    bizType: 'UPLINK.ACK',
    title: '上行数据回执',
    schema: {
        type: 'object',
        additionalProperties: false,
        required: [
            'batchMessageId',
            'receivedAt',
            'resultCode',
            'resultText'
        ],
        properties: {
            batchMessageId: {
                type: 'string',
                format: 'uuid'
            },
            receivedAt: {
                type: 'string',
                format: 'date-time'
            },
            resultCode: {
                type: 'string',
                maxLength: 40
            },
            resultText: {
                type: 'string',
                maxLength: 500
            },
            rejected: {
                type: 'array',
                maxItems: 5000,
                items: {
                    type: 'object',
                    additionalProperties: false,
                    required: [
                        'recordKey',
                        'message'
                    ],
                    properties: {
                        recordKey: {
                            type: 'string',
                            maxLength: 60
                        },
                        message: {
                            type: 'string',
                            maxLength: 300
                        }
                    }
                }
            }
        }
    },
    handle: async (tx, message)=>{
        // The schema that it has just passed says the same as the type.
        const ack = message.body;
        const found = await findBatch(tx, ack.batchMessageId, message.senderCode);
        if (!found) {
            await raiseTransferAlarm(tx, {
                kind: 'UNKNOWN_ACK',
                senderCode: message.senderCode,
                messageId: ack.batchMessageId
            });
            return {
                code: 1003,
                message: '没有发送过该批次'
            };
        }
        if (found.state === 'ACKED' || found.state === 'REJECTED') return {
            code: 0,
            message: '该批次已有结论，回执已留存'
        };
        await writeAnswer(tx, found, {
            outcome: ACCEPTED.includes(ack.resultCode) ? 'ACKED' : 'REJECTED',
            code: ack.resultCode,
            message: ack.resultText,
            rejected: rejectedOf(ack)
        });
        if (!ACCEPTED.includes(ack.resultCode)) await raiseTransferAlarm(tx, {
            kind: 'BATCH_REFUSED',
            entryId: found.entryId
        });
        if (!found.held) await settleTask(tx, found.taskId);
        return {
            code: 0,
            message: '成功'
        };
    }
};
/** The batch, its task locked: the worker that sends the others and this message change it one after the other. */ async function findBatch(tx, messageId, senderCode) {
    if (!isUuid(messageId)) return undefined;
    const batch = await firstRow(tx, sql`select b.id, b.task_id as "taskId", t.entry_id as "entryId", b.seq, b.state from transfer_batch b
          join transfer_task t on t.id = b.task_id join uplink_entry e on e.id = t.entry_id
         where b.message_id = ${messageId} and b.attempts > 0 and e.ack_sender = ${senderCode}`);
    if (!batch) return undefined;
    await run(tx, sql`select 1 from transfer_task where id = ${batch.taskId} for update`);
    const now = await firstRow(tx, sql`select b.state, coalesce(t.lease_until > ${tx.app.clock.now()}, false) or t.state = 'CANCELLED' as held
          from transfer_batch b join transfer_task t on t.id = b.task_id where b.id = ${batch.id}`);
    return now && {
        ...batch,
        ...now
    };
}

//# sourceMappingURL=receive-ack.js.map
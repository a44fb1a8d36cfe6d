import { run, sql } from '../../../database/sql.ts';
import { uuidv7 } from '../../../database/uuid.ts';
import { blindIndex, normalise } from '../../crypto/index.ts';
import type { InboundHandler } from '../../exchange/channel.ts';
import { maskPhone } from '../../masking/index.ts';
import { PHONE_FIELD } from '../contact.ts';

interface Reply {
  phone: string;
  content: string;
}

/** 上行短信: somebody has answered a text message. Nobody reads these: the answer is noted without its words and nothing follows (01 §6.11). */
export const smsReply: InboundHandler = {
  bizType: 'SMS.REPLY',
  title: '短信回复',
  schema: {
    type: 'object',
    required: ['phone', 'content'],
    additionalProperties: true,
    properties: {
      phone: { type: 'string', minLength: 5, maxLength: 20 },
      content: { type: 'string', maxLength: 1000 },
    },
  },
  handle: async (tx, message) => {
    const { phone, content } = message.body as Reply;
    const now = tx.app.clock.now();
    const number = normalise('phone', phone);
    await run(
      tx,
      sql`insert into sms_reply (id, phone_masked, phone_index, length, received_at)
          values (${uuidv7(now.getTime())}, ${maskPhone(number).slice(0, 20)}, ${blindIndex(tx.app.keys, PHONE_FIELD, number)},
            ${[...content].length}, ${now})`,
    );
    return { code: 0, message: '已接收，短信回复不作处理' };
  },
};

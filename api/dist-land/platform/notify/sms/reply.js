import { run, sql } from "../../../database/sql.js";
import { uuidv7 } from "../../../database/uuid.js";
import { blindIndex, normalise } from "../../crypto/index.js";
import { maskPhone } from "../../masking/index.js";
import { PHONE_FIELD } from "../contact.js";
/** 上行短信: somebody has answered a text message. Nobody reads these: the answer is noted without its words and nothing follows (01 §6.11). */ export const smsReply = {
    bizType: 'SMS.REPLY',
    title: '短信回复',
    schema: {
        type: 'object',
        required: [
            'phone',
            'content'
        ],
        additionalProperties: true,
        properties: {
            phone: {
                type: 'string',
                minLength: 5,
                maxLength: 20
            },
            content: {
                type: 'string',
                maxLength: 1000
            }
        }
    },
    handle: async (tx, message)=>{
        const { phone, content } = message.body;
        const now = tx.app.clock.now();
        const number = normalise('phone', phone);
        await run(tx, sql`insert into sms_reply (id, phone_masked, phone_index, length, received_at)
          values (${uuidv7(now.getTime())}, ${maskPhone(number).slice(0, 20)}, ${blindIndex(tx.app.keys, PHONE_FIELD, number)},
            ${[
            ...content
        ].length}, ${now})`);
        return {
            code: 0,
            message: '已接收，短信回复不作处理'
        };
    }
};

//# sourceMappingURL=reply.js.map
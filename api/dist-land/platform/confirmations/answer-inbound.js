import { firstRow, run, sql } from "../../database/sql.js";
import { blindIndex } from "../crypto/index.js";
import { advance } from "../flow/index.js";
const schema = {
    $id: 'CONFIRMATION.ANSWER',
    type: 'object',
    additionalProperties: false,
    required: [
        'confirmationNo',
        'idNo',
        'answer',
        'channel'
    ],
    properties: {
        confirmationNo: {
            type: 'string',
            title: '确认编号',
            maxLength: 40
        },
        idNo: {
            type: 'string',
            title: '实名认证的身份证号码',
            maxLength: 18
        },
        answer: {
            title: '答复',
            enum: [
                'CONFIRM',
                'DECLINE'
            ],
            description: 'CONFIRM 确认，DECLINE 暂不办理'
        },
        channel: {
            title: '渠道',
            enum: [
                'PC_YWTB',
                'ALIPAY',
                'SUISHENBAN'
            ]
        }
    }
};
/**
 * A person's answer on the portal, which has proven who that is. Somebody else's number answers exactly as an unknown one; an answer that
 * comes too late or twice is kept and changes nothing.
 */ async function takeAnswer(tx, message) {
    const { confirmationNo, idNo, answer, channel } = message.body;
    const found = await firstRow(tx, sql`select id, person_key as "personKey" from confirmation where confirmation_no = ${confirmationNo} for update`);
    const key = blindIndex(tx.app.keys, {
        name: 'person.id_no',
        kind: 'id'
    }, idNo);
    if (!found || found.personKey !== key) return {
        code: 1003,
        message: '未找到对应的确认事项'
    };
    await run(tx, sql`update confirmation set channel = ${channel} where id = ${found.id} and answered_at is null`);
    const action = answer === 'CONFIRM' ? 'confirm' : 'decline';
    const { refusals } = await advance(tx, {
        type: 'confirmation',
        action,
        rows: [
            {
                id: found.id
            }
        ]
    });
    return {
        code: 0,
        message: refusals[0] ? '已接收，该事项已有答复或已撤回' : '已接收'
    };
}
export const answerInbound = {
    bizType: 'CONFIRMATION.ANSWER',
    title: '一键确认答复',
    schema,
    handle: takeAnswer
};

//# sourceMappingURL=answer-inbound.js.map
import { GATEWAY_REFUSALS } from "../gateway/refusals.js";
/** Codes of the envelope's answer (01 §2.8). */ export const ACK_CODES = {
    0: '成功',
    1001: '签名无效',
    1002: '报文校验失败，message 中列出不符合的字段路径',
    1003: '未找到对应的办件',
    1004: '报文序号早于已处理的报文，仅存档',
    1005: '重复报文，按首次应答处理，视为成功',
    1099: '系统内部错误，请稍后以同一 messageId 重发'
};
export const ackSchema = {
    $id: 'ack.schema.json',
    title: '信封应答',
    type: 'object',
    required: [
        'messageId',
        'code',
        'message',
        'receivedAt',
        'traceId'
    ],
    properties: {
        messageId: {
            type: [
                'string',
                'null'
            ],
            description: '所应答消息的编号'
        },
        code: {
            enum: Object.keys(ACK_CODES).map(Number),
            description: Object.entries(ACK_CODES).map(([code, text])=>`${code} ${text}`).join('；')
        },
        message: {
            type: 'string'
        },
        receivedAt: {
            type: 'string',
            description: '接收时间，ISO 8601'
        },
        traceId: {
            type: 'string',
            description: '跟踪编号，咨询时请提供'
        },
        data: {
            type: 'object',
            description: '业务数据，如 caseNo 一件事编号'
        },
        first: {
            type: 'object',
            description: 'code 为 1005 时，首次的应答',
            properties: {
                code: {
                    type: 'integer'
                },
                message: {
                    type: 'string'
                }
            }
        }
    }
};
export const refusalSchema = {
    $id: 'refusal.schema.json',
    title: '网关拒绝',
    type: 'object',
    required: [
        'code',
        'message',
        'traceId'
    ],
    properties: {
        code: {
            enum: [
                ...Object.keys(GATEWAY_REFUSALS),
                'INTERNAL'
            ]
        },
        message: {
            type: 'string'
        },
        traceId: {
            type: 'string'
        }
    }
};

//# sourceMappingURL=answer.schema.js.map
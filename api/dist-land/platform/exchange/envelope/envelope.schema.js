import { OUR_CODE } from "./envelope.js";
const text = (maxLength, description, more = {})=>({
        type: 'string',
        minLength: 1,
        maxLength,
        description,
        ...more
    });
/** JSON Schema of the envelope: what the gateway validates with and what it publishes. */ export const envelopeSchema = {
    $id: 'envelope.schema.json',
    title: '外部消息信封',
    type: 'object',
    additionalProperties: false,
    required: [
        'messageId',
        'senderCode',
        'receiverCode',
        'bizType',
        'version',
        'sentAt',
        'body',
        'bodyDigest',
        'signature'
    ],
    properties: {
        messageId: text(64, '消息编号，发送方内唯一', {
            pattern: '^[0-9A-Za-z-]{8,64}$'
        }),
        correlationId: text(64, '关联的消息编号'),
        senderCode: text(40, '发送方代码'),
        receiverCode: {
            const: OUR_CODE,
            description: '接收方代码'
        },
        bizType: text(60, '业务类型，如 APPLICATION.SUBMIT', {
            pattern: '^[A-Z][A-Z0-9_]*(\\.[A-Z0-9_]+)*$'
        }),
        version: {
            const: '1.0',
            description: '信封版本'
        },
        sentAt: text(40, '发送时间，ISO 8601，时区 +08:00', {
            pattern: '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,9})?\\+08:00$'
        }),
        traceId: text(64, '跟踪编号'),
        caseNo: text(60, '一件事编号'),
        bjNo: text(60, '办件编号'),
        seq: {
            type: 'integer',
            minimum: 0,
            maximum: 2_147_483_647,
            description: '同一办件的消息序号'
        },
        body: {
            type: 'object',
            description: '业务报文；encrypted 为 true 时为加密报文'
        },
        bodyDigest: text(64, 'body 规范化 JSON 的 SM3 摘要，十六进制', {
            pattern: '^[0-9a-f]{64}$'
        }),
        signature: text(200, '除本字段外整个信封规范化 JSON 的 SM2 签名，DER 十六进制', {
            pattern: '^[0-9a-f]+$'
        }),
        encrypted: {
            type: 'boolean',
            description: 'body 是否加密'
        },
        ackMode: {
            enum: [
                'SYNC',
                'ASYNC'
            ],
            description: '应答方式'
        }
    }
};
/** JSON Schema of an encrypted body. */ export const sealedBodySchema = {
    $id: 'sealed-body.schema.json',
    title: '加密报文',
    type: 'object',
    additionalProperties: false,
    required: [
        'wrappedKey',
        'iv',
        'cipher',
        'tag'
    ],
    properties: {
        wrappedKey: text(1000, '以接收方 SM2 公钥加密的 SM4 密钥，ASN.1 十六进制', {
            pattern: '^[0-9a-f]+$'
        }),
        iv: text(24, '12 字节初始向量，Base64'),
        cipher: {
            type: 'string',
            minLength: 1,
            description: 'SM4-GCM 密文，Base64；附加数据为 messageId'
        },
        tag: text(32, '16 字节校验值，Base64')
    }
};

//# sourceMappingURL=envelope.schema.js.map
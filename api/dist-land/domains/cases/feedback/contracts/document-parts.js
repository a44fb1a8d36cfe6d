import { ACK_CODES } from "../../../../platform/exchange/index.js";
import { FEEDBACK_DEPARTMENTS } from "../words.js";
import { CONTRACT_STATES, FIELD_TYPES } from "./contract.js";
import { BODY_FIELDS, HEAD_FIELDS } from "./message-fields.js";
const TRANSPORT_TEXTS = {
    AMQP: 'AMQP 0-9-1 队列（TLS），每部门一个队列，消息体为信封 JSON',
    HTTPS: 'HTTPS POST /exchange/v1/messages，请求头签名，消息体为信封 JSON',
    FILE: 'CSV 文件（UTF-8 带 BOM，首行为列名，每个文件不超过 20,000 行），经交换平台报送或在平台导入',
    MANUAL: '部门人员登录平台，在“部门反馈录入”中填写'
};
const COLUMNS = [
    '字段',
    '名称',
    '类型',
    '长度',
    '必填',
    '代码表',
    '示例'
];
/** In percent of the line. */ const WIDTHS = [
    16,
    14,
    8,
    10,
    14,
    22,
    16
];
/** The name under which the interface document is saved, without its ending. */ export function documentName({ department, version }) {
    return `部门反馈接口文档_${FEEDBACK_DEPARTMENTS[department]}_V${version}`;
}
/**
 * What the interface document of a contract says (R1.1.2, AC-01-06): every field with type, length, required, code list and example, the
 * transports, the rule of acknowledgement.
 */ export function documentParts(contract) {
    return {
        title: `部门反馈接口文档（${FEEDBACK_DEPARTMENTS[contract.department]}）`,
        parts: [
            ...overview(contract),
            {
                heading: '一、传输方式'
            },
            ...contract.transports.map((transport)=>({
                    line: `${transport}：${TRANSPORT_TEXTS[transport]}`
                })),
            {
                heading: '二、信封字段'
            },
            {
                line: '信封的其余字段（senderCode、receiverCode、version、bodyDigest、signature、encrypted、ackMode）见《数据交换网关》接口说明。'
            },
            fieldTable(HEAD_FIELDS),
            {
                heading: '三、报文字段（body）'
            },
            fieldTable(BODY_FIELDS),
            {
                heading: '四、办理结果字段（body.resultData）'
            },
            {
                line: '只保存下列字段，约定以外的字段不予保存。'
            },
            fieldTable(resultFields(contract)),
            {
                heading: '五、应答规则'
            },
            {
                line: ackRule(contract)
            },
            {
                titles: [
                    '应答码',
                    '含义'
                ],
                rows: Object.entries(ACK_CODES).map(([code, text])=>[
                        code,
                        text
                    ]),
                widths: [
                    15,
                    85
                ]
            },
            {
                heading: '六、重发规则'
            },
            {
                line: contract.retryPolicy
            },
            {
                line: '同一 messageId 重发视为同一报文，应答 1005，不重复处理；应答 1001、1002、1003、1004 的报文请核对后以新的 messageId 报送。'
            }
        ]
    };
}
function overview(contract) {
    const period = `${contract.validFrom ?? '—'} 至 ${contract.validTo ?? '长期'}`;
    return [
        {
            line: `业务类型：${contract.bizType}（FEEDBACK.* 均可）`
        },
        {
            line: `版本：V${contract.version}（${CONTRACT_STATES[contract.status]}）　有效期：${period}`
        },
        {
            line: `部门联系人：${contract.contact ?? '—'}`
        }
    ];
}
function ackRule({ ackMode }) {
    return ackMode === 'SYNC' ? '同步应答（SYNC）：收到报文后1秒内应答 {messageId, code, message, receivedAt}。' : '异步应答（ASYNC）：先应答已收到，处理结果另以消息告知。';
}
function resultFields({ fields }) {
    return fields.map(({ name, type, length, required, codes = [], example })=>({
            path: name,
            title: name,
            type: FIELD_TYPES[type],
            length: `≤${length}`,
            required: required ? '已办结时必填' : '否',
            codes: codes.map((one)=>`${one.code} ${one.name}`).join('；') || '—',
            example
        }));
}
function fieldTable(fields) {
    const rows = fields.map((f)=>[
            f.path,
            f.title,
            f.type,
            f.length,
            f.required,
            f.codes,
            f.example
        ]);
    return {
        titles: COLUMNS,
        rows,
        widths: WIDTHS
    };
}

//# sourceMappingURL=document-parts.js.map
import { RESULT_STATES, VOUCHER_KINDS } from '../words.ts';

const text = (maxLength: number, title: string, minLength = 0) => ({ type: 'string', maxLength, minLength, title });
const amount = { type: 'string', pattern: '^\\d{1,12}(\\.\\d{1,2})?$', title: '金额（元）' };
const uuid = { type: 'string', pattern: '^[0-9a-f-]{36}$', title: '明细编号' };

/** PAYMENT.ACK: the platform has the batch, or refuses it (01 §13.8). */
export const ackSchema = {
  type: 'object',
  additionalProperties: false,
  required: ['messageId', 'batchNo', 'accepted'],
  properties: {
    messageId: text(64, '报文编号', 1),
    batchNo: text(40, '批次号', 1),
    accepted: { type: 'boolean', title: '是否接收' },
    platformNo: text(40, '平台编号'),
    rejectCode: text(20, '拒收代码'),
    rejectReason: text(500, '拒收原因'),
  },
} as const;

export const resultItemSchema = {
  type: 'object',
  additionalProperties: false,
  required: ['itemId', 'state', 'bankTime'],
  properties: {
    itemId: uuid,
    state: { enum: Object.keys(RESULT_STATES), title: '发放状态' },
    amount,
    bankTime: { type: 'string', format: 'date-time', title: '银行时间' },
    bankRef: text(60, '银行流水号'),
    accountTail: { type: 'string', pattern: '^\\d{4}$', title: '账号后四位' },
    holderMatches: { type: 'boolean', title: '户名是否一致' },
    code: text(20, '失败代码'),
    reason: text(500, '失败原因'),
  },
} as const;

/** PAYMENT.RESULT: what became of items, by item or by the lot (01 §13.8). */
export const resultSchema = {
  type: 'object',
  additionalProperties: false,
  required: ['batchNo', 'items'],
  properties: {
    batchNo: text(40, '批次号', 1),
    platformNo: text(40, '平台编号'),
    items: { type: 'array', minItems: 1, maxItems: 5000, items: resultItemSchema },
  },
} as const;

/** PAYMENT.VOUCHER: a voucher with its file (01 §13.8). */
export const voucherSchema = {
  type: 'object',
  additionalProperties: false,
  required: ['voucherNo', 'kind', 'batchNo', 'amount', 'date', 'sm3'],
  properties: {
    voucherNo: text(60, '凭证号', 1),
    kind: { enum: Object.keys(VOUCHER_KINDS), title: '凭证类型' },
    batchNo: text(40, '批次号', 1),
    itemId: uuid,
    amount,
    date: { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$', title: '凭证日期' },
    sm3: { type: 'string', pattern: '^[0-9a-f]{64}$', title: '文件摘要（SM3）' },
    file: { type: 'string', maxLength: 14_000_000, title: '文件（Base64）' },
  },
} as const;

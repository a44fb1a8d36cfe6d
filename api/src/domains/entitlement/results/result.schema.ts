import { requiring } from '../../../platform/forms/index.ts';

const month = (title: string) => ({ type: 'string', title, pattern: '^\\d{4}-(0[1-9]|1[0-2])$' }) as const;

/** One kind of insurance of one person, as 社保系统 reports it (01 §8.4 InsuranceResult). */
export interface ResultItem {
  candidateId: string;
  periodYm: string;
  insuranceType: 'PENSION' | 'MEDICAL';
  success: boolean;
  /** 保险账号; with success. */
  insuranceAccount?: string;
  /** 参保时间; with success. */
  enrolledAt?: string;
  unitName?: string;
  paymentBase?: string;
  payStandard?: string;
  fromMonth?: string;
  toMonth?: string;
  failureCode?: string;
  failureReason?: string;
}

const resultItem = {
  type: 'object',
  additionalProperties: false,
  required: ['candidateId', 'periodYm', 'insuranceType', 'success'],
  properties: {
    candidateId: { type: 'string', title: '人员编号', format: 'uuid' },
    periodYm: month('参保期'),
    insuranceType: { title: '险种', enum: ['PENSION', 'MEDICAL'] },
    success: { type: 'boolean', title: '是否成功' },
    insuranceAccount: { type: 'string', title: '保险账号', minLength: 1, maxLength: 40 },
    enrolledAt: { type: 'string', title: '参保时间', format: 'date' },
    unitName: { type: 'string', title: '参保单位', maxLength: 100 },
    paymentBase: { type: 'string', title: '缴费基数', pattern: '^\\d{1,12}(\\.\\d{1,2})?$' },
    payStandard: { type: 'string', title: '缴费标准', maxLength: 200 },
    fromMonth: month('起始月'),
    toMonth: month('截止月'),
    failureCode: { type: 'string', title: '失败代码', maxLength: 20 },
    failureReason: { type: 'string', title: '失败原因', maxLength: 500 },
  },
  ...requiring({ properties: { success: { const: true } } }, ['insuranceAccount', 'enrolledAt']),
  else: { required: ['failureReason'] },
} as const;

export const resultSchema = {
  $id: 'ENTITLEMENT.RESULT',
  title: '免申即享办理结果',
  type: 'object',
  additionalProperties: false,
  required: ['batchId', 'results'],
  properties: {
    batchId: { type: 'string', title: '批次编号', format: 'uuid' },
    results: { type: 'array', title: '办理结果', minItems: 1, maxItems: 1000, items: resultItem },
  },
} as const;

export const ackSchema = {
  $id: 'ENTITLEMENT.ACK',
  title: '免申即享接收回执',
  type: 'object',
  additionalProperties: false,
  required: ['messageId', 'code', 'message'],
  properties: {
    messageId: { type: 'string', title: '被确认的报文编号', maxLength: 64 },
    batchId: { type: 'string', title: '批次编号', format: 'uuid' },
    part: { type: 'integer', title: '部分序号', minimum: 1 },
    code: { type: 'integer', title: '回执代码', description: '0 已接收，1002 数据不符合要求' },
    message: { type: 'string', title: '说明', maxLength: 200 },
  },
} as const;

export const stoppedSchema = {
  $id: 'ENTITLEMENT.STOPPED',
  title: '停保结果',
  type: 'object',
  additionalProperties: false,
  required: ['candidateId', 'insuredTypes', 'stoppedOn'],
  properties: {
    candidateId: { type: 'string', title: '人员编号', format: 'uuid' },
    insuredTypes: { type: 'array', title: '险种', minItems: 1, maxItems: 2, items: { enum: ['PENSION', 'MEDICAL'] } },
    stoppedOn: { type: 'string', title: '停保日期', format: 'date' },
  },
} as const;

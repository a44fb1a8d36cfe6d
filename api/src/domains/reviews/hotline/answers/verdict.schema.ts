/** What the hotline says about an extension or a result. */
export interface VerdictBody {
  orderNo: string;
  subject: 'EXTENSION' | 'RESULT';
  accepted: boolean;
  /** Until when, where it sets a new time. */
  deadline?: string;
  opinion?: string;
}

/** Body of HOTLINE.ANSWER. */
export const verdictSchema = {
  $id: 'HOTLINE.ANSWER',
  title: '12345对延期申请、办理结果的答复',
  type: 'object',
  additionalProperties: false,
  required: ['orderNo', 'subject', 'accepted'],
  properties: {
    orderNo: { type: 'string', title: '工单编号', minLength: 4, maxLength: 40 },
    subject: { title: '答复的内容：EXTENSION 延期申请，RESULT 办理结果', enum: ['EXTENSION', 'RESULT'] },
    accepted: { type: 'boolean', title: '同意延期；或确认办结。否则为不同意延期、退回重办' },
    deadline: { type: 'string', title: '新的办理期限', format: 'date-time', maxLength: 40 },
    opinion: { type: 'string', title: '意见', minLength: 1, maxLength: 500, pattern: '^[^\\u0000]*$' },
  },
} as const;

const GRANTED = {
  orderNo: 'RX202603090001',
  subject: 'EXTENSION',
  accepted: true,
  deadline: '2026-03-30T17:30:00+08:00',
  opinion: '同意延期',
} as const;

const SENT_BACK = {
  orderNo: 'RX202603090002',
  subject: 'RESULT',
  accepted: false,
  opinion: '来电人表示问题未解决，请重新办理',
} as const;

export const verdictExamples: readonly object[] = [GRANTED, SENT_BACK];

/** What the hotline is answered (R9.7: outputs and codes). */
export const verdictAnswers = [
  { code: 0, meaning: '已接收' },
  { code: 1002, meaning: '校验未通过：message 指出不正确的字段，例如新的办理期限已过；改正后可用原 messageId 重发' },
  { code: 1003, meaning: '未找到该工单' },
  { code: 1004, meaning: '该工单没有待答复的延期申请，或者没有待确认的办理结果；不作改动' },
  { code: 1005, meaning: '同一 messageId 已处理，视为成功' },
  { code: 1099, meaning: '平台内部错误，请稍后以同一 messageId 重发' },
] as const;

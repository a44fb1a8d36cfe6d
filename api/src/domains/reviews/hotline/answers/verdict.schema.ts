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

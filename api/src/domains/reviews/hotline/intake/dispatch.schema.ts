import type { OrderKind } from '../words.ts';

/** An order as the hotline sends it (01 §11.9). */
export interface DispatchBody {
  orderNo: string;
  orderKind: OrderKind;
  dispatchedAt: string;
  deadline?: string;
  content: string;
  /** The number under which we have reported the evaluation to the city's platform. */
  evaluationNo?: string;
  grade?: 1 | 2;
  matterCode?: string;
  matterName?: string;
  servedOn?: string;
  place?: { districtCode?: string; orgCode?: string; name?: string };
  caller?: { name: string; phone?: string };
}

/** PostgreSQL takes no NUL. */
const text = (title: string, maxLength: number, more: object = {}) =>
  ({ type: 'string', title, minLength: 1, maxLength, pattern: '^[^\\u0000]*$', ...more }) as const;
const moment = (title: string) => ({ type: 'string', title, format: 'date-time', maxLength: 40 }) as const;

/** Body of HOTLINE.DISPATCH. The numbers of a case stand in the head of the envelope (`bjNo`, `caseNo`). */
export const dispatchSchema = {
  $id: 'HOTLINE.DISPATCH',
  title: '12345工单派发',
  type: 'object',
  additionalProperties: false,
  required: ['orderNo', 'orderKind', 'dispatchedAt', 'content'],
  properties: {
    orderNo: text('工单编号，12345内唯一', 40, { pattern: '^[0-9A-Za-z-]{4,40}$' }),
    orderKind: { title: '工单类型：REVIEW 差评工单，COMPLAINT 投诉工单', enum: ['REVIEW', 'COMPLAINT'] },
    dispatchedAt: moment('派单时间'),
    deadline: moment('办理期限；不填按平台参数计算'),
    content: text('诉求内容', 2000),
    evaluationNo: text('评价编号（平台报送市好差评平台的编号）', 20),
    grade: { title: '评价等级：1 非常不满意，2 不满意', enum: [1, 2] },
    matterCode: text('事项编码，如M01；一件事整件为BUNDLE', 20),
    matterName: text('事项名称', 100),
    servedOn: { type: 'string', title: '办理日期', format: 'date' },
    place: {
      type: 'object',
      title: '办理地点',
      additionalProperties: false,
      minProperties: 1,
      properties: {
        districtCode: text('区划代码', 6, { pattern: '^\\d{6}$' }),
        orgCode: text('服务中心机构代码', 30),
        name: text('地点名称，如虹口区退役军人服务中心', 100),
      },
    },
    caller: {
      type: 'object',
      title: '来电人',
      additionalProperties: false,
      required: ['name'],
      properties: {
        name: text('姓名或称呼', 40),
        phone: text('联系电话', 20, { pattern: '^[0-9+\\-() ]{5,20}$' }),
      },
    },
  },
} as const;

const REVIEW_ORDER = {
  orderNo: 'RX202603090001',
  orderKind: 'REVIEW',
  dispatchedAt: '2026-03-09T09:30:00+08:00',
  deadline: '2026-03-16T17:30:00+08:00',
  content: '窗口办理退役报到时材料要来回补交',
  evaluationNo: 'PJ20260306000001',
  grade: 2,
} as const;

const COMPLAINT_ORDER = {
  orderNo: 'RX202603090002',
  orderKind: 'COMPLAINT',
  dispatchedAt: '2026-03-09T10:00:00+08:00',
  content: '反映窗口等候时间过长',
  matterName: '退役报到',
  servedOn: '2026-03-06',
  place: { districtCode: '310109', name: '虹口区退役军人服务中心' },
  caller: { name: '张先生', phone: '13900000000' },
} as const;

export const dispatchExamples: readonly object[] = [REVIEW_ORDER, COMPLAINT_ORDER];

/** What the hotline is answered (R9.7: outputs and codes). */
export const dispatchAnswers = [
  {
    code: 0,
    meaning: '已接收',
    data: {
      type: 'object',
      properties: {
        orderNo: { type: 'string', title: '工单编号' },
        matched: { type: 'boolean', title: '是否已对应到办件；否的由平台人工匹配' },
      },
    },
  },
  {
    code: 1002,
    meaning: '校验未通过，未接收：message 指出不正确的字段，或者该工单编号已用于其他内容；改正后可用原 messageId 重发',
  },
  { code: 1005, meaning: '该工单或同一 messageId 已接收，视为成功；data 同 0' },
  { code: 1099, meaning: '平台内部错误，请稍后以同一 messageId 重发' },
] as const;

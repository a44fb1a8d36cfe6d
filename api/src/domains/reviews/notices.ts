import type { NoticeTemplate } from '../../platform/notify/index.ts';

export const NEGATIVE_NEW = 'N265';
export const NEGATIVE_ASSIGNED = 'N455';
export const DISPUTED = 'N266';
export const DISPUTE_DECIDED = 'N267';
export const REPLY_WAITING = 'N268';
export const REPLY_BACK = 'N269';
export const HOTLINE_UNMATCHED = 'N270';
export const HOTLINE_MATCHED = 'N305';
export const HOTLINE_EXTENSION = 'N306';
export const HOTLINE_REOPENED = 'N307';
export const HOTLINE_DUE = 'N308';

const toStaff = { channels: ['IN_APP', 'POPUP'] } as const;

/** What 差评整改 tells the offices (01 §11.6, AC-09-02). */
export const negativeNotices: readonly NoticeTemplate[] = [
  {
    ...toStaff,
    code: NEGATIVE_NEW,
    name: '收到差评',
    audience: 'CHIEF',
    title: '收到差评：{事项名称}',
    body: '{事项名称}（{办件编号}）收到差评（{评价等级}），差评编号 {差评编号}，请于 {期限} 前联系评价人并登记联系情况。',
    requiredVariables: ['差评编号', '事项名称', '办件编号', '评价等级', '期限'],
    priority: 1,
  },
  {
    ...toStaff,
    code: NEGATIVE_ASSIGNED,
    name: '差评分派',
    audience: 'CLERK',
    title: '差评 {差评编号} 由{责任人}负责',
    body: '{分派人}将差评 {差评编号}（{对象}）分派给{责任人}办理，当前时限 {期限}。备注：{备注}',
    requiredVariables: ['分派人', '差评编号', '对象', '责任人', '期限', '备注'],
    priority: 2,
  },
  {
    ...toStaff,
    code: DISPUTED,
    name: '差评待区认定',
    audience: 'CHIEF',
    title: '差评待认定：{差评编号}',
    body: '差评 {差评编号}（{对象}）被提请认定为误评或恶意差评，理由：{意见}。请查看依据后认定。',
    requiredVariables: ['差评编号', '对象', '意见'],
    priority: 2,
  },
  {
    ...toStaff,
    code: DISPUTE_DECIDED,
    name: '差评认定结果',
    audience: 'CHIEF',
    title: '差评认定结果：{差评编号}',
    body: '差评 {差评编号}（{对象}）{结论}。区意见：{意见}',
    requiredVariables: ['差评编号', '对象', '结论', '意见'],
    priority: 2,
  },
];

/** Of answers to evaluations. */
export const replyNotices: readonly NoticeTemplate[] = [
  {
    ...toStaff,
    code: REPLY_WAITING,
    name: '评价答复待审核',
    audience: 'CHIEF',
    title: '评价答复待审核：{评价编号}',
    body: '{答复人} 答复了评价 {评价编号}（{事项名称}），请审核后公开。',
    requiredVariables: ['答复人', '评价编号', '事项名称'],
    priority: 3,
  },
  {
    ...toStaff,
    code: REPLY_BACK,
    name: '评价答复退回',
    audience: 'CLERK',
    title: '评价答复退回修改：{评价编号}',
    body: '您对评价 {评价编号}（{事项名称}）的答复被退回，意见：{意见}。请修改后重新提交。',
    requiredVariables: ['评价编号', '事项名称', '意见'],
    priority: 2,
  },
];

/** Of orders of the hotline. */
export const hotlineNotices: readonly NoticeTemplate[] = [
  {
    ...toStaff,
    code: HOTLINE_UNMATCHED,
    name: '12345工单待匹配',
    audience: 'CHIEF',
    title: '12345工单待匹配：{工单编号}',
    body: '12345 派发的工单 {工单编号}（{事项}，{地点}）未能对应到办件，请人工匹配。',
    requiredVariables: ['工单编号', '事项', '地点'],
    priority: 2,
  },
  {
    ...toStaff,
    code: HOTLINE_MATCHED,
    name: '收到12345工单',
    audience: 'CHIEF',
    title: '收到12345工单：{工单编号}',
    body: '12345 派发工单 {工单编号}（{事项}），由{服务中心}办理，请于 {期限} 前反馈办理结果。',
    requiredVariables: ['工单编号', '事项', '服务中心', '期限'],
    priority: 1,
  },
  {
    ...toStaff,
    code: HOTLINE_EXTENSION,
    name: '12345答复延期申请',
    audience: 'CHIEF',
    title: '12345{答复}：{工单编号}',
    body: '12345 对工单 {工单编号} 的延期申请答复：{答复}。意见：{意见}。请于 {期限} 前反馈办理结果。',
    requiredVariables: ['工单编号', '答复', '意见', '期限'],
    priority: 2,
  },
  {
    ...toStaff,
    code: HOTLINE_REOPENED,
    name: '12345退回重办',
    audience: 'CHIEF',
    title: '12345退回重办：{工单编号}',
    body: '12345 退回工单 {工单编号}，意见：{意见}。请重新联系、整改，并于 {期限} 前再次反馈办理结果。',
    requiredVariables: ['工单编号', '意见', '期限'],
    priority: 1,
  },
  {
    ...toStaff,
    code: HOTLINE_DUE,
    name: '12345工单期限提醒',
    audience: 'CHIEF',
    title: '12345工单{情况}办理期限：{工单编号}',
    body: '12345 工单 {工单编号}（{事项}）{情况}办理期限 {期限}，请尽快反馈办理结果；确需延期的，请在差评整改中申请延期。',
    requiredVariables: ['工单编号', '事项', '情况', '期限'],
    priority: 1,
  },
];

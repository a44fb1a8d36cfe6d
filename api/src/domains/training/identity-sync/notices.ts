import type { NoticeTemplate } from '../../../platform/notify/index.ts';

const staff = { audience: 'CLERK', priority: 3 } as const;

/** What staff and institutions are told because of who may be trained (02 §12.4). */
export const identityTemplates: readonly NoticeTemplate[] = [
  {
    ...staff,
    code: 'N221',
    name: '身份信息变化',
    channels: ['IN_APP', 'POPUP'],
    title: '身份信息变化：{数量}条报名退回复查',
    body: '退役退休系统的身份信息有变化，已审核通过的{数量}条报名退回待审核，请复查：{明细}。',
    requiredVariables: ['数量', '明细'],
    priority: 2,
  },
  {
    ...staff,
    code: 'N222',
    name: '学员审核结果',
    channels: ['IN_APP'],
    title: '{学员}报名{进展}：{批次名称}',
    body: '报名批次“{批次名称}”的学员{学员}（{报名编号}）：{进展}。',
    requiredVariables: ['报名编号', '批次名称', '学员', '进展'],
  },
  {
    ...staff,
    code: 'N223',
    name: '学员报名待审核',
    channels: ['IN_APP'],
    title: '学员报名待审核：{批次名称}',
    body: '学员报名 {报名编号}“{批次名称}”待审核。',
    requiredVariables: ['报名编号', '批次名称'],
  },
  {
    ...staff,
    code: 'N224',
    name: '身份全量核对未下发人员',
    channels: ['IN_APP', 'POPUP'],
    title: '身份全量核对：{人数}人未下发，请处理',
    body: '退役退休系统本次全量核对没有下发身份镜像中的{人数}人。处理前其身份信息不变，但不再视为已确认；请在“身份同步”页逐人保留或确认注销。',
    requiredVariables: ['人数'],
    priority: 2,
  },
];

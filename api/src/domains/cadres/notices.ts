import type { NoticeTemplate } from '../../platform/notify/index.ts';

const staff = { audience: 'CLERK', channels: ['IN_APP'], priority: 3 } as const;

/** What is told of the register and of transfers (C-7, 03 §32.3); masked names alone. */
export const cadreNotices: readonly NoticeTemplate[] = [
  {
    ...staff,
    code: 'N620',
    name: '人员申请审批结果',
    title: '人员申请{编号}：{结果}',
    body: '您提交的人员申请{编号}（{姓名}）{结果}。审批意见：{意见}。',
    requiredVariables: ['编号', '姓名', '结果'],
    furtherVariables: ['意见'],
  },
  {
    ...staff,
    code: 'N621',
    name: '人员导入审批结果',
    title: '人员导入批次{编号}：{结果}',
    body: '您导入的人员批次{编号}{结果}。审批意见：{意见}。',
    requiredVariables: ['编号', '结果'],
    furtherVariables: ['意见'],
  },
];

import type { NoticeTemplate } from '../../../platform/notify/index.ts';

/** What an institution hears of its historic projects (T15-1). */
export const importTemplates: readonly NoticeTemplate[] = [
  {
    code: 'N370',
    name: '历史培训项目入库',
    audience: 'CLERK',
    channels: ['IN_APP'],
    title: '{数量}个历史项目已入库',
    body: '市退役军人事务局已将本机构{数量}个历史项目导入培训项目库：{项目}。请核对，并通过项目变更补充教学计划。',
    requiredVariables: ['数量', '项目'],
    priority: 2,
  },
];

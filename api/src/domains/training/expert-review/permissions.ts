import type { PermissionDefinition } from '../../../platform/kernel/index.ts';

/** Rights over expert reviews with the presets of 02 §1.4, §9.2. */
export const reviewPermissions: readonly PermissionDefinition[] = [
  {
    code: 'training.review:view',
    title: '查看评审批次',
    roles: ['CITY_OFFICER', 'CITY_SECTION', 'CITY_LEADER', 'CITY_CENTRE', 'AUDITOR'],
  },
  {
    code: 'training.review:experts',
    title: '查看评审专家和专家个人打分',
    roles: ['CITY_OFFICER', 'CITY_SECTION', 'CITY_LEADER', 'AUDITOR'],
    splitFrom: ['training.review:view'],
  },
  { code: 'training.review:manage', title: '配置评审批次、计算评审结果', roles: ['CITY_OFFICER'], kind: 'DECIDE' },
  { code: 'training.review:confirm', title: '确认评审结果', roles: ['CITY_OFFICER'] },
  { code: 'training.review:readings', title: '查看专家阅卷记录', roles: ['CITY_OFFICER', 'AUDITOR'] },
  { code: 'training.criteria:view', title: '查看专家评审评分标准', roles: ['CITY_OFFICER'] },
  { code: 'training.criteria:edit', title: '编写专家评审评分标准', roles: ['CITY_OFFICER'] },
  { code: 'training.expert:manage', title: '维护评审专家库', roles: ['CITY_OFFICER'] },
  { code: 'training.expert:reveal', title: '查看评审专家完整信息', roles: ['CITY_OFFICER'] },
  { code: 'training.assignment:view', title: '查看评审任务', roles: ['CITY_OFFICER', 'EXPERT'] },
  { code: 'training.review:score', title: '评审打分', roles: ['EXPERT'], shortIdle: true },
];

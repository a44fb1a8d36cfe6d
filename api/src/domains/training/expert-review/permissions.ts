import type { PermissionDefinition } from '../../../platform/kernel/index.ts';

/** Rights over expert reviews with the presets of 02 §1.4, §9.2. */
export const reviewPermissions: readonly PermissionDefinition[] = [
  { code: 'training.review:view', title: '查看评审批次', roles: ['CITY_OFFICER'] },
  { code: 'training.review:manage', title: '配置评审批次、计算评审结果', roles: ['CITY_OFFICER'] },
  { code: 'training.review:confirm', title: '确认评审结果', roles: ['CITY_OFFICER'] },
  { code: 'training.expert:manage', title: '维护评审专家库', roles: ['CITY_OFFICER'] },
  { code: 'training.expert:reveal', title: '查看评审专家完整信息', roles: ['CITY_OFFICER'] },
  { code: 'training.assignment:view', title: '查看评审任务', roles: ['CITY_OFFICER', 'EXPERT'] },
  { code: 'training.review:score', title: '评审打分', roles: ['EXPERT'] },
];

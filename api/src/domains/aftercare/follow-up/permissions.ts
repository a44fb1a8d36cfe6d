import type { PermissionDefinition } from '../../../platform/kernel/index.ts';

const STREET = ['STREET_OFFICER', 'CENTRE_CLERK'] as const;
const OWN_DISTRICT = [...STREET, 'CENTRE_HEAD', 'BIZ_OFFICER', 'DIST_CHIEF'] as const;

/** Rights over 就业创业及培训跟踪 (01 §14.3). */
export const followUpPermissions: readonly PermissionDefinition[] = [
  { code: 'followup:view', title: '查看就业跟踪', roles: [...OWN_DISTRICT, 'CITY_OFFICER', 'CITY_CENTRE'] },
  { code: 'followup:record', title: '登记就业跟踪', roles: STREET },
  { code: 'followup:plan', title: '暂停、恢复和结束就业跟踪', roles: [...STREET, 'DIST_CHIEF'] },
  { code: 'followup:assign', title: '分派就业跟踪任务', roles: ['CENTRE_HEAD', 'DIST_CHIEF'] },
  { code: 'followup:message', title: '向跟踪对象群发短信', roles: [...STREET, 'DIST_CHIEF'] },
  { code: 'followup:need', title: '办理就业创业需求', roles: [...STREET, 'BIZ_OFFICER'] },
  { code: 'followup:import', title: '导入单位用工名单', roles: STREET },
  { code: 'followup:export', title: '导出就业跟踪情况', roles: [...OWN_DISTRICT, 'CITY_OFFICER'] },
  {
    code: 'followup:reveal',
    title: '查看跟踪对象联系方式、收入和备注',
    // The city reads figures, not what people have said in confidence (14.5 no. 7).
    roles: [...STREET, 'DIST_CHIEF'],
    sensitive: true,
  },
];

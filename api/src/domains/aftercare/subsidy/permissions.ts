import type { PermissionDefinition } from '../../../platform/kernel/index.ts';

const READERS = ['CENTRE_CLERK', 'BIZ_OFFICER', 'DIST_CHIEF', 'DIST_DIRECTOR', 'CITY_OFFICER', 'AUDITOR'];

/** Rights over 一次性经济补助 (01 §13.3). */
export const subsidyPermissions: readonly PermissionDefinition[] = [
  { code: 'subsidy:view', title: '查看一次性经济补助', roles: READERS },
  { code: 'subsidy:prepare', title: '申报一次性经济补助（经办）', roles: ['CENTRE_CLERK', 'BIZ_OFFICER'] },
  { code: 'subsidy:review', title: '复核一次性经济补助', roles: ['DIST_CHIEF'] },
  { code: 'subsidy:approve', title: '审批一次性经济补助', roles: ['DIST_DIRECTOR'] },
  { code: 'subsidy:pay', title: '编制补助发放批次', roles: ['BIZ_OFFICER'] },
  { code: 'subsidy:override', title: '批准再次发放、撤销已审批的补助', roles: ['DIST_DIRECTOR'] },
  { code: 'subsidy:stop', title: '终止发放（人员亡故等）', roles: ['BIZ_OFFICER', 'DIST_CHIEF'] },
  { code: 'subsidy:export', title: '导出一次性经济补助', roles: READERS.filter((role) => role !== 'CENTRE_CLERK') },
  {
    code: 'subsidy.standard:view',
    title: '查看补助标准（一次性经济补助）',
    roles: ['BIZ_OFFICER', 'DIST_CHIEF', 'DIST_DIRECTOR', 'CITY_OFFICER', 'CITY_CENTRE', 'AUDITOR'],
  },
  { code: 'subsidy.standard:edit', title: '编制补助标准（一次性经济补助）', roles: ['BIZ_OFFICER', 'CITY_CENTRE'] },
];

import type { PermissionDefinition } from '../kernel/index.ts';

const PREPARERS = ['CENTRE_CLERK', 'BIZ_OFFICER', 'CITY_OFFICER'];
const REVIEWERS = ['DIST_CHIEF', 'CITY_SECTION'];
const APPROVERS = ['DIST_DIRECTOR', 'CITY_LEADER'];

/** Rights over payments with the presets of 01 §13.3 and 03 §33.2; a purpose may ask for one of its own beside them. */
export const paymentPermissions: readonly PermissionDefinition[] = [
  {
    code: 'payment:view',
    title: '查看资金发放',
    roles: [...PREPARERS, ...REVIEWERS, ...APPROVERS, 'CITY_CENTRE', 'TECH', 'AUD_ADMIN'],
  },
  { code: 'payment:prepare', title: '编制发放批次、登记和核验发放结果', roles: PREPARERS },
  { code: 'payment:review', title: '复核发放批次、处理核验差异', roles: REVIEWERS },
  { code: 'payment:approve', title: '审批发放批次（需签名）', roles: APPROVERS, sensitive: true },
  { code: 'payment:export', title: '导出资金发放', roles: [...PREPARERS, ...REVIEWERS, ...APPROVERS] },
];

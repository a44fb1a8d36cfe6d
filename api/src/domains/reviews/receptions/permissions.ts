import type { PermissionDefinition } from '../../../platform/kernel/index.ts';

/** Who sits at a counter or answers the telephone (01 §11.3); whoever works off complaints may read whom to call. */
export const receptionPermissions: readonly PermissionDefinition[] = [
  {
    code: 'review.reception:register',
    title: '接待登记（咨询、电话、业务页面请评价）',
    roles: ['CENTRE_CLERK', 'CENTRE_HEAD', 'BIZ_OFFICER'],
  },
  { code: 'review.reception:export', title: '导出接待登记', roles: ['CENTRE_HEAD', 'BIZ_OFFICER'] },
  {
    code: 'review.reception:reveal',
    title: '查看接待登记联系方式',
    roles: ['CENTRE_CLERK', 'CENTRE_HEAD', 'DIST_CHIEF'],
    sensitive: true,
  },
];

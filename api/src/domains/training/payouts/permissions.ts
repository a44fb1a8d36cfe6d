import type { PermissionDefinition } from '../../../platform/kernel/index.ts';
import { TRAINING_STAFF, TREASURERS } from '../staff-roles.ts';

/** Rights over the payment of 生活补助 with the presets of 02 §1.4, §19.2. */
export const payoutPermissions: readonly PermissionDefinition[] = [
  { code: 'training.payout:view', title: '查看生活补助发放', roles: [...TRAINING_STAFF, ...TREASURERS] },
  { code: 'training.payout:reveal', title: '查看学员收款账号', roles: ['BIZ_OFFICER', 'CITY_OFFICER'] },
  { code: 'training.payout:export', title: '导出生活补助发放', roles: TRAINING_STAFF },
  { code: 'training.payout:own', title: '登记本人收款账户、查看本人补助', roles: ['TRAINEE'] },
  {
    code: 'training.payout:reconcile',
    title: '核对各区资金拨付',
    roles: ['CITY_OFFICER', 'CITY_SECTION', 'CITY_LEADER', 'AUDITOR'],
  },
];

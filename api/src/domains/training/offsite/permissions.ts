import type { PermissionDefinition } from '../../../platform/kernel/index.ts';
import { TRAINING_STAFF } from '../staff-roles.ts';

/** Rights over 异地培训 (02 §1.4, §20.4). */
export const offsitePermissions: readonly PermissionDefinition[] = [
  { code: 'training.offsite:view', title: '查看异地培训', roles: TRAINING_STAFF },
  { code: 'training.offsite:enter', title: '录入异地培训', roles: ['BIZ_OFFICER', 'CITY_OFFICER'] },
  { code: 'training.offsite:register', title: '登记异地培训报销结果', roles: ['BIZ_OFFICER', 'CITY_OFFICER'] },
  { code: 'training.offsite:decide', title: '同意更正、作废和放行异地培训', roles: ['CITY_OFFICER'] },
];

import type { PermissionDefinition } from '../../../platform/kernel/index.ts';
import { OF_INSTITUTION, TRAINING_STAFF } from '../staff-roles.ts';

/** Rights over 补助标准 (02 §1.4, §18.2). */
export const standardPermissions: readonly PermissionDefinition[] = [
  { code: 'training.standard:view', title: '查看补助标准', roles: [...OF_INSTITUTION, ...TRAINING_STAFF] },
  { code: 'training.standard:manage', title: '维护和确认补助标准', roles: ['CITY_OFFICER'], kind: 'RULES' },
];

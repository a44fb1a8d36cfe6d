import type { PermissionDefinition } from '../../../platform/kernel/index.ts';
import { REPORTERS, TRAINING_STAFF } from '../staff-roles.ts';

/** Rights over change requests with the presets of 02 §6.2, §7.4. */
export const changePermissions: readonly PermissionDefinition[] = [
  { code: 'training.change:view', title: '查看培训变更申请', roles: [...TRAINING_STAFF, ...REPORTERS] },
  { code: 'training.change:names', title: '查看变更申请办理人员姓名', roles: TRAINING_STAFF },
  { code: 'training.change:request', title: '申请变更机构、项目信息', roles: REPORTERS },
  { code: 'training.change:review', title: '审核培训变更申请（区）', roles: ['BIZ_OFFICER'] },
  { code: 'training.change:recheck', title: '复核培训变更申请（市服务中心）', roles: ['CITY_CENTRE'] },
];

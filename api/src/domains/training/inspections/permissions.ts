import type { PermissionDefinition } from '../../../platform/kernel/index.ts';
import { REPORTERS, TRAINING_STAFF } from '../staff-roles.ts';

/** Rights over annual inspections with the presets of 02 §1.4, §11.2. */
export const inspectionPermissions: readonly PermissionDefinition[] = [
  { code: 'training.inspection:view', title: '查看项目年检', roles: [...TRAINING_STAFF, ...REPORTERS] },
  { code: 'training.inspection:names', title: '查看年检办理人员和未公布的结果', roles: TRAINING_STAFF },
  { code: 'training.inspection:manage', title: '组织年检批次、作出年检处理', roles: ['CITY_OFFICER'], kind: 'DECIDE' },
  { code: 'training.inspection:report', title: '上报年检材料', roles: REPORTERS },
  { code: 'training.inspection:review', title: '审核项目年检（区）', roles: ['BIZ_OFFICER'] },
  { code: 'training.inspection:recheck', title: '复核项目年检（市服务中心）', roles: ['CITY_CENTRE'] },
  { code: 'training.inspection:export', title: '导出项目年检', roles: TRAINING_STAFF },
];

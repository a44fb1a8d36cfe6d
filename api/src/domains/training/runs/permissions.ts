import type { PermissionDefinition } from '../../../platform/kernel/index.ts';
import { OF_INSTITUTION, REPORTERS_AND_TEACHERS, TEACHERS, TRAINING_STAFF } from '../staff-roles.ts';

/** Rights over runs, contracts and changes with the presets of 02 §1.4. */
export const runPermissions: readonly PermissionDefinition[] = [
  { code: 'training.run:view', title: '查看培训班次', roles: [...REPORTERS_AND_TEACHERS, ...TRAINING_STAFF] },
  { code: 'training.run:export', title: '导出培训班次', roles: [...REPORTERS_AND_TEACHERS, ...TRAINING_STAFF] },
  { code: 'training.run:open', title: '申请开班、签订合同、启动培训', roles: TEACHERS },
  { code: 'training.run:review', title: '审核开班申请和班次变更', roles: ['BIZ_OFFICER'] },
  { code: 'training.run:recheck', title: '复核开班申请和班次变更', roles: ['CITY_CENTRE'] },
  { code: 'training.run:stop', title: '取消开班、免签合同', roles: ['CITY_OFFICER'] },
  { code: 'training.run:terminate', title: '终止培训', roles: ['BIZ_OFFICER', 'CITY_OFFICER'] },
  { code: 'training.contract:view', title: '查看培训合同', roles: [...OF_INSTITUTION, ...TRAINING_STAFF] },
  { code: 'training.contract:sign', title: '签订培训合同', roles: ['BIZ_OFFICER'] },
];

import type { PermissionDefinition } from '../../../platform/kernel/index.ts';
import { REPORTERS_AND_TEACHERS, TRAINING_STAFF } from '../staff-roles.ts';

/** Rights over spot checks with the presets of 02 §1.4, §15.2: when a run will be checked no institution learns. */
export const spotPermissions: readonly PermissionDefinition[] = [
  { code: 'training.spot:plan', title: '查看抽查计划', roles: TRAINING_STAFF },
  { code: 'training.spot:view', title: '查看抽查结果', roles: [...TRAINING_STAFF, ...REPORTERS_AND_TEACHERS] },
  { code: 'training.spot:names', title: '查看抽查人员', roles: TRAINING_STAFF },
  { code: 'training.spot:check', title: '登记培训抽查、要求整改', roles: ['BIZ_OFFICER'] },
  { code: 'training.spot:order', title: '要求追加抽查', roles: ['BIZ_OFFICER', 'CITY_OFFICER'] },
  { code: 'training.spot:rectify', title: '提交抽查整改情况', roles: REPORTERS_AND_TEACHERS },
  { code: 'training.spot:export', title: '导出培训抽查', roles: TRAINING_STAFF },
];

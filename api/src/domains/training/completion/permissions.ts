import type { PermissionDefinition } from '../../../platform/kernel/index.ts';
import { TEACHERS, TRAINING_STAFF } from '../staff-roles.ts';

/** Rights over completions with the presets of 02 §1.4, §16.2. */
export const completionPermissions: readonly PermissionDefinition[] = [
  { code: 'training.completion:view', title: '查看结课申请', roles: [...TRAINING_STAFF, ...TEACHERS] },
  { code: 'training.completion:names', title: '查看结课办理人员', roles: TRAINING_STAFF },
  { code: 'training.completion:apply', title: '申请结课、登记考试结果和证书', roles: TEACHERS },
  { code: 'training.completion:review', title: '审核结课申请（区）', roles: ['BIZ_OFFICER'] },
  { code: 'training.completion:object', title: '对本区学员的结课结果提出异议', roles: ['BIZ_OFFICER'] },
  { code: 'training.completion:correct', title: '申请更正结课结果', roles: ['BIZ_OFFICER'] },
  { code: 'training.completion:consent', title: '同意更正结课结果', roles: ['CITY_OFFICER'] },
  { code: 'training.completion:export', title: '导出结课申请', roles: TRAINING_STAFF },
];

import type { PermissionDefinition } from '../../../platform/kernel/index.ts';
import { REPORTERS, REPORTERS_AND_TEACHERS, TRAINING_STAFF } from '../staff-roles.ts';

/** Rights over enrolment rounds with the presets of 02 §1.4, §5.2. */
export const roundPermissions: readonly PermissionDefinition[] = [
  {
    code: 'training.round:view',
    title: '查看报名批次',
    roles: [...REPORTERS_AND_TEACHERS, ...TRAINING_STAFF],
  },
  {
    code: 'training.round:export',
    title: '导出报名批次',
    roles: [...REPORTERS_AND_TEACHERS, ...TRAINING_STAFF],
    ordinary: '只有批次和名额，没有人员信息',
  },
  { code: 'training.round:draft', title: '拟定报名批次', roles: REPORTERS },
  { code: 'training.round:publish', title: '发布、暂停、撤回报名批次', roles: ['BIZ_OFFICER', 'CITY_OFFICER'] },
];

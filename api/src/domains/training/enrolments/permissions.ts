import type { PermissionDefinition } from '../../../platform/kernel/index.ts';
import { REPORTERS_AND_TEACHERS, TEACHERS, TRAINING_STAFF } from '../staff-roles.ts';

/** Rights over enrolments with the presets of 02 §1.4. */
export const enrolmentPermissions: readonly PermissionDefinition[] = [
  {
    code: 'training.enrolment:view',
    title: '查看学员报名',
    roles: [...REPORTERS_AND_TEACHERS, 'TRAINEE', ...TRAINING_STAFF],
  },
  { code: 'training.enrolment:enrol', title: '报名和取消报名', roles: ['TRAINEE'] },
  { code: 'training.enrolment:enrolFor', title: '代学员报名', roles: ['BIZ_OFFICER'] },
  { code: 'training.enrolment:enrolInOwnRound', title: '在本机构批次代学员报名', roles: TEACHERS },
  { code: 'training.enrolment:review', title: '审核学员报名', roles: ['BIZ_OFFICER'] },
  { code: 'training.enrolment:release', title: '批准人工放行', roles: ['CITY_OFFICER'] },
];

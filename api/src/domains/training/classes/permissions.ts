import type { PermissionDefinition } from '../../../platform/kernel/index.ts';
import { TEACHERS, TRAINING_STAFF } from '../staff-roles.ts';

/** Rights over classes, timetable and attendance with the presets of 02 §1.4, §14.2. */
export const classPermissions: readonly PermissionDefinition[] = [
  { code: 'training.class:view', title: '查看班级、课程表和考勤', roles: [...TEACHERS, ...TRAINING_STAFF] },
  { code: 'training.class:export', title: '导出班级、课程表和考勤', roles: [...TEACHERS, ...TRAINING_STAFF] },
  { code: 'training.class:manage', title: '分班、排课、登记考勤', roles: TEACHERS },
  { code: 'training.class:attend', title: '查看本人课程、扫码签到、请假', roles: ['TRAINEE'] },
  { code: 'training.attendance:decide', title: '审核考勤更正', roles: ['BIZ_OFFICER'] },
];

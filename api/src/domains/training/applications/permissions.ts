import type { PermissionDefinition } from '../../../platform/kernel/index.ts';
import { REPORTERS, TRAINING_STAFF } from '../staff-roles.ts';

/** Rights over applications with the presets of 02 §1.4. */
export const applicationPermissions: readonly PermissionDefinition[] = [
  { code: 'training.application:view', title: '查看培训项目申报', roles: [...TRAINING_STAFF, ...REPORTERS] },
  { code: 'training.application:names', title: '查看申报办理人员姓名', roles: TRAINING_STAFF },
  {
    code: 'training.application:score',
    title: '查看备案前的评审得分',
    roles: ['CITY_OFFICER', 'CITY_SECTION', 'CITY_LEADER', 'CITY_CENTRE', 'AUDITOR'],
  },
  { code: 'training.application:apply', title: '申报培训项目', roles: REPORTERS },
  { code: 'training.application:review', title: '审核培训项目申报（区）', roles: ['BIZ_OFFICER'] },
  { code: 'training.application:recheck', title: '复核培训项目申报（市服务中心）', roles: ['CITY_CENTRE'] },
  { code: 'training.application:file', title: '公示、备案培训项目评审结果', roles: ['CITY_OFFICER'] },
  { code: 'training.application:export', title: '导出培训项目申报', roles: TRAINING_STAFF },
];

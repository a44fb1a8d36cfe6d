import type { PermissionDefinition } from '../../../platform/kernel/index.ts';
import { REPORTERS, REPORTERS_AND_TEACHERS, TRAINING_STAFF } from '../staff-roles.ts';

export const VIEW = 'training.satisfaction:view';
export const REPORT_VIEW = 'training.satisfaction-report:view';
export const REPLY = 'training.satisfaction-report:reply';
export const COLLECT = 'training.satisfaction:collect';
export const COMMENTS = 'training.satisfaction:comments';

/** Rights with the presets of 02 §1.4 and §17.2. */
export const satisfactionPermissions: readonly PermissionDefinition[] = [
  { code: VIEW, title: '查看满意度收集和统计', roles: TRAINING_STAFF },
  { code: COLLECT, title: '收集、统计、复送满意度评价', roles: ['BIZ_OFFICER', 'DIST_CHIEF'] },
  { code: COMMENTS, title: '查看、脱敏意见原文', roles: ['BIZ_OFFICER', 'DIST_CHIEF', 'CITY_OFFICER'] },
  {
    code: 'training.satisfaction:rank',
    title: '查看全市满意度排名',
    roles: ['CITY_OFFICER', 'CITY_SECTION', 'CITY_LEADER', 'CITY_CENTRE', 'AUDITOR'],
  },
  { code: 'training.satisfaction:answer', title: '填写满意度评价', roles: ['TRAINEE'] },
  { code: REPORT_VIEW, title: '查看满意度统计表', roles: [...TRAINING_STAFF, ...REPORTERS_AND_TEACHERS] },
  { code: REPLY, title: '答复本机构的满意度统计', roles: REPORTERS },
  {
    code: 'training.satisfaction-template:view',
    title: '查看满意度评价模板',
    // Those who read rules: a template is one.
    roles: ['BIZ_OFFICER', 'DIST_CHIEF', 'DIST_DIRECTOR', 'CITY_OFFICER', 'CITY_CENTRE', 'AUDITOR'],
  },
  { code: 'training.satisfaction-template:edit', title: '编辑满意度评价模板', roles: ['CITY_OFFICER'] },
];

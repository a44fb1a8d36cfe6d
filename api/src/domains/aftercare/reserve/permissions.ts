import type { PermissionDefinition } from '../../../platform/kernel/index.ts';

/** Health and what is secret of the service have rights of their own (01 §12.5): who fills in sees his own secrets, nobody else but by right. */
export const RIGHTS = {
  view: 'reserve:view',
  fill: 'reserve:fill',
  export: 'reserve:export',
  deliver: 'reserve:deliver',
  result: 'reserve:result',
  figures: 'reserve:figures',
  release: 'reserve:release',
  health: 'reserve.health:view',
  secret: 'reserve.secret:view',
} as const;

const FILLERS = ['CENTRE_CLERK', 'STREET_OFFICER'] as const;
const CHIEF = 'DIST_CHIEF';
/** The 武装部's people, as users of a department. */
const OFFICE = 'DEPT_USER';

export const reservePermissions: readonly PermissionDefinition[] = [
  {
    code: RIGHTS.view,
    title: '查看预备役登记',
    // The city's centre has the figures alone, without names (01 §12.3); a department what was handed over to it.
    roles: [...FILLERS, 'CENTRE_HEAD', 'BIZ_OFFICER', CHIEF, 'CITY_OFFICER', OFFICE],
  },
  { code: RIGHTS.fill, title: '填写预备役登记', roles: FILLERS },
  { code: RIGHTS.export, title: '生成和导出预备役信息登记表', roles: [...FILLERS, CHIEF], sensitive: true },
  { code: RIGHTS.deliver, title: '登记移交、发送武装部', roles: [...FILLERS, CHIEF] },
  {
    code: RIGHTS.result,
    title: '登记武装部结果',
    roles: [...FILLERS, CHIEF, OFFICE],
    splitFrom: [RIGHTS.deliver],
  },
  {
    code: RIGHTS.figures,
    title: '预备役登记统计',
    roles: ['CENTRE_HEAD', 'BIZ_OFFICER', CHIEF, 'CITY_CENTRE', 'CITY_OFFICER'],
  },
  { code: RIGHTS.release, title: '放行批量导出', roles: [CHIEF], sensitive: true },
  { code: RIGHTS.health, title: '查看和填写健康信息', roles: ['CENTRE_CLERK', CHIEF], sensitive: true },
  { code: RIGHTS.secret, title: '查看和填写涉密服役信息', roles: [CHIEF], sensitive: true },
];

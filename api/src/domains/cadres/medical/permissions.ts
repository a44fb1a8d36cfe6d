import type { PermissionDefinition } from '../../../platform/kernel/index.ts';

/** Rights of 医疗补助, one for each seat of the chain (03 §33.2). */
export const RIGHTS = {
  view: 'medical:view',
  cycle: 'medical.cycle:view',
  import: 'medical.cycle:import',
  dispatch: 'medical:dispatch',
  confirm: 'medical:confirm',
  second: 'medical:review',
  pass: 'medical:pass',
  cityFirst: 'medical.city:review',
  citySecond: 'medical.city:second',
  cityPass: 'medical.city:pass',
  export: 'medical:export',
} as const;

const DISTRICT = ['BIZ_OFFICER', 'DIST_CHIEF', 'DIST_DIRECTOR'];
const CITY = ['CITY_OFFICER', 'CITY_SECTION', 'CITY_LEADER'];

export const medicalPermissions: readonly PermissionDefinition[] = [
  { code: RIGHTS.view, title: '查看医疗补助名册', roles: ['STREET_OFFICER', ...DISTRICT, ...CITY] },
  { code: RIGHTS.cycle, title: '查看医疗补助周期', roles: CITY },
  { code: RIGHTS.import, title: '导入医疗报销数据', roles: ['CITY_OFFICER'] },
  { code: RIGHTS.dispatch, title: '下发医疗补助名册、区级一审和处理异议', roles: ['BIZ_OFFICER'] },
  { code: RIGHTS.confirm, title: '街镇确认医疗补助名册', roles: ['STREET_OFFICER'] },
  { code: RIGHTS.second, title: '医疗补助区级二审', roles: ['DIST_CHIEF'] },
  { code: RIGHTS.pass, title: '医疗补助区级终审', roles: ['DIST_DIRECTOR'] },
  { code: RIGHTS.cityFirst, title: '医疗补助市级一审', roles: ['CITY_OFFICER'] },
  { code: RIGHTS.citySecond, title: '医疗补助市级二审', roles: ['CITY_SECTION'] },
  { code: RIGHTS.cityPass, title: '医疗补助市级终审（需签名）', roles: ['CITY_LEADER'], sensitive: true },
  { code: RIGHTS.export, title: '导出医疗补助名册', roles: [...DISTRICT, ...CITY] },
];

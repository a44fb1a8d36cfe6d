import type { PermissionDefinition } from '../../platform/kernel/index.ts';

export const RIGHTS = {
  view: 'reduction:view',
  start: 'reduction:start',
  refute: 'reduction:refute',
  street: 'reduction:approve-street',
  officer: 'reduction:approve-officer',
  section: 'reduction:approve-section',
  leader: 'reduction:approve-leader',
  report: 'reduction:report',
  settle: 'reduction:settle',
  pull: 'reduction:pull',
  roster: 'reduction:roster',
  import: 'reduction:import',
  export: 'reduction:export',
} as const;

const DISTRICT = ['BIZ_OFFICER', 'DIST_CHIEF', 'DIST_DIRECTOR'] as const;
const OWN = ['STREET_OFFICER', 'STREET_APPROVER', ...DISTRICT] as const;
const CITY = ['CITY_OFFICER', 'CITY_SECTION', 'CITY_LEADER'] as const;

/** Rights over 优抚对象减员 (03 §34.3; the roles of §0.1). */
export const bereavementPermissions: readonly PermissionDefinition[] = [
  { code: RIGHTS.view, title: '查看优抚对象减员', roles: [...OWN, ...CITY] },
  { code: RIGHTS.start, title: '发起优抚对象减员', roles: ['STREET_OFFICER', 'BIZ_OFFICER'] },
  { code: RIGHTS.refute, title: '登记死亡信息核实有误', roles: ['BIZ_OFFICER'] },
  { code: RIGHTS.street, title: '街镇审批优抚对象减员', roles: ['STREET_APPROVER'] },
  { code: RIGHTS.officer, title: '区级经办审核街镇减员', roles: ['BIZ_OFFICER'] },
  { code: RIGHTS.section, title: '区业务科长审批减员', roles: ['DIST_CHIEF'] },
  { code: RIGHTS.leader, title: '区局分管局长审批减员', roles: ['DIST_DIRECTOR'] },
  { code: RIGHTS.report, title: '部级上报和重新上报', roles: ['BIZ_OFFICER', 'CITY_OFFICER'] },
  { code: RIGHTS.settle, title: '登记多发追回和补发', roles: ['BIZ_OFFICER'] },
  { code: RIGHTS.pull, title: '立即获取死亡库数据', roles: ['BIZ_OFFICER', 'CITY_OFFICER'] },
  { code: RIGHTS.roster, title: '生成优抚发放名册', roles: ['BIZ_OFFICER'] },
  { code: RIGHTS.import, title: '导入经费可发放人员', roles: ['BIZ_OFFICER'], kind: 'MONEY' },
  { code: RIGHTS.export, title: '导出优抚对象减员', roles: [...DISTRICT, 'STREET_OFFICER', 'CITY_OFFICER'] },
];

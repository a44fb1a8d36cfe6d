import type { PermissionDefinition } from '../../platform/kernel/index.ts';

/** Rights of the register of 企业退休军转干部 and of transfers between districts (03 §31.2, §32.3). */
export const RIGHTS = {
  view: 'cadre:view',
  draft: 'cadre:draft',
  manage: 'cadre:manage',
  review: 'cadre:review',
  approve: 'cadre:approve',
  export: 'cadre:export',
  reveal: 'cadre:reveal',
  transfer: 'cadre.transfer:manage',
  pension: 'pension:query',
  import: 'cadre:import',
  compare: 'cadre:compare',
  ruleView: 'cadre.rule:view',
  ruleEdit: 'cadre.rule:edit',
} as const;

const STREET = 'STREET_OP';
const DISTRICT = 'DIST_OP';
const SECTION = 'DIST_SECTION';
const CITY = 'CITY_OP';

export const cadrePermissions: readonly PermissionDefinition[] = [
  { code: RIGHTS.view, title: '查看企业退休军转干部', roles: [STREET, DISTRICT, SECTION, 'DIST_LEADER', CITY] },
  { code: RIGHTS.draft, title: '起草人员新增申请', roles: [STREET] },
  { code: RIGHTS.manage, title: '新增和变更企业退休军转干部', roles: [DISTRICT] },
  { code: RIGHTS.import, title: '批量导入企业退休军转干部', roles: [DISTRICT, CITY] },
  { code: RIGHTS.compare, title: '发起多重身份比对', roles: [DISTRICT, CITY] },
  { code: RIGHTS.ruleView, title: '查看多重身份比对策略', roles: [DISTRICT, CITY, 'AUDITOR'] },
  { code: RIGHTS.ruleEdit, title: '编制多重身份比对策略', roles: [CITY] },
  { code: RIGHTS.review, title: '区级审批人员申请', roles: [SECTION] },
  { code: RIGHTS.approve, title: '市级审批人员申请', roles: [CITY] },
  {
    code: RIGHTS.export,
    title: '导出企业退休军转干部名册',
    roles: [DISTRICT, SECTION, CITY],
    sensitive: true,
  },
  {
    code: RIGHTS.reveal,
    title: '查看企业退休军转干部的完整信息',
    roles: [STREET, DISTRICT, SECTION, CITY],
    sensitive: true,
  },
  { code: RIGHTS.transfer, title: '发起和接收关系转移', roles: [DISTRICT] },
  { code: RIGHTS.pension, title: '查询养老金数据', roles: [DISTRICT, CITY], sensitive: true },
];

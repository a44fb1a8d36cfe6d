import type { PermissionDefinition } from '../../platform/kernel/index.ts';

const CITY = ['CITY_OFFICER', 'CITY_SECTION', 'CITY_LEADER'];
const DISTRICT = ['BIZ_OFFICER', 'DIST_CHIEF'];
const INSTITUTION = ['JX_OP', 'JX_HEAD'];
const READERS = [...INSTITUTION, ...DISTRICT, ...CITY, 'AUDITOR'];

/** Names of the rights, for flows and resolvers. */
export const RIGHTS = {
  view: 'recup:view',
  planView: 'recup.plan:view',
  plan: 'recup.plan:edit',
  section: 'recup:approve-section',
  leader: 'recup:approve-leader',
  nominate: 'recup:nominate',
  submit: 'recup:submit',
  health: 'recup:health',
  review: 'recup:review',
  summarise: 'recup:summarise',
  change: 'recup:change',
  headChange: 'recup:review-change',
  chiefChange: 'recup:approve-change-district',
  cityChange: 'recup:approve-change',
  sectionChange: 'recup:approve-change-section',
  reveal: 'recup:reveal',
  export: 'recup:export',
  cadre: 'recup.cadre:view',
  cadreImport: 'recup.cadre:import',
  prove: 'recup.honour:prove',
  ruleView: 'recup.rule:view',
  ruleEdit: 'recup.rule:edit',
} as const;

/** Rights over 荣誉疗养 (03 §29.2). */
export const recuperationPermissions: readonly PermissionDefinition[] = [
  { code: RIGHTS.view, title: '查看荣誉疗养的人员、提交和变更', roles: READERS },
  { code: RIGHTS.planView, title: '查看疗养计划', roles: [...CITY, 'AUDITOR'] },
  { code: RIGHTS.plan, title: '编制疗养计划：筛选、分配、发布、市级审核', roles: ['CITY_OFFICER'] },
  { code: RIGHTS.section, title: '处长审批疗养名单、同意取消计划', roles: ['CITY_SECTION'] },
  { code: RIGHTS.leader, title: '分管领导审批疗养名单', roles: ['CITY_LEADER'] },
  { code: RIGHTS.nominate, title: '邀请、确认疗养人员，填写身体信息', roles: ['JX_OP'] },
  { code: RIGHTS.submit, title: '提交参加疗养人员信息', roles: INSTITUTION },
  { code: RIGHTS.health, title: '查看疗养人员的病史、用药等身体信息', roles: INSTITUTION, sensitive: true },
  { code: RIGHTS.review, title: '审核机构提交的疗养人员、疗养变更（区）', roles: ['BIZ_OFFICER'] },
  { code: RIGHTS.summarise, title: '汇总疗养人员提交市局', roles: ['DIST_CHIEF'] },
  { code: RIGHTS.change, title: '发起疗养替换、取消', roles: ['JX_OP'], kind: 'WORK' },
  { code: RIGHTS.headChange, title: '审核本机构的疗养替换、取消（机构负责人）', roles: ['JX_HEAD'] },
  { code: RIGHTS.chiefChange, title: '科长审批疗养替换、取消（区）', roles: ['DIST_CHIEF'] },
  { code: RIGHTS.cityChange, title: '审批疗养替换、取消（市）', roles: ['CITY_OFFICER'] },
  { code: RIGHTS.sectionChange, title: '处长审批疗养替换、取消', roles: ['CITY_SECTION'] },
  {
    code: RIGHTS.reveal,
    title: '查看军休干部的完整姓名、身份证号、电话',
    roles: [...INSTITUTION, 'CITY_OFFICER'],
    sensitive: true,
  },
  { code: RIGHTS.export, title: '导出疗养名单、人员信息表', roles: READERS },
  { code: RIGHTS.cadre, title: '查看军休干部、功勋荣誉、历史疗养', roles: READERS },
  { code: RIGHTS.cadreImport, title: '导入军休干部，核验功勋荣誉', roles: ['CITY_OFFICER'], kind: 'DECIDE' },
  { code: RIGHTS.prove, title: '上传功勋荣誉的证明文件', roles: ['JX_OP', 'CITY_OFFICER'] },
  { code: RIGHTS.ruleView, title: '查看疗养筛选规则', roles: ['CITY_OFFICER', 'AUDITOR'] },
  { code: RIGHTS.ruleEdit, title: '编制疗养筛选规则', roles: ['CITY_OFFICER'] },
];

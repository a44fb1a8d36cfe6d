import type { ScopeKind } from './scope-kind.ts';

/** A built-in role: one per person of 01 §2.2, 02 §2 and 03 §0.1, under one code each (00-common "role codes"). */
export interface RolePreset {
  code: string;
  name: string;
  scope: ScopeKind;
  /** Other codes by which the specification calls the same person. */
  aliases?: readonly string[];
  exclusiveWith?: readonly string[];
  secondFactor?: boolean;
  /** The post that it is a part of: its to-dos reach this role too, as far as it sees the records. */
  partOf?: string;
}

/** 三员: system, security and audit administrator; nobody is two of them (03 §40.3). */
export const THREE_ADMINISTRATORS = ['SYS_ADMIN', 'SEC_ADMIN', 'AUD_ADMIN'] as const;

const [SYS, SEC, AUD] = THREE_ADMINISTRATORS;

export const ROLE_PRESETS: readonly RolePreset[] = [
  { code: 'CENTRE_CLERK', name: '窗口工作人员', scope: 'ORG' },
  { code: 'CENTRE_HEAD', name: '服务中心负责人', scope: 'ORG' },
  { code: 'BIZ_OFFICER', name: '区业务工作人员', scope: 'DISTRICT', aliases: ['DIST', 'DIST_OP'] },
  { code: 'DIST_CHIEF', name: '区业务科长', scope: 'DISTRICT', aliases: ['DIST_SECTION'] },
  { code: 'DIST_DIRECTOR', name: '区局分管局长', scope: 'DISTRICT', aliases: ['DIST_LEADER'] },
  { code: 'STREET_OFFICER', name: '街镇工作人员', scope: 'SUBTREE', aliases: ['STREET_OP'] },
  { code: 'STREET_APPROVER', name: '街镇审批人', scope: 'SUBTREE' },
  { code: 'CITY_OFFICER', name: '市局工作人员', scope: 'ALL', aliases: ['CITY', 'CITY_OP'] },
  { code: 'CITY_SECTION', name: '市局业务处处长', scope: 'ALL' },
  { code: 'CITY_LEADER', name: '市局分管领导', scope: 'ALL' },
  { code: 'CITY_CENTRE', name: '市服务中心工作人员', scope: 'ALL', aliases: ['CENTRE'] },
  { code: 'DEPT_USER', name: '部门人员', scope: 'ORG' },
  { code: 'TECH', name: '技术人员', scope: 'ALL' },
  { code: 'ADMIN', name: '业务管理员', scope: 'SUBTREE' },
  { code: SYS, name: '系统管理员', scope: 'ALL', exclusiveWith: [SEC, AUD], secondFactor: true },
  { code: SEC, name: '安全管理员', scope: 'ALL', exclusiveWith: [SYS, AUD], secondFactor: true },
  {
    code: AUD,
    name: '审计管理员',
    scope: 'ALL',
    aliases: ['AUDITOR', 'AUDIT'],
    exclusiveWith: [SYS, SEC],
    secondFactor: true,
  },
  { code: 'KEY_CUSTODIAN', name: '密钥保管员', scope: 'ALL', exclusiveWith: [SYS, SEC, AUD], secondFactor: true },
  { code: 'DX_ADMIN', name: '数据交换管理员', scope: 'ALL', secondFactor: true },
  { code: 'DX_VIEWER', name: '数据交换查看员', scope: 'SUBTREE' },
  { code: 'JX_OP', name: '军休机构经办人', scope: 'SUBTREE' },
  { code: 'JX_HEAD', name: '军休机构负责人', scope: 'SUBTREE' },
  { code: 'INST', name: '培训机构用户', scope: 'ORG' },
  { code: 'INST_REPORTER', name: '培训机构上报人员', scope: 'ORG', partOf: 'INST' },
  { code: 'INST_TEACHING', name: '培训机构教务人员', scope: 'ORG', partOf: 'INST' },
  { code: 'INST_FINANCE', name: '培训机构财务人员', scope: 'ORG', partOf: 'INST' },
  { code: 'EXPERT', name: '评审专家', scope: 'NONE' },
  { code: 'TRAINEE', name: '参训学员', scope: 'NONE' },
  { code: 'APPLICANT', name: '申请人', scope: 'NONE' },
];

const CANONICAL: ReadonlyMap<string, string> = new Map(
  ROLE_PRESETS.flatMap(({ code, aliases = [] }) => [code, ...aliases].map((name) => [name, code] as const)),
);

/** The code under which the house knows a role. @throws Error for a code that no preset carries: a mistake in a module. */
export function canonicalRole(code: string): string {
  const known = CANONICAL.get(code);
  if (!known) throw new Error(`unknown preset role “${code}”`);
  return known;
}

/** Whether a preset carries the code, be it as one of its other names. */
export function isPresetCode(code: string): boolean {
  return CANONICAL.has(code);
}

/** The posts of which somebody with these roles holds a part. */
export function postsInPart(roles: readonly string[]): string[] {
  return [...new Set(ROLE_PRESETS.flatMap(({ code, partOf }) => (partOf && roles.includes(code) ? [partOf] : [])))];
}

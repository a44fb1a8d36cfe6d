import type {
  GrantKind,
  GrantState,
  RoleDetailFragment,
  RoleScope,
  RoleUpgradeState,
} from '../../generated/graphql.ts';

export const scopeWords: Record<RoleScope, string> = {
  ALL: '全市',
  DISTRICT: '本区',
  SUBTREE: '本级及下级',
  ORG: '本机构',
  ORGS: '自定义机构',
  NONE: '本人',
};

export const scopeOptions = (Object.keys(scopeWords) as RoleScope[]).map((value) => ({
  value,
  label: scopeWords[value],
}));

export const grantWords: Record<GrantState, string> = { YES: '已授予', WAITING: '待确认', NO: '—' };

export const upgradeStateWords: Record<RoleUpgradeState, string> = {
  OPEN: '待处理',
  TAKEN: '已接受',
  DECLINED: '不接受',
  LAPSED: '已失效',
};

export const grantKindWords: Record<GrantKind, string> = {
  ROLE_CREATED: '新建角色',
  ROLE_CHANGED: '修改角色',
  ROLE_ENABLED: '启用角色',
  ROLE_DISABLED: '停用角色',
  ROLE_DELETED: '删除角色',
  PERMISSION_GRANTED: '授予操作',
  PERMISSION_REVOKED: '收回操作',
  PERMISSION_CONFIRMED: '确认敏感操作',
  PERMISSION_DECLINED: '退回敏感操作',
  UPGRADE_DECLINED: '不接受升级新增操作',
  MENU_GRANTED: '授予菜单',
  MENU_REVOKED: '收回菜单',
  ROLE_GRANTED: '授予角色',
  ROLE_REVOKED: '收回角色',
  ROLE_CONFIRMED: '确认角色',
  ROLE_DECLINED: '退回角色',
};

/** The reach of a role in words. */
export function scopeText({ scopeKind, scopeOrgs }: RoleDetailFragment): string {
  return scopeKind === 'ORGS' ? scopeOrgs.map((org) => org.name).join('、') : scopeWords[scopeKind];
}

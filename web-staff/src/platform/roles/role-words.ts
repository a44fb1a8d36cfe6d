import type {
  GrantKind,
  GrantState,
  RoleDetailFragment,
  RoleScope,
  RoleUpgradeState,
} from '../../generated/graphql.ts';
import { grantKindTitles } from '../../generated/titles/grant-kind.ts';
import { roleScopeTitles } from '../../generated/titles/role-scope.ts';
import { roleUpgradeStateTitles } from '../../generated/titles/role-upgrade-state.ts';

export const scopeWords: Record<RoleScope, string> = roleScopeTitles;

export const scopeOptions = (Object.keys(scopeWords) as RoleScope[]).map((value) => ({
  value,
  label: scopeWords[value],
}));

export const grantWords: Record<GrantState, string> = { YES: '已授予', WAITING: '待确认', NO: '—' };

export const upgradeStateWords: Record<RoleUpgradeState, string> = roleUpgradeStateTitles;

export const grantKindWords: Record<GrantKind, string> = grantKindTitles;

/** The reach of a role in words. */
export function scopeText({ scopeKind, scopeOrgs }: RoleDetailFragment): string {
  return scopeKind === 'ORGS' ? scopeOrgs.map((org) => org.name).join('、') : scopeWords[scopeKind];
}

import type { Scope } from '../../kernel/index.ts';
import type { ScopeKind } from '../roles/scope-kind.ts';

/** Where a user stands in the tree. */
export interface Standing {
  orgId: string;
  orgPath: string;
  districtCode: string | null;
}

/** The reach of one role; `orgPaths` are those of 自定义 organisations. */
export interface RoleReach {
  scopeKind: ScopeKind;
  orgPaths: readonly string[];
}

const WIDEST_FIRST = ['ALL', 'DISTRICT', 'SUBTREE', 'ORG', 'NONE'] as const;

/**
 * The widest reach among the roles, from where the user stands, and beside it the organisations that roles name, each with those below it.
 * DISTRICT means nothing to an organisation without a district.
 */
export function scopeOfRoles(roles: readonly RoleReach[], standing: Standing): Scope {
  const own = widestOwn(
    roles.map((role) => role.scopeKind),
    standing,
  );
  const named = roles.flatMap((role) => (role.scopeKind === 'ORGS' ? role.orgPaths : []));
  if (own.kind === 'ALL' || named.length === 0) return own;
  const subtrees = [...new Set(named)].map((orgPath) => ({ kind: 'SUBTREE', orgPath }) as const);
  return { kind: 'ANY_OF', scopes: own.kind === 'NONE' ? subtrees : [own, ...subtrees] };
}

function widestOwn(kinds: readonly ScopeKind[], standing: Standing): Exclude<Scope, { kind: 'ANY_OF' }> {
  const usable = kinds.filter((kind) => kind !== 'DISTRICT' || standing.districtCode !== null);
  const widest = WIDEST_FIRST.find((kind) => usable.includes(kind)) ?? 'NONE';
  switch (widest) {
    case 'ALL':
    case 'NONE':
      return { kind: widest };
    case 'DISTRICT':
      return { kind: 'DISTRICT', districtCode: standing.districtCode ?? '' };
    case 'SUBTREE':
      return { kind: 'SUBTREE', orgPath: standing.orgPath };
    case 'ORG':
      return { kind: 'ORG', orgId: standing.orgId };
  }
}

/** What the session calls its reach: 全市, 本区, 本街镇, 本中心, 本机构, 自定义机构, 本人. */
export function scopeTitle(scope: Scope, orgLevel: string): string {
  switch (scope.kind) {
    case 'ALL':
      return '全市';
    case 'DISTRICT':
      return '本区';
    case 'SUBTREE':
      return SUBTREE_TITLES[orgLevel] ?? '本机构';
    case 'ORG':
      return orgLevel === 'CENTRE' ? '本中心' : '本机构';
    case 'ANY_OF':
      return '自定义机构';
    case 'NONE':
      return '本人';
  }
}

const SUBTREE_TITLES: Readonly<Record<string, string>> = { CITY: '全市', DISTRICT: '本区', STREET: '本街镇' };

/** What lists call the data scope of a role. */
export function scopeKindTitle(kind: ScopeKind): string {
  return SCOPE_TITLES[kind];
}

const SCOPE_TITLES: Readonly<Record<ScopeKind, string>> = {
  ALL: '全市',
  DISTRICT: '本区',
  SUBTREE: '本级及下级',
  ORG: '本机构',
  ORGS: '自定义机构',
  NONE: '本人',
};

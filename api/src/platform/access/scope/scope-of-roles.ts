import type { Scope } from '../../kernel/index.ts';
import type { ScopeKind } from '../roles/role.entity.ts';

/** Where a user stands in the tree. */
export interface Standing {
  orgId: string;
  orgPath: string;
  districtCode: string | null;
}

const WIDEST_FIRST: readonly ScopeKind[] = ['ALL', 'DISTRICT', 'SUBTREE', 'ORG', 'NONE'];

/** The widest reach among the roles, from where the user stands. DISTRICT means nothing to an organisation without a district. */
export function widestScope(kinds: readonly ScopeKind[], standing: Standing): Scope {
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

/** What the session calls its reach: 全市, 本区, 本街镇, 本中心, 本机构, 本人. */
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
    case 'NONE':
      return '本人';
  }
}

const SUBTREE_TITLES: Readonly<Record<string, string>> = { CITY: '全市', DISTRICT: '本区', STREET: '本街镇' };

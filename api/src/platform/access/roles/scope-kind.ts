/** 全市, 本区, 本级及下级, 本机构, 自定义机构, 本人. */
export type ScopeKind = 'ALL' | 'DISTRICT' | 'SUBTREE' | 'ORG' | 'ORGS' | 'NONE';

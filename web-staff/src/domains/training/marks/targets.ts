import type { LibraryTarget } from '../../../generated/graphql.ts';

/** What marks are held against. */
export type MarkTarget = LibraryTarget;

/** How they are counted: 3 家机构. */
export const targetUnits: Record<MarkTarget, string> = { INSTITUTION: '家机构', PROJECT: '个项目' };

import type { PermissionDefinition } from '../../platform/kernel/index.ts';

/** Rights of the citizen's pages; whatever they open is the caller's own. */
export const intakePermissions: readonly PermissionDefinition[] = [
  { code: 'intake:apply', title: '在线申请和查询本人办件', roles: ['APPLICANT'] },
];

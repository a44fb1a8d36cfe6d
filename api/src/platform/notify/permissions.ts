import type { PermissionDefinition } from '../kernel/index.ts';

/** 系统发出的 in the notification centre. */
export const VIEW_SENT = 'notice.sent.view';

export const noticePermissions: readonly PermissionDefinition[] = [
  {
    code: VIEW_SENT,
    title: '查看系统发出的通知及送达情况',
    roles: ['CENTRE_CLERK', 'CENTRE_HEAD', 'BIZ_OFFICER', 'DIST_CHIEF', 'CITY_CENTRE', 'CITY_OFFICER', 'ADMIN'],
  },
];

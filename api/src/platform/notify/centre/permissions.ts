import type { PermissionDefinition } from '../../kernel/index.ts';
import { LOOK_AFTER } from '../permissions.ts';

/** 未送达: what failed and why, without any text. */
export const VIEW_UNDELIVERED = 'notice.undelivered.view';
export const RESEND = 'notice:resend';
export const SETTLE = 'notice:settle';
export const EXPORT = 'notice:export';

export const noticeCentrePermissions: readonly PermissionDefinition[] = [
  { code: VIEW_UNDELIVERED, title: '查看未送达的通知（不含内容）', roles: ['TECH', 'ADMIN', 'CITY_CENTRE'] },
  { code: RESEND, title: '重新发送未送达的通知', roles: [...LOOK_AFTER, 'TECH'] },
  { code: SETTLE, title: '登记已用其他方式告知', roles: ['CENTRE_CLERK', 'CENTRE_HEAD'] },
  { code: EXPORT, title: '导出通知', roles: LOOK_AFTER },
];

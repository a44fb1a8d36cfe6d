import type { PermissionDefinition } from '../../../kernel/index.ts';

export const VIEW_TEMPLATES = 'notice.template:view';
export const EDIT_TEMPLATE = 'notice.template:edit';
export const PUBLISH_TEMPLATE = 'notice.template:publish';

export const templatePermissions: readonly PermissionDefinition[] = [
  { code: VIEW_TEMPLATES, title: '查看通知模板', roles: ['ADMIN', 'CITY_CENTRE', 'CITY_OFFICER', 'TECH'] },
  { code: EDIT_TEMPLATE, title: '编辑通知模板', roles: ['ADMIN', 'CITY_CENTRE'] },
  { code: PUBLISH_TEMPLATE, title: '审核并启用通知模板', roles: ['ADMIN', 'CITY_OFFICER'] },
];

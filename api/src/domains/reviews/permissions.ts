import type { PermissionDefinition } from '../../platform/kernel/index.ts';

const READERS = ['CENTRE_CLERK', 'CENTRE_HEAD', 'BIZ_OFFICER', 'DIST_CHIEF', 'CITY_OFFICER', 'CITY_CENTRE'] as const;

/** Rights over evaluations with the presets of 01 §11.3, §11.7: an administrator who exports and counts sees what he exports. Nobody has one to change a grade, a comment or a time: there is none. */
export const evaluationPermissions: readonly PermissionDefinition[] = [
  { code: 'review:view', title: '查看评价和差评', roles: [...READERS, 'ADMIN'] },
  { code: 'review:reply', title: '答复评价', roles: ['CENTRE_CLERK', 'CENTRE_HEAD'] },
  { code: 'review:publish', title: '审核并公开评价答复', roles: ['CENTRE_HEAD', 'DIST_CHIEF'] },
  { code: 'review:publish-district', title: '区审核并公开评价答复', roles: ['DIST_CHIEF'] },
  {
    code: 'review:export',
    title: '导出评价',
    roles: ['CENTRE_HEAD', 'BIZ_OFFICER', 'DIST_CHIEF', 'CITY_OFFICER', 'CITY_CENTRE', 'ADMIN'],
  },
];

export const negativePermissions: readonly PermissionDefinition[] = [
  {
    code: 'review:handle',
    title: '办理差评（联系、整改、回访）',
    roles: ['CENTRE_CLERK', 'CENTRE_HEAD', 'DIST_CHIEF'],
  },
  { code: 'review:assign', title: '分派差评', roles: ['CENTRE_HEAD', 'DIST_CHIEF'] },
  { code: 'review:verdict', title: '核实差评、办结', roles: ['CENTRE_HEAD', 'DIST_CHIEF'] },
  { code: 'review:reject', title: '认定误评、恶意差评', roles: ['DIST_CHIEF'] },
];

export const statisticsPermissions: readonly PermissionDefinition[] = [
  {
    code: 'review:statistics',
    title: '查看好差评统计',
    roles: ['CENTRE_HEAD', 'BIZ_OFFICER', 'DIST_CHIEF', 'CITY_OFFICER', 'CITY_CENTRE', 'ADMIN'],
  },
  { code: 'review:staff-statistics', title: '按服务人员统计好差评', roles: ['CENTRE_HEAD'] },
];

/** 12345工单 (01 §11.9): whoever works off a complaint calls, the district's chief where the centre has nobody else; who matches must see the case; what is not ours goes back by the district's chief or the city's centre. */
export const hotlinePermissions: readonly PermissionDefinition[] = [
  { code: 'hotline:view', title: '查看12345工单', roles: [...READERS] },
  { code: 'hotline:match', title: '匹配12345工单', roles: ['CENTRE_HEAD', 'DIST_CHIEF', 'CITY_CENTRE'] },
  { code: 'hotline:return', title: '退回12345工单', roles: ['DIST_CHIEF', 'CITY_CENTRE'] },
  {
    code: 'hotline:reveal',
    title: '查看12345工单来电人',
    roles: ['CENTRE_CLERK', 'CENTRE_HEAD', 'DIST_CHIEF'],
    sensitive: true,
  },
  {
    code: 'hotline:export',
    title: '导出12345工单',
    roles: ['CENTRE_HEAD', 'BIZ_OFFICER', 'DIST_CHIEF', 'CITY_OFFICER', 'CITY_CENTRE'],
  },
];

/** The options and which kind of business a matter is: the administrators of 01 §11.3, approved by the city's officer as every rule is. */
export const optionPermissions: readonly PermissionDefinition[] = [
  {
    code: 'review.options:view',
    title: '查看评价选项',
    roles: ['CENTRE_HEAD', 'DIST_CHIEF', 'CITY_OFFICER', 'CITY_CENTRE', 'ADMIN'],
  },
  { code: 'review.options:edit', title: '编辑评价选项', roles: ['CITY_CENTRE', 'ADMIN'] },
];

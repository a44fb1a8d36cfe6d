import type { PermissionDefinition } from '../../../platform/kernel/index.ts';

/** Who may do what with the pads of the counters (01 §11.7). */
export const padPermissions: readonly PermissionDefinition[] = [
  {
    code: 'review.pad:view',
    title: '查看窗口、评价平板和跳转异常',
    roles: ['CENTRE_HEAD', 'DIST_CHIEF', 'CITY_CENTRE', 'CITY_OFFICER', 'TECH', 'ADMIN'],
  },
  { code: 'review.pad:manage', title: '维护窗口，登记、配对、停用评价平板', roles: ['CENTRE_HEAD', 'ADMIN'] },
  {
    code: 'review.pad:call',
    title: '在窗口平板上请申请人评价',
    roles: ['CENTRE_CLERK', 'CENTRE_HEAD', 'BIZ_OFFICER'],
  },
  {
    code: 'review.pad:export',
    title: '导出窗口和评价平板清单',
    roles: ['CENTRE_HEAD', 'DIST_CHIEF', 'CITY_CENTRE', 'CITY_OFFICER', 'TECH', 'ADMIN'],
    ordinary: '只有窗口和设备，没有人员信息',
  },
  {
    code: 'review.pad:accept',
    title: '保存、导出评价平板联调记录和跳转异常',
    roles: ['TECH', 'CITY_CENTRE', 'CITY_OFFICER'],
    ordinary: '只有设备的联调记录，没有人员信息',
  },
];

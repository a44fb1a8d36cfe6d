import type { PermissionDefinition } from '../../../platform/kernel/index.ts';
import { APPROVE, RUN, VIEW } from './tools.ts';

/** The tools touch every record of the city: they are the city bureau's alone, and always two persons' (01 §7.2, A17). */
export const historicPermissions: readonly PermissionDefinition[] = [
  { code: RUN, title: '历史数据处理（生成名单、执行）', roles: ['CITY_OFFICER'], sensitive: true },
  { code: APPROVE, title: '批准历史数据处理', roles: ['CITY_OFFICER'], sensitive: true },
  { code: VIEW, title: '查看历史数据处理报告', roles: ['CITY_OFFICER', 'AUD_ADMIN'] },
];

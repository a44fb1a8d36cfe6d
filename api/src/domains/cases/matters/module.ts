import { defineModule } from '../../../platform/kernel/index.ts';
import { matterErrors } from './definition/matter-code.ts';
import { matterKind } from './definition/matter-kind.ts';
import { followMatters } from './known-matters.ts';

/** 事项目录 (01 §2.6): the matters of the bundle as administrators keep them. */
export const mattersModule = defineModule({
  name: 'matters',
  title: '事项目录',
  permissions: [
    {
      code: 'matter:view',
      title: '查看事项目录',
      roles: ['ADMIN', 'CITY_CENTRE', 'CITY_OFFICER', 'DIST_CHIEF', 'BIZ_OFFICER', 'TECH'],
    },
    { code: 'matter:edit', title: '编辑事项目录', roles: ['ADMIN', 'CITY_CENTRE', 'CITY_OFFICER'] },
  ],
  menus: [
    {
      key: 'matters',
      area: 'config',
      title: '事项目录',
      route: '/rules/matter',
      icon: 'ProfileOutlined',
      order: 63,
      permissions: ['matter:view'],
      alsoNeeds: ['rule:view'],
    },
  ],
  ruleKinds: [matterKind],
  errors: matterErrors,
  background: followMatters,
});

import { defineModule } from '../../../../platform/kernel/index.ts';
import { mappingKind } from './mapping-kind.ts';

/** 办件库代码对应 (01 §2.7, A10). */
export const libraryMappingModule = defineModule({
  name: 'library-mapping',
  title: '办件库代码对应',
  permissions: [
    {
      code: 'library-mapping:view',
      title: '查看办件库代码对应',
      roles: ['ADMIN', 'CITY_CENTRE', 'CITY_OFFICER', 'TECH'],
    },
    { code: 'library-mapping:edit', title: '编辑办件库代码对应', roles: ['ADMIN', 'CITY_CENTRE'] },
  ],
  menus: [
    {
      key: 'library-mapping',
      area: 'config',
      title: '办件库代码对应',
      route: '/rules/library-mapping',
      icon: 'ProfileOutlined',
      order: 65,
      permissions: ['library-mapping:view'],
      alsoNeeds: ['rule:view'],
    },
  ],
  ruleKinds: [mappingKind],
});

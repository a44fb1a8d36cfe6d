import { readListsFrom } from '../forms/index.ts';
import { defineModule } from '../kernel/index.ts';
import { followLists, readLists } from './follow-lists.ts';
import { listKind } from './list-kind.ts';

readListsFrom(readLists);

/** 代码表 (01 §2.6): the code lists that administrators keep. */
export const codeListsModule = defineModule({
  name: 'code-lists',
  title: '代码表',
  permissions: [
    {
      code: 'dictionary:view',
      title: '查看代码表',
      roles: ['ADMIN', 'CITY_CENTRE', 'CITY_OFFICER', 'DIST_CHIEF', 'BIZ_OFFICER', 'TECH'],
    },
    { code: 'dictionary:edit', title: '编辑代码表', roles: ['ADMIN', 'CITY_CENTRE'] },
  ],
  menus: [
    {
      key: 'code-lists',
      area: 'config',
      title: '代码表',
      route: '/rules/dictionary',
      icon: 'ProfileOutlined',
      order: 64,
      permissions: ['dictionary:view'],
      alsoNeeds: ['rule:view'],
    },
  ],
  ruleKinds: [listKind],
  background: followLists,
});

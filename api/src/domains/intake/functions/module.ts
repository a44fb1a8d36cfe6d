import { defineModule } from '../../../platform/kernel/index.ts';
import { FunctionResolver } from './function.resolver.ts';
import { functionsKind } from './functions-kind.ts';

/** 申请人端功能清单 (01 §10.5, A22). */
export const citizenFunctionsModule = defineModule({
  name: 'citizen-functions',
  title: '申请人端功能清单',
  resolvers: [FunctionResolver],
  permissions: [
    { code: 'citizen-functions:view', title: '查看申请人端功能清单', roles: ['ADMIN', 'CITY_CENTRE', 'CITY_OFFICER'] },
    { code: 'citizen-functions:edit', title: '编辑申请人端功能清单', roles: ['ADMIN', 'CITY_CENTRE'] },
  ],
  menus: [
    {
      key: 'citizen-functions',
      area: 'config',
      title: '申请人端功能清单',
      route: '/rules/citizen-functions',
      icon: 'ProfileOutlined',
      order: 66,
      permissions: ['citizen-functions:view'],
      alsoNeeds: ['rule:view'],
    },
  ],
  ruleKinds: [functionsKind],
});

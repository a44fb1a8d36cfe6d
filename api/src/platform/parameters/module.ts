import { defineModule } from '../kernel/module.ts';
import { ParameterResolver } from './parameter.resolver.ts';
import { SEALED_PARAMETERS } from './sealed-parameters.ts';

export const parametersModule = defineModule({
  name: 'parameters',
  title: '业务参数',
  resolvers: [ParameterResolver],
  sealedTables: [SEALED_PARAMETERS],
  permissions: [
    { code: 'parameter:view', title: '查看业务参数', roles: ['ADMIN', 'CITY_CENTRE', 'CITY_OFFICER'] },
    { code: 'parameter:change', title: '修改业务参数', roles: ['ADMIN', 'CITY_CENTRE', 'CITY_OFFICER'] },
  ],
  menus: [
    {
      key: 'parameters',
      area: 'config',
      title: '业务参数',
      route: '/parameters',
      icon: 'SettingOutlined',
      order: 890,
      permissions: ['parameter:view'],
    },
  ],
  auditEvents: [{ code: 'parameter.change', title: '修改业务参数' }],
});

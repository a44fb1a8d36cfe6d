import { INTAKE_TASK_TYPE } from '../../../platform/exchange/intake/intake-task.ts';
import { defineModule } from '../../../platform/kernel/module.ts';
import { EXCHANGE_MENU } from '../menu.ts';
import { loadDemoIntakes } from './demo/load-demo-intakes.ts';
import { ExchangeIntakeResolver } from './intake.resolver.ts';
import { intakeRoutes } from './routes.ts';

/** What people do about received data that could not be taken (03 §35). */
export const exchangeIntakeModule = defineModule({
  name: 'exchange-intake',
  title: '文件拉取和消息订阅',
  resolvers: [ExchangeIntakeResolver],
  permissions: [
    { code: 'dx.intake:handle', title: '处理接收的问题数据（更正、重新接收、不再处理）', roles: ['DX_ADMIN'] },
  ],
  menus: [
    {
      key: 'exchange-intakes',
      title: '数据接收',
      route: '/exchange/intakes',
      icon: 'InboxOutlined',
      order: 825,
      permissions: ['dx.channel:view'],
      group: EXCHANGE_MENU,
    },
  ],
  taskLinks: { [INTAKE_TASK_TYPE]: '/exchange/intakes?tab=trouble&channel={id}' },
  auditEvents: [
    { code: 'dx.intake.correct', title: '更正并接收问题数据' },
    { code: 'dx.intake.dismiss', title: '不再处理问题数据' },
    { code: 'dx.intake.retake', title: '重新接收文件' },
    { code: 'dx.intake.export', title: '下载问题数据清单' },
  ],
  routes: intakeRoutes,
  demo: loadDemoIntakes,
});

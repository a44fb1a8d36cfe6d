import { listRoute } from '../../../../platform/exports/index.ts';
import { seedTimeLimitRules } from '../../../../platform/flow/index.ts';
import { defineModule } from '../../../../platform/kernel/index.ts';
import { ENROLMENT_MENU } from '../../menu.ts';
import { TRAINING_STAFF } from '../../staff-roles.ts';
import { loadDemoExits } from './demo/demo-exits.ts';
import { EnrolmentExitResolver } from './enrolment-exit.resolver.ts';
import { exitFlow } from './exit.flow.ts';
import { ExitResolver } from './exit.resolver.ts';
import { exitBinding } from './exit-binding.ts';
import { exitsExport } from './export-exits.ts';
import { registerExitFiles } from './files.ts';
import { exitTemplates } from './notices.ts';
import './reasons.ts';

registerExitFiles();

/** 退训: who can no longer cancel asks his district (02 §5.4 T13-7, BR13-5). */
export const exitsModule = defineModule({
  name: 'training-exits',
  title: '退训申请',
  flows: [exitFlow],
  records: [exitBinding],
  resolvers: [ExitResolver, EnrolmentExitResolver],
  permissions: [
    { code: 'training.exit:view', title: '查看退训申请', roles: ['TRAINEE', ...TRAINING_STAFF] },
    { code: 'training.exit:ask', title: '申请退训', roles: ['TRAINEE'] },
    { code: 'training.exit:decide', title: '审核退训申请', roles: ['BIZ_OFFICER'] },
  ],
  menus: [
    {
      key: 'training-exits',
      title: '退训申请',
      route: '/training/exits',
      icon: 'SolutionOutlined',
      order: 65,
      permissions: ['training.exit:view'],
      group: ENROLMENT_MENU,
    },
  ],
  auditEvents: [{ code: 'training.exit.export', title: '导出退训申请' }],
  exportLists: [exitsExport],
  routes: (server, app) =>
    listRoute(server, app, {
      url: `/exports/${exitsExport.kind}.xlsx`,
      access: 'training.enrolment:export',
      list: exitsExport,
    }),
  notices: exitTemplates,
  demo: loadDemoExits,
  seed: (ctx) =>
    seedTimeLimitRules(ctx, [{ matterCode: 'TRAINING_EXIT', stage: '退训审核', limitValue: 5, limitUnit: 'WORKDAY' }]),
  errors: {
    'E-1320': '该报名已结束，不需要退训',
    'E-1321': '取消截止前请直接取消报名；已结束的报名不需要退训',
    'E-1322': '已有待审核的退训申请',
  },
});

import { seedTimeLimitRules } from '../../../platform/flow/index.ts';
import { moduleOf, withRecords } from '../../../platform/records/index.ts';
import { onRunsMoved } from '../runs/points.ts';
import { completionAmendment } from './amendments/amendment.record.ts';
import { AmendmentResolver } from './amendments/amendment.resolver.ts';
import { amendmentBinding } from './amendments/amendment-binding.ts';
import { beginCompletions } from './begin-completion.ts';
import { runCompletion } from './completion.record.ts';
import { CompletionFieldsResolver, CompletionResolver } from './completion.resolver.ts';
import { completionBinding } from './completion-binding.ts';
import { completionDocumentRoutes } from './documents/routes.ts';
import { completionTemplates } from './notices.ts';
import { completionRules } from './parameters.ts';
import { completionPermissions } from './permissions.ts';
import { completionRowsImport } from './rows/import-rows.ts';

/** 结课管理 (02 §16, item 24). */
export const completionModule = withRecords(
  [
    moduleOf(runCompletion, { binding: completionBinding, imports: [completionRowsImport] }),
    moduleOf(completionAmendment, { binding: amendmentBinding, operations: [AmendmentResolver] }),
  ],
  {
    name: 'training-completion',
    title: '结课管理',
    hooks: [onRunsMoved.join(beginCompletions)],
    resolvers: [CompletionFieldsResolver, CompletionResolver],
    permissions: completionPermissions,
    menus: [
      {
        key: 'own-completions',
        title: '结课申请',
        route: '/completions',
        icon: 'CheckSquareOutlined',
        order: 21,
        permissions: ['training.completion:apply'],
        alsoNeeds: ['training.completion:view'],
        client: 'training',
      },
      {
        key: 'own-completion-amendments',
        title: '结课更正',
        route: '/completion-amendments',
        icon: 'FormOutlined',
        order: 22,
        permissions: ['training.completion:apply'],
        alsoNeeds: ['training.completion:view'],
        client: 'training',
      },
    ],
    notices: completionTemplates,
    parameters: [completionRules],
    routes: completionDocumentRoutes,
    auditEvents: [{ code: 'training.completion.print', title: '打印结课文书' }],
    errors: {
      'E-2401': '课程或考勤未完成，不能申请结课',
      'E-2402': '结课申请不完整，不能提交',
      'E-2403': '抽查等事项未完成，请先登记说明',
      'E-2404': '培训机构的必备资质已过期，不能通过结课',
      'E-2405': '还有区异议未答复，不能通过结课',
      'E-2406': '有未完成事项的结课申请须逐件审核',
      'E-2407': '异议期限已过',
      'E-2408': '本班次没有本区学员，不能提出异议',
      'E-2409': '该异议不存在或已答复',
      'E-2410': '补登证书的期限已过',
      'E-2412': '本班次已生成报销台账，结果不能更正',
      'E-2413': '学员的结果已有变化，或证书编号已被登记',
    },
    seed: (ctx) =>
      seedTimeLimitRules(ctx, [
        { matterCode: 'TRAINING_COMPLETION', stage: '结课审核', limitValue: 5, limitUnit: 'WORKDAY' },
        { matterCode: 'COMPLETION_AMENDMENT', stage: '证书确认', limitValue: 5, limitUnit: 'WORKDAY' },
        { matterCode: 'COMPLETION_AMENDMENT', stage: '结果更正审核', limitValue: 5, limitUnit: 'WORKDAY' },
      ]),
  },
);

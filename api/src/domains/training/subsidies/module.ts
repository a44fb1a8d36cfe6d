import { seedTimeLimitRules } from '../../../platform/flow/index.ts';
import { defineModule } from '../../../platform/kernel/index.ts';
import { moduleOf, withRecords } from '../../../platform/records/index.ts';
import { runFigures } from '../inspections/statistics/source.ts';
import { subsidyApplication } from './applications/application.record.ts';
import { ApplicationResolver } from './applications/application.resolver.ts';
import { subsidiesOfRuns } from './applications/follow-runs.ts';
import { loadDemoBank } from './demo/demo-bank.ts';
import { subsidyDocumentRoutes } from './documents/routes.ts';
import { subsidyErrors } from './errors.ts';
import { SubsidyFiguresResolver } from './figures/figures.resolver.ts';
import { subsidyLedger } from './ledger/ledger.record.ts';
import { LedgerFieldsResolver } from './ledger/ledger.resolver.ts';
import { ledgeredRuns } from './ledger/ledgered-runs.ts';
import { settledOfProjects } from './ledger/settled-of-projects.ts';
import { ceilingsOfContracts } from './living-ceilings.ts';
import { subsidyTemplates } from './notices.ts';
import { incompletePays, livingDayRule, subsidyRules, subsidySplit, subsidyTwoHands } from './parameters.ts';
import { fundPayment } from './payments/payment.record.ts';
import { paymentImport, registeringPayment } from './payments/register.ts';
import { subsidyPermissions } from './permissions.ts';
import { askingReversal } from './reversals/ask.ts';
import { ledgerReversal } from './reversals/reversal.record.ts';
import { reversalBinding } from './reversals/reversal-binding.ts';
import { districtSheet } from './sheets/sheet.record.ts';
import { SheetFieldsResolver, SheetResolver } from './sheets/sheet.resolver.ts';
import { sheetBinding } from './sheets/sheet-binding.ts';

const limit = (stage: string, limitValue: number, matterCode = 'TRAINING_SUBSIDY') =>
  ({ matterCode, stage, limitValue, limitUnit: 'WORKDAY' }) as const;

/** 补助发放管理 (02 §19, item 27). */
export const subsidiesModule = withRecords(
  [
    moduleOf(subsidyApplication, { operations: [ApplicationResolver] }),
    moduleOf(districtSheet, { binding: sheetBinding, operations: [SheetFieldsResolver, SheetResolver] }),
    moduleOf(subsidyLedger, { operations: [LedgerFieldsResolver, SubsidyFiguresResolver] }),
    moduleOf(ledgerReversal, { binding: reversalBinding, operations: askingReversal }),
    moduleOf(fundPayment, { operations: registeringPayment, imports: [paymentImport] }),
  ],
  defineModule({
    name: 'training-subsidies',
    title: '补助发放',
    permissions: subsidyPermissions,
    menus: [
      {
        key: 'own-subsidies',
        title: '我的补助',
        route: '/subsidies',
        icon: 'AccountBookOutlined',
        order: 23,
        permissions: ['training.subsidy:apply'],
        alsoNeeds: ['training.subsidy:view'],
        client: 'training',
      },
    ],
    notices: subsidyTemplates,
    parameters: [subsidyRules, incompletePays, livingDayRule, subsidySplit, subsidyTwoHands],
    errors: subsidyErrors,
    routes: subsidyDocumentRoutes,
    auditEvents: [{ code: 'training.subsidy.print', title: '打印补助文书' }],
    hooks: [runFigures.join(settledOfProjects), ledgeredRuns, ceilingsOfContracts, ...subsidiesOfRuns],
    demo: loadDemoBank,
    seed: (ctx) =>
      seedTimeLimitRules(ctx, [
        limit('补助审核', 5),
        limit('机构发放', 15),
        limit('发放确认', 5),
        limit('冲正审批', 5, 'TRAINING_REVERSAL'),
      ]),
  }),
);

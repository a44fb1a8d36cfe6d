import { seedTimeLimitRules } from '../../../platform/flow/index.ts';
import { onBeforePaying } from '../../../platform/payments/index.ts';
import { moduleOf, withRecords } from '../../../platform/records/index.ts';
import { onPayableAgain } from '../register/payable-again.ts';
import { onHandover } from '../transfers/handover.ts';
import { medicalCycle } from './cycle/cycle.record.ts';
import { cycleBinding } from './cycle/cycle-binding.ts';
import { medicalLine } from './cycle/lines.record.ts';
import { cycleOperations } from './cycle/prepare-cycle.ts';
import { loadDemoMedical } from './demo/demo-medical.ts';
import { medicalDistrict } from './district/district.record.ts';
import { districtBinding } from './district/district-binding.ts';
import { medicalErrors } from './errors.ts';
import { lineImport } from './import/import-lines.ts';
import { MedicalResolver } from './medical.resolver.ts';
import { amountRules, chainNodes } from './parameters.ts';
import { openPaymentsOf } from './payment/open-payments.ts';
import { medicalPurpose } from './payment/purpose.ts';
import { refuseUnpayable } from './payment/refuse-unpayable.ts';
import { medicalPermissions } from './permissions.ts';
import { medicalRoster } from './roster/roster.record.ts';
import { rosterBinding } from './roster/roster-binding.ts';
import { releaseRows } from './rows/release-rows.ts';
import { medicalRow } from './rows/row.record.ts';
import { MedicalRowResolver } from './rows/row.resolver.ts';
import { sheetRoutes } from './sheets/routes.ts';
import { SHEET_EVENT } from './sheets/sheet-file.ts';
import { medicalStreet } from './street/street.record.ts';
import { streetBinding } from './street/street-binding.ts';

/** 企业退休军转干部医疗补助 (03 §33, item 33). */
export const medicalModule = withRecords(
  [
    moduleOf(medicalCycle, { binding: cycleBinding, operations: cycleOperations, imports: [lineImport] }),
    moduleOf(medicalRoster, { binding: rosterBinding }),
    moduleOf(medicalDistrict, { binding: districtBinding }),
    moduleOf(medicalStreet, { binding: streetBinding }),
    moduleOf(medicalLine),
    moduleOf(medicalRow),
  ],
  {
    name: 'medical-subsidy',
    title: '医疗补助',
    keptIndexes: [
      { table: 'medical_row', column: 'id_no_index', why: '行完整性校验码覆盖该索引' },
      { table: 'medical_row', column: 'bank_account_index', why: '行完整性校验码覆盖该索引' },
    ],
    resolvers: [MedicalResolver, MedicalRowResolver],
    permissions: medicalPermissions,
    parameters: [amountRules, chainNodes],
    errors: medicalErrors,
    routes: sheetRoutes,
    payments: [medicalPurpose],
    hooks: [onHandover.join(openPaymentsOf), onPayableAgain.join(releaseRows), onBeforePaying.join(refuseUnpayable)],
    auditEvents: [
      { code: 'medical.object', title: '对医疗补助名册人员提出异议' },
      { code: 'medical.resolve', title: '处理医疗补助名册异议' },
      { code: 'medical.account', title: '修正医疗补助收款账户' },
      { code: 'medical.hold', title: '暂缓或解除暂缓医疗补助' },
      { code: 'medical.print-summary', title: '打印医疗补助汇总表' },
      { code: SHEET_EVENT, title: '导出医疗补助报表' },
    ],
    demo: loadDemoMedical,
    seed: (ctx) =>
      seedTimeLimitRules(ctx, [{ matterCode: 'MEDICAL', stage: '街镇确认', limitValue: 5, limitUnit: 'WORKDAY' }]),
  },
);

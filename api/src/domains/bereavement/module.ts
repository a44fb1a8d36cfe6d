import { seedTimeLimitRules } from '../../platform/flow/index.ts';
import { defineModule } from '../../platform/kernel/index.ts';
import { onBeforePaying, onPayingSource } from '../../platform/payments/index.ts';
import { moduleOf, withRecords } from '../../platform/records/index.ts';
import { onKnownDeaths, onMove } from '../people/index.ts';
import { registerBereavementCodes } from './codes.ts';
import { loadDemoBereavement } from './demo/demo-bereavement.ts';
import { bereavementErrors } from './errors.ts';
import { deathMatch } from './matches/match.record.ts';
import { matchBinding } from './matches/match-binding.ts';
import { resultImport } from './ministry/by-file.ts';
import { ministryChannel } from './ministry/ministry-channel.ts';
import { ministryReport } from './ministry/report.record.ts';
import { bereavementNotices } from './notices.ts';
import { classRules, reductionTime, registrySettings } from './parameters.ts';
import { payAdjustment } from './payable/adjustment.record.ts';
import { paidImport, payableImport } from './payable/imports.ts';
import { payablePerson } from './payable/payable.record.ts';
import { SEALED_BENEFICIARIES } from './payable/sealed-payables.ts';
import { bereavementPermissions, RIGHTS } from './permissions.ts';
import { deathRegistrySource } from './reduction/ask-registry.ts';
import { holdTheDead } from './reduction/before-paying.ts';
import { reduceJob } from './reduction/run.ts';
import { SEALED_STOP_ORDERS } from './reduction/sealed-stop-orders.ts';
import { stopOrder } from './reduction/stop-order.record.ts';
import { deathRecord } from './registry/death.record.ts';
import { deathFault } from './registry/fault.record.ts';
import { registryJobs } from './registry/jobs.ts';
import { recordsNaming } from './registry/known-deaths.ts';
import { followMove } from './requests/follow-move.ts';
import { ReductionResolver } from './requests/reduction.resolver.ts';
import { reductionRequest } from './requests/request.record.ts';
import { requestBinding } from './requests/request-binding.ts';
import { BereavementWorkResolver } from './work.resolver.ts';

registerBereavementCodes();

/** 优抚对象减员 (03 §34, item 34). */
export const bereavementModule = defineModule(
  withRecords(
    [
      moduleOf(deathMatch, { binding: matchBinding }),
      moduleOf(reductionRequest, { binding: requestBinding, operations: [ReductionResolver] }),
      moduleOf(payablePerson, { imports: [payableImport, paidImport] }),
      moduleOf(stopOrder),
      moduleOf(ministryReport, { imports: [resultImport] }),
      moduleOf(payAdjustment),
      moduleOf(deathRecord),
      moduleOf(deathFault),
    ],
    {
      name: 'bereavement',
      title: '优抚对象减员',
      keptIndexes: [{ table: 'beneficiary', column: 'id_no_index', why: '行完整性校验码覆盖该索引' }],
      indexedAt: [
        {
          table: 'death_record',
          column: 'id_no_index',
          field: { name: 'death_record.id_no', kind: 'id' },
          value: { column: 'id_no' },
        },
      ],
      resolvers: [BereavementWorkResolver],
      hooks: [
        onBeforePaying.join(holdTheDead),
        onPayingSource.join(deathRegistrySource),
        onKnownDeaths.join(recordsNaming),
        onMove.join(followMove),
      ],
      permissions: bereavementPermissions,
      parameters: [registrySettings, classRules, reductionTime],
      errors: bereavementErrors,
      notices: bereavementNotices,
      outbound: [ministryChannel],
      jobs: [reduceJob, ...registryJobs],
      sealedTables: [SEALED_STOP_ORDERS, SEALED_BENEFICIARIES],
      menus: [
        {
          key: 'reduction-runs',
          title: '减员任务日志',
          route: '/reduction/runs',
          icon: 'ScheduleOutlined',
          area: 'reduction',
          order: 45,
          permissions: [RIGHTS.view],
        },
      ],
      auditEvents: [
        { code: 'reduction.correct-person', title: '更正上报人员信息' },
        { code: 'reduction.filed', title: '登记文件上报' },
        { code: 'reduction.settle', title: '登记追回或补发' },
      ],
      seed: (ctx) =>
        seedTimeLimitRules(ctx, [
          { matterCode: 'DEATH_MATCH', stage: '死亡核实', limitValue: 5, limitUnit: 'WORKDAY' },
          ...['街镇审批', '区级经办', '科长审批', '局长审批'].map((stage) => ({
            matterCode: 'REDUCTION',
            stage,
            limitValue: 3,
            limitUnit: 'WORKDAY' as const,
          })),
        ]),
      demo: loadDemoBereavement,
    },
  ),
);

import { defineModule } from '../../platform/kernel/index.ts';
import { onBeforePaying } from '../../platform/payments/index.ts';
import { moduleOf, withRecords } from '../../platform/records/index.ts';
import { application } from './applications/application.record.ts';
import { ApplicationResolver } from './applications/application.resolver.ts';
import { applicationEffects } from './applications/application-binding.ts';
import { loadDemoCadres } from './demo/demo-cadres.ts';
import { cadreErrors } from './errors.ts';
import { cadreImport } from './imports/import.record.ts';
import { importEffects } from './imports/import-binding.ts';
import { cadreFile } from './imports/take-file.ts';
import { seedCadreLimits } from './limits.ts';
import { cadreNotices } from './notices.ts';
import { cadreParameters } from './parameters.ts';
import { pensionBatch } from './pension/batch/batch.record.ts';
import { READ_BATCH } from './pension/batch/results.ts';
import { pensionJobs } from './pension/batch/run-batch.ts';
import { PensionResolver } from './pension/pension.resolver.ts';
import { pensionQuery } from './pension/pension-query.record.ts';
import { cadrePermissions } from './permissions.ts';
import { cadre } from './register/cadre.record.ts';
import { CadreResolver } from './register/cadre.resolver.ts';
import { cadreDeaths } from './register/follow-deaths.ts';
import { holdDeadCadres } from './register/hold-dead.ts';
import { RevealResolver } from './register/reveal.resolver.ts';
import { REVEAL } from './register/reveal.ts';
import { cadreValueChecks } from './register/value-checks.ts';
import { PRINT, transferRoutes } from './transfers/print-transfer.ts';
import { remindOfTransfers } from './transfers/remind.job.ts';
import { transfer } from './transfers/transfer.record.ts';
import { TransferResolver } from './transfers/transfer.resolver.ts';
import { transferEffects } from './transfers/transfer-binding.ts';

/** 企业退休军转干部信息管理 and 关系转移 (03 §31, §32; items 31 and 32). */
export const cadresModule = defineModule(
  withRecords(
    [
      moduleOf(cadre, { operations: [CadreResolver, RevealResolver], imports: [cadreFile] }),
      moduleOf(application, { binding: applicationEffects, operations: [ApplicationResolver] }),
      moduleOf(cadreImport, { binding: importEffects }),
      moduleOf(pensionBatch),
      moduleOf(pensionQuery, { operations: [PensionResolver] }),
      moduleOf(transfer, { binding: transferEffects, operations: [TransferResolver], routes: transferRoutes }),
    ],
    {
      name: 'cadres',
      title: '企业退休军转干部',
      keptIndexes: [
        { table: 'emp_cadre', column: 'id_no_index', why: '行完整性校验码覆盖该索引' },
        { table: 'emp_cadre', column: 'person_name_index', why: '行完整性校验码覆盖该索引' },
        { table: 'cadre_application', column: 'next_id_no_index', why: '与名册的索引比对，随名册保留' },
      ],
      sealedAt: [
        { table: 'pension_snapshot', column: 'monthly_pension', rowId: "t.cadre_id || '.' || t.month" },
        {
          table: 'cadre_difference',
          column: 'remote_value',
          rowId: "concat_ws('.', t.cadre_id, t.source, t.code, t.field)",
        },
      ],
      permissions: cadrePermissions,
      valueChecks: cadreValueChecks,
      errors: cadreErrors,
      notices: cadreNotices,
      seed: seedCadreLimits,
      demo: loadDemoCadres,
      hooks: [cadreDeaths, onBeforePaying.join(holdDeadCadres)],
      parameters: cadreParameters,
      jobs: [
        ...pensionJobs,
        {
          name: 'cadres.transfer-reminders',
          title: '关系转移催办',
          cron: '0 9 * * *',
          concurrency: 1,
          run: remindOfTransfers,
        },
      ],
      auditEvents: [
        { code: REVEAL, title: '查看企业退休军转干部的完整信息' },
        { code: PRINT, title: '打印关系转移单' },
        { code: 'cadre.pension-query', title: '查询养老金数据' },
        { code: READ_BATCH, title: '查看养老金批量查询结果' },
      ],
    },
  ),
);

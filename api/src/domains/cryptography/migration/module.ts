import { defineModule } from '../../../platform/kernel/index.ts';
import { keyHolders } from '../../../platform/keys/index.ts';
import { moduleOf, withRecords } from '../../../platform/records/index.ts';
import { loadDemoMigrations } from './demo/demo-migrations.ts';
import { migrationErrors } from './errors.ts';
import { migratedColumns } from './holder.ts';
import { migrationJob } from './jobs/job.record.ts';
import { oddValue } from './jobs/odd-value.record.ts';
import { measureJob, migrateJob } from './jobs.ts';
import { cryptoMigration } from './migration.record.ts';
import { migrationBinding } from './migration-binding.ts';
import { explanationEdit, planEdit, settingsEdit } from './operations.ts';
import { migrationSettings } from './parameters.ts';
import { migrationPermissions } from './permissions.ts';
import { columnPlan } from './plans/plan.record.ts';
import { registerSystems } from './register.ts';

const TIME_OF_DAY = /^([01]\d|2[0-3]):[0-5]\d$/;

/** 密码应用改造 of the eleven systems (03 §41.12). */
export const cryptoMigrationModule = defineModule(
  withRecords(
    [
      moduleOf(cryptoMigration, { binding: migrationBinding, operations: settingsEdit }),
      moduleOf(columnPlan, { operations: planEdit }),
      moduleOf(migrationJob),
      moduleOf(oddValue, { operations: explanationEdit }),
    ],
    {
      name: 'crypto.migration',
      title: '密码应用改造',
      permissions: migrationPermissions,
      errors: migrationErrors,
      parameters: [migrationSettings],
      jobs: [migrateJob, measureJob],
      hooks: [keyHolders.join(migratedColumns)],
      valueChecks: {
        'crypto.timeOfDay': (text) => (TIME_OF_DAY.test(text) ? undefined : '应为 22:00 这样的时间'),
      },
      seed: registerSystems,
      demo: loadDemoMigrations,
    },
  ),
);

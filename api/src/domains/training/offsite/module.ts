import { moduleOf, withRecords } from '../../../platform/records/index.ts';
import { loadDemoOffsite } from './demo/demo-offsite.ts';
import { offsiteDocumentRoutes } from './documents/print-offsite.ts';
import { offsiteSummaryRoutes } from './documents/print-summary.ts';
import { offsiteErrors } from './errors.ts';
import { wrongIdNumber } from './id-number.ts';
import { offsiteImport } from './import-offsite.ts';
import { offsiteTraining } from './offsite.record.ts';
import { OffsiteResolver } from './offsite.resolver.ts';
import { offsiteEffects } from './offsite-binding.ts';
import { requireCheck } from './parameters.ts';
import { offsitePermissions } from './permissions.ts';
import { offsiteResultRoutes } from './results/routes.ts';

/** 长三角/全国技能培训 (02 §20, item 28). */
export const offsiteModule = withRecords(
  [moduleOf(offsiteTraining, { binding: offsiteEffects, operations: [OffsiteResolver], imports: [offsiteImport] })],
  {
    name: 'training-offsite',
    title: '异地培训',
    indexedAt: [
      {
        table: 'offsite_training',
        column: 'id_no_index',
        field: { name: 'offsite_training.id_no', kind: 'id' },
        value: { column: 'id_no' },
      },
      {
        table: 'offsite_training',
        column: 'trainee_index',
        field: { name: 'training.trainee.id_no', kind: 'id' },
        value: { column: 'id_no' },
      },
    ],
    routes: (server, app) => {
      offsiteDocumentRoutes(server, app);
      offsiteSummaryRoutes(server, app);
      offsiteResultRoutes(server, app);
    },
    auditEvents: [
      { code: 'training.offsite.print', title: '打印异地培训文书' },
      { code: 'training.offsite.results', title: '批量登记异地培训报销结果' },
    ],
    demo: loadDemoOffsite,
    valueChecks: { 'offsite.idNumber': wrongIdNumber },
    permissions: offsitePermissions,
    parameters: [requireCheck],
    errors: offsiteErrors,
  },
);

import { cryptoAssessmentModule } from './assessment/module.ts';
import { cryptoClientsModule } from './clients/module.ts';
import { cryptoOwnersModule } from './key-owners.ts';
import { cryptoMigrationModule } from './migration/module.ts';

/** 密码应用改造 (item 41): the service and its client systems, the migration of the eleven systems, the self-assessment. */
export const cryptographyModules = [
  cryptoOwnersModule,
  cryptoClientsModule,
  cryptoMigrationModule,
  cryptoAssessmentModule,
];

export { openApi as cryptoServiceDocument } from './clients/docs/open-api.ts';

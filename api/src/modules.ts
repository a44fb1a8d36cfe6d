import { followUpModule, reserveModule, subsidyModule } from './domains/aftercare/index.ts';
import { bereavementModule } from './domains/bereavement/index.ts';
import { comparisonPart } from './domains/cadres/compare/module.ts';
import { cadresModule } from './domains/cadres/index.ts';
import { medicalModule } from './domains/cadres/medical/module.ts';
import { archiveModule } from './domains/cases/archive/module.ts';
import { collectionModule } from './domains/cases/collection/module.ts';
import { duplicatesModule } from './domains/cases/duplicates/module.ts';
import { feedbackModule } from './domains/cases/feedback/module.ts';
import { forcedFinishModule } from './domains/cases/forced-finish/module.ts';
import { historicModule } from './domains/cases/historic/module.ts';
import { libraryMappingModule } from './domains/cases/library/mapping/module.ts';
import { mattersModule } from './domains/cases/matters/module.ts';
import { casesModule } from './domains/cases/module.ts';
import { offlineModule } from './domains/cases/offline/module.ts';
import { reopenModule } from './domains/cases/reopen/module.ts';
import { caseStatisticsModule } from './domains/cases/statistics/module.ts';
import { timeLimitsModule } from './domains/cases/time-limits/module.ts';
import { warningsModule } from './domains/cases/warnings/module.ts';
import { cryptographyModules } from './domains/cryptography/index.ts';
import { entitlementModule } from './domains/entitlement/index.ts';
import { exchangeBansModule } from './domains/exchange/bans/module.ts';
import { externalDataModule } from './domains/exchange/config/module.ts';
import { exchangeIntakeModule } from './domains/exchange/intake/module.ts';
import { exchangeLogModule } from './domains/exchange/log/module.ts';
import { exchangeMonitorModule } from './domains/exchange/monitor/module.ts';
import { exchangeStatisticsModule } from './domains/exchange/statistics/module.ts';
import { uplinkModule } from './domains/exchange/uplink/module.ts';
import { accountsModule } from './domains/intake/accounts/module.ts';
import { alipayModule } from './domains/intake/alipay/module.ts';
import { closingModule } from './domains/intake/closing/module.ts';
import { citizenFunctionsModule } from './domains/intake/functions/module.ts';
import { correctionsModule, intakeModule } from './domains/intake/index.ts';
import { libraryModule } from './domains/intake/library/module.ts';
import { placesModule } from './domains/intake/places/module.ts';
import { peopleModule } from './domains/people/index.ts';
import { recuperationModule } from './domains/recuperation/index.ts';
import { reviewsModules } from './domains/reviews/index.ts';
import { trainingModules } from './domains/training/index.ts';
import { accessModule } from './platform/access/index.ts';
import { auditModule } from './platform/audit/module.ts';
import { batchesModule } from './platform/batches/index.ts';
import { calendarModule } from './platform/calendar/module.ts';
import { codeListsModule } from './platform/code-lists/module.ts';
import { confirmationsModule } from './platform/confirmations/index.ts';
import { documentTemplatesModule } from './platform/documents/templates/module.ts';
import { exchangeModule } from './platform/exchange/index.ts';
import { receivingModule } from './platform/exchange/intake/module.ts';
import { callLogModule } from './platform/exchange/log/module.ts';
import { amqpModule } from './platform/exchange/transports/amqp/index.ts';
import { exportsModule } from './platform/exports/index.ts';
import { factorsModule } from './platform/factors/index.ts';
import { filesModule } from './platform/files/module.ts';
import { flowModule } from './platform/flow/module.ts';
import { formsModule } from './platform/forms/index.ts';
import { jobLogModule } from './platform/jobs/log/module.ts';
import type { ModuleDefinition } from './platform/kernel/index.ts';
import { keysModule } from './platform/keys/index.ts';
import { noticeCentreModule } from './platform/notify/centre/module.ts';
import { notifyModule } from './platform/notify/module.ts';
import { pushLogModule } from './platform/outbox/log/module.ts';
import { outboxModule } from './platform/outbox/module.ts';
import { parametersModule } from './platform/parameters/module.ts';
import { paymentsModule } from './platform/payments/index.ts';
import { recordsModule } from './platform/records/index.ts';
import { rulesModule } from './platform/rules/index.ts';
import { versionsModule } from './platform/versions/index.ts';

/** The product: rooms of the platform first (the exchange beside its gateway), then the lines of business. Adding one is a folder and a line here. */
export const modules: readonly ModuleDefinition[] = [
  accessModule,
  auditModule,
  calendarModule,
  flowModule,
  notifyModule,
  jobLogModule,
  filesModule,
  documentTemplatesModule,
  formsModule,
  outboxModule,
  pushLogModule,
  batchesModule,
  exportsModule,
  noticeCentreModule,
  exchangeModule,
  callLogModule,
  exchangeLogModule,
  amqpModule,
  receivingModule,
  exchangeIntakeModule,
  exchangeBansModule,
  exchangeMonitorModule,
  exchangeStatisticsModule,
  uplinkModule,
  parametersModule,
  rulesModule,
  codeListsModule,
  recordsModule,
  confirmationsModule,
  versionsModule,
  keysModule,
  factorsModule,
  paymentsModule,
  externalDataModule,
  peopleModule,
  casesModule,
  duplicatesModule,
  archiveModule,
  forcedFinishModule,
  reopenModule,
  warningsModule,
  caseStatisticsModule,
  timeLimitsModule,
  feedbackModule,
  offlineModule,
  historicModule,
  collectionModule,
  mattersModule,
  libraryMappingModule,
  entitlementModule,
  alipayModule,
  intakeModule,
  correctionsModule,
  accountsModule,
  libraryModule,
  closingModule,
  placesModule,
  citizenFunctionsModule,
  ...trainingModules,
  reserveModule,
  ...reviewsModules,
  subsidyModule,
  followUpModule,
  bereavementModule,
  cadresModule,
  comparisonPart,
  medicalModule,
  recuperationModule,
  ...cryptographyModules,
];

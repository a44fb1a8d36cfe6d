import { archiveModule } from "./domains/cases/archive/module.js";
import { duplicatesModule } from "./domains/cases/duplicates/module.js";
import { feedbackModule } from "./domains/cases/feedback/module.js";
import { forcedFinishModule } from "./domains/cases/forced-finish/module.js";
import { casesModule } from "./domains/cases/module.js";
import { offlineModule } from "./domains/cases/offline/module.js";
import { reopenModule } from "./domains/cases/reopen/module.js";
import { warningsModule } from "./domains/cases/warnings/module.js";
import { entitlementModule } from "./domains/entitlement/index.js";
import { peopleModule } from "./domains/people/index.js";
import { accessModule } from "./platform/access/index.js";
import { auditModule } from "./platform/audit/module.js";
import { batchesModule } from "./platform/batches/index.js";
import { calendarModule } from "./platform/calendar/module.js";
import { confirmationsModule } from "./platform/confirmations/index.js";
import { exchangeBansModule } from "./platform/exchange/bans/module.js";
import { externalDataModule } from "./platform/exchange/config/module.js";
import { exchangeModule } from "./platform/exchange/index.js";
import { exchangeIntakeModule } from "./platform/exchange/intake/module.js";
import { exchangeLogModule } from "./platform/exchange/log/module.js";
import { exchangeMonitorModule } from "./platform/exchange/monitor/module.js";
import { exchangeStatisticsModule } from "./platform/exchange/statistics/module.js";
import { amqpModule } from "./platform/exchange/transports/amqp/index.js";
import { uplinkModule } from "./platform/exchange/uplink/module.js";
import { exportsModule } from "./platform/exports/index.js";
import { filesModule } from "./platform/files/module.js";
import { flowModule } from "./platform/flow/module.js";
import { formsModule } from "./platform/forms/index.js";
import { noticeCentreModule } from "./platform/notice-centre/module.js";
import { notifyModule } from "./platform/notify/module.js";
import { outboxModule } from "./platform/outbox/module.js";
import { parametersModule } from "./platform/parameters/module.js";
import { rulesModule } from "./platform/rules/index.js";
/** The product: rooms of the platform first, then the lines of business. Adding one is a folder and a line here. */ export const modules = [
    accessModule,
    auditModule,
    calendarModule,
    flowModule,
    notifyModule,
    filesModule,
    formsModule,
    outboxModule,
    batchesModule,
    exportsModule,
    noticeCentreModule,
    exchangeModule,
    exchangeLogModule,
    amqpModule,
    exchangeIntakeModule,
    exchangeBansModule,
    exchangeMonitorModule,
    exchangeStatisticsModule,
    uplinkModule,
    parametersModule,
    rulesModule,
    confirmationsModule,
    externalDataModule,
    peopleModule,
    casesModule,
    duplicatesModule,
    archiveModule,
    forcedFinishModule,
    reopenModule,
    warningsModule,
    feedbackModule,
    offlineModule,
    entitlementModule
];

//# sourceMappingURL=modules.js.map
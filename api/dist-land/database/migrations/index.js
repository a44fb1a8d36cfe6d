import { Migration2026112401 } from "./01-access.js";
import { Migration2026112402 } from "./02-audit.js";
import { Migration2026112403 } from "./03-flow.js";
import { Migration2026112404 } from "./04-notify.js";
import { Migration2026112405 } from "./05-files-forms.js";
import { Migration2026112406 } from "./06-exchange.js";
import { Migration2026112407 } from "./07-people.js";
import { Migration2026112408 } from "./08-cases.js";
import { Migration2026112409 } from "./09-calendar.js";
import { Migration2026112410 } from "./10-library.js";
import { Migration2026112411 } from "./11-exchange-log.js";
import { Migration2026112412 } from "./12-act-requests.js";
import { Migration2026112413 } from "./13-batches.js";
import { Migration2026112414 } from "./14-drafts.js";
import { Migration2026112415 } from "./15-calendar-changes.js";
import { Migration2026112416 } from "./16-exchange-log-store.js";
import { Migration2026112417 } from "./17-bans.js";
import { Migration2026112419 } from "./19-urges.js";
import { Migration2026112420 } from "./20-external-data.js";
import { Migration2026112520 } from "./20-rules.js";
import { Migration2026112421 } from "./21-exchange-statistics.js";
import { Migration2026112422 } from "./22-exchange-monitor.js";
import { Migration2026112423 } from "./23-uplink.js";
import { Migration2026112530 } from "./30-offline-matters.js";
import { Migration2026112430 } from "./30-roles.js";
import { Migration2026112531 } from "./31-auto-finish.js";
import { Migration2026112440 } from "./40-feedback.js";
import { Migration2026112450 } from "./50-entitlement.js";
import { Migration2026112540 } from "./40-warnings.js";
import { Migration2026112550 } from "./50-notice-order.js";
import { Migration2026112551 } from "./51-notice-settled.js";
import { Migration2026112451 } from "./51-sign-in-address.js";
import { Migration2026112552 } from "./52-template-drafts.js";
import { Migration2026112560 } from "./60-archive.js";
import { Migration2026112460 } from "./60-export-orders.js";
import { Migration2026112561 } from "./61-forced-finish.js";
import { Migration2026112562 } from "./62-reopen.js";
import { Migration2026112465 } from "./65-uplink-backlog.js";
import { Migration2026112467 } from "./67-exchange-intake.js";
import { Migration2026112470 } from "./70-recall-marks.js";
import { Migration2026112472 } from "./72-feedback-trial.js";
import { Migration2026112580 } from "./80-app-org.js";
import { Migration2026112480 } from "./80-duplicates.js";
import { Migration2026112581 } from "./81-intake-handling.js";
/** In the order they are applied; a shipped migration is never changed. */ export const migrations = [
    {
        name: '20261124_01_access',
        class: Migration2026112401
    },
    {
        name: '20261124_02_audit',
        class: Migration2026112402
    },
    {
        name: '20261124_03_flow',
        class: Migration2026112403
    },
    {
        name: '20261124_04_notify',
        class: Migration2026112404
    },
    {
        name: '20261124_05_files_forms',
        class: Migration2026112405
    },
    {
        name: '20261124_06_exchange',
        class: Migration2026112406
    },
    {
        name: '20261124_07_people',
        class: Migration2026112407
    },
    {
        name: '20261124_08_cases',
        class: Migration2026112408
    },
    {
        name: '20261124_09_calendar',
        class: Migration2026112409
    },
    {
        name: '20261124_10_library',
        class: Migration2026112410
    },
    {
        name: '20261124_11_exchange_log',
        class: Migration2026112411
    },
    {
        name: '20261124_12_act_requests',
        class: Migration2026112412
    },
    {
        name: '20261124_13_batches',
        class: Migration2026112413
    },
    {
        name: '20261124_14_drafts',
        class: Migration2026112414
    },
    {
        name: '20261124_15_calendar_changes',
        class: Migration2026112415
    },
    {
        name: '20261124_16_exchange_log_store',
        class: Migration2026112416
    },
    {
        name: '20261124_17_bans',
        class: Migration2026112417
    },
    {
        name: '20261124_19_urges',
        class: Migration2026112419
    },
    {
        name: '20261124_20_external_data',
        class: Migration2026112420
    },
    {
        name: '20261124_21_exchange_statistics',
        class: Migration2026112421
    },
    {
        name: '20261124_22_exchange_monitor',
        class: Migration2026112422
    },
    {
        name: '20261124_23_uplink',
        class: Migration2026112423
    },
    {
        name: '20261124_30_roles',
        class: Migration2026112430
    },
    {
        name: '20261124_40_feedback',
        class: Migration2026112440
    },
    {
        name: '20261124_50_entitlement',
        class: Migration2026112450
    },
    {
        name: '20261124_51_sign_in_address',
        class: Migration2026112451
    },
    {
        name: '20261124_60_export_orders',
        class: Migration2026112460
    },
    {
        name: '20261124_65_uplink_backlog',
        class: Migration2026112465
    },
    {
        name: '20261124_67_exchange_intake',
        class: Migration2026112467
    },
    {
        name: '20261124_70_recall_marks',
        class: Migration2026112470
    },
    {
        name: '20261124_72_feedback_trial',
        class: Migration2026112472
    },
    {
        name: '20261124_80_duplicates',
        class: Migration2026112480
    },
    {
        name: '20261125_20_rules',
        class: Migration2026112520
    },
    {
        name: '20261125_30_offline_matters',
        class: Migration2026112530
    },
    {
        name: '20261125_31_auto_finish',
        class: Migration2026112531
    },
    {
        name: '20261125_40_warnings',
        class: Migration2026112540
    },
    {
        name: '20261125_50_notice_order',
        class: Migration2026112550
    },
    {
        name: '20261125_60_archive',
        class: Migration2026112560
    },
    {
        name: '20261125_80_app_org',
        class: Migration2026112580
    },
    {
        name: '20261125_81_intake_handling',
        class: Migration2026112581
    },
    {
        name: '20261125_51_notice_settled',
        class: Migration2026112551
    },
    {
        name: '20261125_52_template_drafts',
        class: Migration2026112552
    },
    {
        name: '20261125_61_forced_finish',
        class: Migration2026112561
    },
    {
        name: '20261125_62_reopen',
        class: Migration2026112562
    }
];

//# sourceMappingURL=index.js.map
import type { MigrationObject } from '@mikro-orm/core';
import { Migration2026112401 } from './01-access.ts';
import { Migration2026112402 } from './02-audit.ts';
import { Migration2026112403 } from './03-flow.ts';
import { Migration2026112404 } from './04-notify.ts';
import { Migration2026112405 } from './05-files-forms.ts';
import { Migration2026112406 } from './06-exchange.ts';
import { Migration2026112407 } from './07-people.ts';
import { Migration2026112408 } from './08-cases.ts';
import { Migration2026112409 } from './09-calendar.ts';
import { Migration2026112410 } from './10-library.ts';
import { Migration2026112411 } from './11-exchange-log.ts';
import { Migration2026112412 } from './12-act-requests.ts';
import { Migration2026112413 } from './13-batches.ts';
import { Migration2026112414 } from './14-drafts.ts';
import { Migration2026112415 } from './15-calendar-changes.ts';
import { Migration2026112416 } from './16-exchange-log-store.ts';
import { Migration2026112417 } from './17-bans.ts';
import { Migration2026112419 } from './19-urges.ts';
import { Migration2026112420 } from './20-external-data.ts';
import { Migration2026112421 } from './21-exchange-statistics.ts';
import { Migration2026112422 } from './22-exchange-monitor.ts';
import { Migration2026112423 } from './23-uplink.ts';
import { Migration2026112430 } from './30-roles.ts';
import { Migration2026112440 } from './40-feedback.ts';
import { Migration2026112450 } from './50-entitlement.ts';
import { Migration2026112465 } from './65-uplink-backlog.ts';

/** In the order they are applied; a shipped migration is never changed. */
export const migrations: readonly MigrationObject[] = [
  { name: '20261124_01_access', class: Migration2026112401 },
  { name: '20261124_02_audit', class: Migration2026112402 },
  { name: '20261124_03_flow', class: Migration2026112403 },
  { name: '20261124_04_notify', class: Migration2026112404 },
  { name: '20261124_05_files_forms', class: Migration2026112405 },
  { name: '20261124_06_exchange', class: Migration2026112406 },
  { name: '20261124_07_people', class: Migration2026112407 },
  { name: '20261124_08_cases', class: Migration2026112408 },
  { name: '20261124_09_calendar', class: Migration2026112409 },
  { name: '20261124_10_library', class: Migration2026112410 },
  { name: '20261124_11_exchange_log', class: Migration2026112411 },
  { name: '20261124_12_act_requests', class: Migration2026112412 },
  { name: '20261124_13_batches', class: Migration2026112413 },
  { name: '20261124_14_drafts', class: Migration2026112414 },
  { name: '20261124_15_calendar_changes', class: Migration2026112415 },
  { name: '20261124_16_exchange_log_store', class: Migration2026112416 },
  { name: '20261124_17_bans', class: Migration2026112417 },
  { name: '20261124_19_urges', class: Migration2026112419 },
  { name: '20261124_20_external_data', class: Migration2026112420 },
  { name: '20261124_21_exchange_statistics', class: Migration2026112421 },
  { name: '20261124_22_exchange_monitor', class: Migration2026112422 },
  { name: '20261124_23_uplink', class: Migration2026112423 },
  { name: '20261124_30_roles', class: Migration2026112430 },
  { name: '20261124_40_feedback', class: Migration2026112440 },
  { name: '20261124_50_entitlement', class: Migration2026112450 },
  { name: '20261124_65_uplink_backlog', class: Migration2026112465 },
];

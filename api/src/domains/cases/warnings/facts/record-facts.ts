import { dayNumberOfDate, localDateOf, type WorkingCalendar, weekdayOf } from '../../../../platform/calendar/index.ts';
import { getState } from '../../../../platform/flow/index.ts';
import type { Facts } from '../../../../platform/rules/index.ts';
import { caseFlow } from '../../case.flow.ts';
import { subCaseFlow } from '../../sub-case.flow.ts';
import { processOf } from '../process.ts';
import type { FurtherFacts } from './further-facts.ts';
import type { WatchedRecord } from './watched-record.ts';

/** The stage that the record stands in, or its state where that has no limit of its own. */
export function stageOf({ type, state, stage }: Pick<WatchedRecord, 'type' | 'state' | 'stage'>): string {
  if (stage) return stage;
  const found = getState(type === 'case' ? caseFlow : subCaseFlow, state);
  return found.stage?.name ?? found.title;
}

/** What is known of a record, apart from its running limits. */
export function recordFacts(
  record: WatchedRecord,
  further: FurtherFacts | undefined,
  calendar: WorkingCalendar,
  now: Date,
): Facts {
  const today = localDateOf(now);
  return {
    flow: record.process ?? processOf(record.state),
    stage: stageOf(record),
    matter: record.matterCode,
    placementType: record.placementType,
    personFlag: record.personFlags,
    externalStatus: record.externalStatus,
    noFeedbackDays: record.silentSince ? calendar.workdaysBetween(localDateOf(record.silentSince), today) : null,
    materialMissing: record.state === 'SUPPLEMENT',
    duplicateFlag: record.duplicateFlag,
    weekday: String(weekdayOf(dayNumberOfDate(today)) || 7),
    ...further,
  };
}

import { firstRow, type SqlInstant, sql, toDate } from '../../../../database/sql.ts';
import { instantOf, localDateOf } from '../../../../platform/calendar/index.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { findReported } from '../../../entitlement/index.ts';
import type { Match } from './find-matches.ts';
import { isOtherService, REPORTED_ELSEWHERE } from './severity.ts';

/** 退役报到. */
export const REPORTING = 'M01';

interface NewReport {
  subCaseId: string;
  matterName: string;
  personId: string;
  dischargeDate: string;
  submittedAt: SqlInstant;
}

/**
 * A 退役报到 that 安置系统 shows as finished and of which there is no case here (01 §4.7): for cases that wait for their acceptance, since what
 * 安置系统 learns later it may have learnt from the case itself. Records of another service say nothing.
 */
export async function findElsewhere(tx: Ctx, caseId: string, matches: readonly Match[]): Promise<Match[]> {
  const report = await firstRow<NewReport>(
    tx,
    sql`select s.id as "subCaseId", s.matter_name as "matterName", c.person_id as "personId", c.discharge_date::text as "dischargeDate",
               c.submitted_at as "submittedAt"
          from one_thing_case c join sub_case s on s.case_id = c.id and s.matter_code = ${REPORTING}
         where c.id = ${caseId} and c.state in ('PENDING_PREREVIEW', 'PREREVIEW_PASSED') and c.submitted_at is not null`,
  );
  if (!report || matches.some(({ newSubCaseId }) => newSubCaseId === report.subCaseId)) return [];
  const reported = await findReported(tx, report.personId);
  if (!reported || reported.reportedOn > localDateOf(toDate(report.submittedAt))) return [];
  if (isOtherService(reported.dischargeDate, report.dischargeDate)) return [];
  return [
    {
      newSubCaseId: report.subCaseId,
      subCaseId: null,
      caseId: null,
      ref: reported.recordNo,
      matterCode: REPORTING,
      matterName: report.matterName,
      rule: 'REPORTED_ELSEWHERE',
      severity: 'INFO',
      hint: REPORTED_ELSEWHERE,
      state: 'FINISHED_NORMAL',
      channel: 'PLACEMENT',
      orgId: reported.orgId,
      orgName: reported.orgName,
      submittedAt: instantOf(reported.reportedOn),
    },
  ];
}

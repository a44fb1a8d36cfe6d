import { firstRow, rows, type SqlInstant, sql, toDate } from '../../../../database/sql.ts';
import { recordAudit } from '../../../../platform/audit/index.ts';
import { formatChineseDate, isLocalDate, isReckonable, localDateOf } from '../../../../platform/calendar/index.ts';
import { type Ctx, inScope, type Placed, scopeOf } from '../../../../platform/kernel/index.ts';
import { readParameter } from '../../../../platform/parameters/index.ts';
import { findReported } from '../../../entitlement/index.ts';
import { findPersonByIdNumber } from '../../../people/index.ts';
import { caseFlow } from '../../case.flow.ts';
import { standingAtWindow } from '../errors.ts';
import { lookbackDays } from '../parameters.ts';
import { REPORTING } from './find-elsewhere.ts';
import { COUNTING } from './find-matches.ts';
import { isKin } from './same-matter.ts';
import { isOtherService, judgePair } from './severity.ts';

/** What a clerk, or an applicant, is told about an application that stands already. */
export interface StandingApplication {
  matterName: string;
  day: string;
  orgName: string;
  stateTitle: string;
  severity: string;
  message: string;
  /** 被退回的申请 of the caller's scope, to be mended instead of a new one. */
  returnedCaseId?: string;
}

interface StandingRow {
  matterCode: string;
  matterName: string;
  submittedAt: SqlInstant;
  orgName: string;
  state: string;
  oncePerDischarge: boolean;
  discharge: string;
}

/**
 * Applications that stand for a person, asked for as soon as the number is typed at the window (4.4 no. 1): E-0201 in words, without the
 * case numbers of other places. `dischargeDate` where it is known already; without it a second service cannot be told apart.
 */
export async function findStanding(
  ctx: Ctx,
  idNo: string,
  dischargeDate?: string | null,
): Promise<StandingApplication[]> {
  const person = await findPersonByIdNumber(ctx, idNo);
  if (!person) return [];
  const found = await rows<StandingRow>(
    ctx,
    sql`select s.matter_code as "matterCode", s.matter_name as "matterName", c.submitted_at as "submittedAt", o.short_name as "orgName", s.state,
               exists (select 1 from matter n where n.once_per_discharge and ${isKin}) as "oncePerDischarge", c.discharge_date::text as discharge
          from one_thing_case c join sub_case s on s.case_id = c.id join matter m on m.code = s.matter_code join org o on o.id = c.org_id
         where c.person_id = ${person.id} and c.submitted_at is not null and s.state = any(${[...COUNTING]}::text[])
         order by c.submitted_at desc, s.position limit 100`,
  );
  await noteLookup(ctx, person.id, found.length);
  const today = localDateOf(ctx.app.clock.now());
  const lookback = await readParameter(ctx, lookbackDays);
  const standing = found.flatMap((row): StandingApplication[] => {
    const day = localDateOf(toDate(row.submittedAt));
    const verdict = judgePair(
      {
        samePerson: true,
        oneOldNumber: false,
        oncePerDischarge: row.oncePerDischarge,
        newDischarge:
          dischargeDate && isLocalDate(dischargeDate) && isReckonable(dischargeDate) ? dischargeDate : row.discharge,
        matchedDischarge: row.discharge,
        newDay: today,
        matchedDay: day,
      },
      lookback,
    );
    if (!verdict) return [];
    const words = standingAtWindow(row.matterName, formatChineseDate(day), row.orgName);
    return [
      {
        matterName: row.matterName,
        day,
        orgName: row.orgName,
        stateTitle: caseFlow.states[row.state]?.title ?? row.state,
        severity: verdict.severity,
        message: verdict.hint ? `${words}（${verdict.hint}）` : words,
      },
    ];
  });
  const reported = found.some(({ matterCode }) => matterCode === REPORTING)
    ? []
    : await elsewhereOf(ctx, person.id, dischargeDate);
  return [...standing, ...(await returnedOf(ctx, person.id)), ...reported];
}

/** An application that was sent back is no duplicate: it is mended and handed in again, where it was handed in (01 §4.8). */
async function returnedOf(ctx: Ctx, personId: string): Promise<StandingApplication[]> {
  const one = await firstRow<Placed & { id: string; matterName: string; submittedAt: SqlInstant; orgName: string }>(
    ctx,
    sql`select c.id, c.org_id as "orgId", c.org_path as "orgPath", c.district_code as "districtCode", c.submitted_at as "submittedAt",
               o.short_name as "orgName",
               (select s.matter_name from sub_case s where s.case_id = c.id order by s.position limit 1) as "matterName"
          from one_thing_case c join org o on o.id = c.org_id
         where c.person_id = ${personId} and c.state = 'PREREVIEW_RETURNED' order by c.id desc limit 1`,
  );
  if (!one) return [];
  const { id, matterName, orgName } = one;
  const day = localDateOf(toDate(one.submittedAt));
  const stateTitle = caseFlow.states.PREREVIEW_RETURNED?.title ?? '';
  const message = `申请人有一件被退回的申请（${formatChineseDate(day)}，${orgName}），可直接修改后重新提交`;
  const returned = { matterName, day, orgName, stateTitle, severity: 'INFO', message };
  return [inScope(scopeOf(ctx.actor), one) ? { ...returned, returnedCaseId: id } : returned];
}

/** What 安置系统 shows and we have not (01 §4.7): for the clerk to ask about, never in the way. */
async function elsewhereOf(ctx: Ctx, personId: string, dischargeDate?: string | null): Promise<StandingApplication[]> {
  const reported = await findReported(ctx, personId);
  const known = dischargeDate && isLocalDate(dischargeDate) && isReckonable(dischargeDate) ? dischargeDate : undefined;
  if (!reported || (known && isOtherService(reported.dischargeDate, known))) return [];
  const { reportedOn: day, orgName } = reported;
  const message = `安置系统显示该人员已于${formatChineseDate(day)}在${orgName}完成退役报到，本平台没有对应办件，请核对`;
  return [{ matterName: '退役报到', day, orgName, stateTitle: '安置系统已办结', severity: 'INFO', message }];
}

/** The answer tells of places out of the clerk's scope: whoever asks about a person without an application at the window leaves a trace. */
function noteLookup(ctx: Ctx, personId: string, found: number): Promise<void> {
  return recordAudit(ctx, {
    event: 'duplicate.lookup',
    objectType: 'person',
    objectId: personId,
    detail: { found },
  });
}

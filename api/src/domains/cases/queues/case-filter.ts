import { sql } from '../../../database/sql.ts';
import { isUuid } from '../../../database/uuid.ts';
import { scopeWhere } from '../../../platform/access/index.ts';
import { addDays, instantOf } from '../../../platform/calendar/index.ts';
import { badInput } from '../../../platform/errors/index.ts';
import { type Ctx, requireUser, scopeOf } from '../../../platform/kernel/index.ts';
import { findPersonByIdNumber, normaliseNumberText, personIndex } from '../../people/index.ts';
import { QUEUE_STATES, type QueueName } from '../case-states.ts';

export interface CaseFilter {
  search?: string | null;
  districtCode?: string | null;
  orgId?: string | null;
  status?: string[] | null;
  channel?: string[] | null;
  placementType?: string[] | null;
  personCategory?: string[] | null;
  matterCode?: string | null;
  submittedFrom?: string | null;
  submittedTo?: string | null;
  finishedFrom?: string | null;
  finishedTo?: string | null;
  timeLevel?: string[] | null;
  duplicate?: string[] | null;
  pushFailed?: boolean | null;
  accountOneClerk?: boolean | null;
  assignment?: 'MINE' | 'UNASSIGNED' | null;
  mode?: string | null;
}

type Condition = ReturnType<typeof sql<boolean>>;

/**
 * The condition of a queue and filter over `one_thing_case c`, the caller's scope always included. A search text is a case number (or its
 * beginning), an ID number, or a full name; numbers and names are compared through their blind indexes.
 */
export async function caseWhere(ctx: Ctx, queue: QueueName, filter: CaseFilter): Promise<Condition> {
  const parts: Condition[] = [sql<boolean>`${scopeWhere(scopeOf(ctx.actor), 'c')}`];
  const states = QUEUE_STATES[queue];
  if (states) parts.push(sql<boolean>`c.state = any(${[...states]}::text[])`);
  // Somebody's unfinished draft is on nobody's list but the one that asks for drafts.
  else if (!filter.status?.includes('DRAFT')) parts.push(sql<boolean>`c.state <> 'DRAFT'`);
  const oneOf = (column: string, values: readonly string[] | null | undefined) => {
    if (values?.length) parts.push(sql<boolean>`${sql.ref(`c.${column}`)} = any(${[...values]}::text[])`);
  };
  oneOf('state', filter.status);
  oneOf('channel', filter.channel);
  oneOf('placement_type', filter.placementType);
  oneOf('person_category', filter.personCategory);
  oneOf('duplicate_flag', filter.duplicate);
  if (filter.districtCode) parts.push(sql<boolean>`c.district_code = ${filter.districtCode}`);
  if (filter.orgId) {
    if (!isUuid(filter.orgId)) throw badInput([{ path: 'filter.orgId', message: '机构编号格式不正确' }]);
    parts.push(sql<boolean>`c.org_id = ${filter.orgId}`);
  }
  if (filter.submittedFrom) parts.push(sql<boolean>`c.submitted_at >= ${instantOf(filter.submittedFrom, '00:00')}`);
  if (filter.submittedTo)
    parts.push(sql<boolean>`c.submitted_at < ${instantOf(addDays(filter.submittedTo, 1), '00:00')}`);
  if (filter.finishedFrom) parts.push(sql<boolean>`c.finished_at >= ${instantOf(filter.finishedFrom, '00:00')}`);
  if (filter.finishedTo) parts.push(sql<boolean>`c.finished_at < ${instantOf(addDays(filter.finishedTo, 1), '00:00')}`);
  if (filter.matterCode) {
    parts.push(
      sql<boolean>`exists (select 1 from sub_case s where s.case_id = c.id and s.matter_code = ${filter.matterCode})`,
    );
  }
  if (filter.mode)
    parts.push(sql<boolean>`exists (select 1 from sub_case s where s.case_id = c.id and s.mode = ${filter.mode})`);
  if (filter.pushFailed) {
    parts.push(
      sql<boolean>`(c.library_sync in ('FAILED', 'RETRY')
        or exists (select 1 from sub_case s where s.case_id = c.id and s.library_sync in ('FAILED', 'RETRY')))`,
    );
  }
  if (filter.accountOneClerk) parts.push(sql<boolean>`c.account_one_clerk`);
  if (filter.assignment) parts.push(assignmentWhere(ctx, filter.assignment));
  if (filter.timeLevel?.length) parts.push(timeLevelWhere(ctx, filter.timeLevel));
  const search = filter.search?.trim();
  if (search) parts.push(await searchWhere(ctx, search));
  return sql<boolean>`${sql.join(parts, sql` and `)}`;
}

function assignmentWhere(ctx: Ctx, wanted: 'MINE' | 'UNASSIGNED'): Condition {
  const assigned = sql`select 1 from assignment a where a.record_type = 'case' and a.record_id = c.id`;
  return wanted === 'MINE'
    ? sql<boolean>`exists (${assigned} and a.user_id = ${requireUser(ctx).userId})`
    : sql<boolean>`not exists (${assigned})`;
}

/** Bounds of the levels as due dates, computed once on the calendar: ≤ 1 and ≤ 3 working days from now. */
function timeLevelWhere(ctx: Ctx, levels: readonly string[]): Condition {
  const { calendar, clock } = ctx.app;
  const now = clock.now();
  const inDays = (days: number) => calendar.addWorkingMinutes(now, days * calendar.hours.dayMinutes);
  const ranges: Readonly<Record<string, Condition>> = {
    OVERDUE: sql<boolean>`c.due_at < ${now}`,
    URGENT: sql<boolean>`c.due_at >= ${now} and c.due_at <= ${inDays(1)}`,
    SOON: sql<boolean>`c.due_at > ${inDays(1)} and c.due_at <= ${inDays(3)}`,
    NORMAL: sql<boolean>`c.due_at > ${inDays(3)}`,
    PAUSED: sql<boolean>`c.state in ('SUPPLEMENT', 'SUSPENDED') and c.due_at is null`,
    NONE: sql<boolean>`c.due_at is null`,
  };
  const wanted = levels.flatMap((level) => ranges[level] ?? []);
  return sql<boolean>`(${sql.join(
    wanted.map((w) => sql`(${w})`),
    sql` or `,
  )})`;
}

/** With a digit at least: two to four letters alone are a name. */
const CASE_NO = /^[A-Z]{2,4}\d{1,20}$/;
const BJ_NO = /^BJ-[\d-]{1,40}$/;

async function searchWhere(ctx: Ctx, text: string): Promise<Condition> {
  if ([...text].length > 60) throw badInput([{ path: 'filter.search', message: '搜索内容不能超过60个字' }]);
  const number = normaliseNumberText(text).toUpperCase();
  // Without its hyphens a number of a sub-case has the shape of a case's, whose prefix is a parameter.
  if (BJ_NO.test(text.toUpperCase()))
    return sql<boolean>`c.id = (select case_id from sub_case where bj_no = ${text.toUpperCase()})`;
  if (CASE_NO.test(number)) return sql<boolean>`c.case_no >= ${number} and c.case_no < ${`${number}~`}`;
  const person = await findPersonByIdNumber(ctx, text);
  if (person) return sql<boolean>`c.person_id = ${person.id}`;
  const name = personIndex.name(ctx.app.keys, text);
  const mobile = personIndex.mobile(ctx.app.keys, text);
  return sql<boolean>`c.person_id in (select id from person where name_bi = ${name} or mobile_bi = ${mobile})`;
}

import { firstRow, type SqlInstant, sql, toDate } from '../../../database/sql.ts';
import { isUuid } from '../../../database/uuid.ts';
import type { Page, PageArgs } from '../../../graphql/connection.ts';
import { scopeWhere } from '../../../platform/access/index.ts';
import { recordAuditApart } from '../../../platform/audit/index.ts';
import { refuse } from '../../../platform/errors/index.ts';
import { type FlowRow, flowColumns } from '../../../platform/flow/index.ts';
import { type Ctx, hasPermission, scopeOf } from '../../../platform/kernel/index.ts';
import { pageOf, type SortOf } from '../../../platform/lists/index.ts';
import { EDUCATION } from '../../people/index.ts';
import { EMPLOYMENT_STATUS, ENROLMENT_CHANNEL, titleOfItem } from '../codes.ts';
import type { Interception } from '../trainees/intercept/intercept.ts';
import { enrolmentFlow } from './enrolment.flow.ts';
import { EnrolmentType } from './enrolment.type.ts';
import { enrolmentSort } from './enrolment-sort.ts';
import { ENROLMENT } from './record-type.ts';

interface EnrolmentRow extends FlowRow {
  roundId: string;
  roundTitle: string;
  institutionName: string;
  projectName: string;
  plannedStart: string;
  plannedEnd: string;
  address: string;
  contactName: string;
  contactPhone: string;
  cancelDeadline: SqlInstant;
  cancelReason: string | null;
  exitDate: string | null;
  channel: string;
  education: string | null;
  emergencyName: string | null;
  emergencyPhone: string | null;
  missing: { name: string; note: string | null }[];
  officeName: string;
  officePhone: string | null;
  accountId: string;
  employmentStatus: string;
  wish: string;
  idNo: string;
  phone: string;
  personCategory: string | null;
  appliedAt: SqlInstant;
  waitlistNo: number | null;
  interceptions: Interception[];
}

const columns = sql`
         ${flowColumns('e')}, e.enrol_no as title, e.name_masked as subject, null as "matterCode", e.round_id as "roundId",
         r.title as "roundTitle", i.name as "institutionName", e.id_no_masked as "idNo", e.phone_masked as phone,
         e.person_category as "personCategory", e.applied_at as "appliedAt", e.waitlist_no as "waitlistNo", e.interceptions,
         p.name as "projectName", r.planned_start::text as "plannedStart", r.planned_end::text as "plannedEnd", r.address,
         r.contact_name as "contactName", r.contact_phone as "contactPhone", r.cancel_deadline as "cancelDeadline",
         e.cancel_reason as "cancelReason", e.exit_date::text as "exitDate", e.channel, e.education, e.emergency_name_masked as "emergencyName", e.emergency_phone_masked as "emergencyPhone", e.missing, o.name as "officeName", c.phone as "officePhone", e.account_id as "accountId", e.employment_status as "employmentStatus", e.wish`;
const tables = sql`training_enrolment e join enrolment_round r on r.id = e.round_id join training_institution i on i.id = e.institution_id
    join training_project p on p.id = e.project_id join org o on o.id = e.org_id
    left join training_contact c on c.district_code = e.district_code`;

/** What the caller may see (02 §1.4): his own, those of his district's trainees, and an institution those of its own rounds. */
export function visible(ctx: Ctx): ReturnType<typeof sql> {
  const scope = scopeOf(ctx.actor);
  const parts: ReturnType<typeof sql>[] = [scopeWhere(scope, 'e') as ReturnType<typeof sql>];
  if (ctx.actor.kind === 'USER') parts.push(sql`e.account_id = ${ctx.actor.userId}`);
  if (hasPermission(ctx.actor, 'training.round:draft'))
    parts.push(sql`(${scopeWhere(scope, 'r')} and e.state not in ('BLOCKED', 'RELEASING'))`);
  return sql`(${sql.join(parts, sql` or `)})`;
}

function view(ctx: Ctx, row: EnrolmentRow): EnrolmentType {
  const { title, subject, state, waitlistNo, interceptions, employmentStatus, channel, education, ...rest } = row;
  return Object.assign(new EnrolmentType(), {
    ...rest,
    row,
    enrolNo: title,
    name: subject,
    cancelOver: toDate(row.cancelDeadline) <= ctx.app.clock.now(),
    channelTitle: titleOfItem(ENROLMENT_CHANNEL, channel),
    educationTitle: education && titleOfItem(EDUCATION, education),
    employmentStatusTitle: titleOfItem(EMPLOYMENT_STATUS, employmentStatus),
    // Why somebody was intercepted is his own and the government's, not the institution's (12.6).
    interceptions: hasPermission(ctx.actor, 'training.round:draft')
      ? []
      : interceptions.map(({ code, message }) => ({ code, message })),
    waitlistNo: state === 'WAITLIST' ? waitlistNo : null,
    state,
    stateTitle: state === 'WAITLIST' ? `候补第${waitlistNo}位` : (enrolmentFlow.states[state]?.title ?? state),
  });
}

/** Enrolments that the caller may see. */
export function listEnrolments(
  ctx: Ctx,
  { states, roundId }: { states: readonly string[] | null; roundId: string | null },
  sort: SortOf<typeof enrolmentSort>,
  args: PageArgs,
): Promise<Page<EnrolmentType>> {
  const parts = [visible(ctx)];
  if (states) parts.push(sql`e.state = any(${[...states]}::text[])`);
  if (roundId !== null) parts.push(isUuid(roundId) ? sql`e.round_id = ${roundId}` : sql`false`);
  const list = { columns, tables, order: enrolmentSort.order };
  const wanted = { where: sql.join(parts, sql` and `), sort };
  return pageOf(ctx, list, wanted, args, (row: EnrolmentRow) => view(ctx, row));
}

/** One that the caller may see; absent and another's answer the same, and the audit log knows (AC13-7). @throws NOT_FOUND */
export async function getEnrolment(ctx: Ctx, id: string, operation: string): Promise<EnrolmentType> {
  if (!isUuid(id)) throw refuse('NOT_FOUND');
  const row = await firstRow<EnrolmentRow>(
    ctx,
    sql`select ${columns} from ${tables} where e.id = ${id} and ${visible(ctx)}`,
  );
  if (row) return view(ctx, row);
  if (await firstRow(ctx, sql`select 1 from training_enrolment where id = ${id}`))
    await recordAuditApart(ctx, {
      event: 'access.out-of-scope',
      objectType: ENROLMENT,
      objectId: id.toLowerCase(),
      ok: false,
      detail: { operation },
    });
  throw refuse('NOT_FOUND');
}

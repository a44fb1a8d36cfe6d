import { firstRow, type SqlInstant, sql } from '../../../database/sql.ts';
import { isUuid } from '../../../database/uuid.ts';
import type { Page, PageArgs } from '../../../graphql/connection.ts';
import { recordAuditApart } from '../../../platform/audit/index.ts';
import { refuse } from '../../../platform/errors/index.ts';
import { type FlowRow, flowColumns } from '../../../platform/flow/index.ts';
import { type Ctx, inScope, scopeOf } from '../../../platform/kernel/index.ts';
import { chunksOf, pageOf, type SortOf } from '../../../platform/lists/index.ts';
import { regionTitle } from '../../people/index.ts';
import { ADMITTED_STATES, ENROLLED_STATES } from '../enrolments/seats.ts';
import { ROUND } from './record-type.ts';
import { roundFlow } from './round.flow.ts';
import { RoundType } from './round.type.ts';
import { type RoundFilterInput, roundSource, roundWhere } from './round-filter.ts';
import type { RoundContent } from './round-input.ts';
import { roundSort } from './round-sort.ts';

/** A round as lists and pages read it. */
export interface RoundRow
  extends FlowRow,
    Pick<
      RoundContent,
      | 'plannedStart'
      | 'plannedEnd'
      | 'capacity'
      | 'minTrainees'
      | 'waitlistCapacity'
      | 'districtQuota'
      | 'eligibility'
      | 'address'
      | 'contactName'
      | 'contactPhone'
      | 'notice'
    > {
  projectId: string;
  projectName: string;
  institutionName: string;
  venueId: string | null;
  venueName: string | null;
  openFrom: SqlInstant;
  openTo: SqlInstant;
  cancelDeadline: SqlInstant;
  enrolled: number;
  waiting: number;
  approved: number;
}

const columns = sql`
         ${flowColumns('r')}, r.round_no as title, r.title as subject, null as "matterCode", r.project_id as "projectId",
         p.name as "projectName", i.name as "institutionName", r.open_from as "openFrom", r.open_to as "openTo",
         r.planned_start::text as "plannedStart", r.planned_end::text as "plannedEnd", r.cancel_deadline as "cancelDeadline", r.capacity,
         r.min_trainees as "minTrainees", r.waitlist_capacity as "waitlistCapacity", r.district_quota as "districtQuota", r.eligibility,
         r.venue_id as "venueId", (select v.name from training_venue v where v.id = r.venue_id) as "venueName",
         r.address, r.contact_name as "contactName", r.contact_phone as "contactPhone", r.notice, c.enrolled, c.waiting, c.approved`;
const tables = sql`${roundSource}
    join lateral (select count(*) filter (where e.state = any(${[...ENROLLED_STATES]}::text[]))::int as enrolled,
        count(*) filter (where e.state = 'WAITLIST')::int as waiting,
        count(*) filter (where e.state = any(${[...ADMITTED_STATES]}::text[]))::int as approved
      from training_enrolment e where e.round_id = r.id) c on true`;

const nameOf = (code: string): string => regionTitle(code)?.replace('上海市', '') ?? code;

/** A row as the API shows it. */
export function viewRound(row: RoundRow): RoundType {
  const { title, subject, districtQuota, state, ...rest } = row;
  return Object.assign(new RoundType(), {
    ...rest,
    row,
    roundNo: title,
    title: subject,
    districtQuota: Object.entries(districtQuota).map(([districtCode, places]) => ({
      districtCode,
      districtName: nameOf(districtCode),
      places,
    })),
    state,
    districtName: nameOf(row.districtCode),
    stateTitle: roundFlow.states[state]?.title ?? state,
  });
}

const listed = { columns, tables, order: roundSort.order };

/** Rounds of the caller's scope. @throws BAD_INPUT */
export async function listRounds(
  ctx: Ctx,
  filter: RoundFilterInput,
  sort: SortOf<typeof roundSort>,
  args: PageArgs,
): Promise<Page<RoundType>> {
  return pageOf(ctx, listed, { where: roundWhere(ctx, filter), sort }, args, viewRound);
}

/** All rows of the filter, a page at a time: for exports. */
export async function* roundPages(ctx: Ctx, filter: RoundFilterInput): AsyncGenerator<RoundType[]> {
  yield* chunksOf(ctx, listed, roundWhere(ctx, filter), viewRound);
}

/** A round of the caller's scope; absent and out-of-scope answer the same. @throws NOT_FOUND */
export async function getRoundRow(ctx: Ctx, id: string, operation: string): Promise<RoundRow> {
  const row = isUuid(id)
    ? await firstRow<RoundRow>(ctx, sql`select ${columns} from ${tables} where r.id = ${id}`)
    : undefined;
  if (row && inScope(scopeOf(ctx.actor), row)) return row;
  if (row)
    await recordAuditApart(ctx, {
      event: 'access.out-of-scope',
      objectType: ROUND,
      objectId: row.id,
      ok: false,
      detail: { operation },
    });
  throw refuse('NOT_FOUND');
}

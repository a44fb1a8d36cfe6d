import { firstRow, type SqlInstant, sql, toDateOrNull } from '../../../database/sql.ts';
import { isUuid } from '../../../database/uuid.ts';
import type { PageArgs } from '../../../graphql/connection.ts';
import { recordAuditApart } from '../../../platform/audit/index.ts';
import { localDateOf } from '../../../platform/calendar/index.ts';
import { refuse } from '../../../platform/errors/index.ts';
import { type FlowRow, flowColumns } from '../../../platform/flow/index.ts';
import { type Ctx, hasPermission, inScope, scopeOf } from '../../../platform/kernel/index.ts';
import { type CountedPage, chunksOf, countedPageOf, type SortOf } from '../../../platform/lists/index.ts';
import { regionTitle } from '../../people/index.ts';
import { INSPECTION_RESULT, titleOfItem } from '../codes.ts';
import type { ItemAnswer } from './checklists/checklist.ts';
import { shownDeadline } from './deadlines.ts';
import type { Problem } from './improvement/problems.ts';
import { inspectionFlow } from './inspection.flow.ts';
import { InspectionType } from './inspection.type.ts';
import { type InspectionFilterInput, inspectionWhere } from './inspection-filter.ts';
import { inspectionSort } from './inspection-sort.ts';
import { INSPECTION } from './record-types.ts';
import type { Visit } from './review/sheet-input.ts';
import { NO_FIGURES, type RunFigures } from './statistics/figures.ts';
import { ratesOf } from './statistics/rates.ts';

/** An inspection as lists and pages read it. */
export interface InspectionRow extends FlowRow {
  cycleId: string;
  cycleTitle: string;
  projectId: string;
  institutionId: string;
  institutionName: string;
  institutionType: string;
  nearestExpiry: string | null;
  figures: RunFigures | null;
  statFrozenAt: SqlInstant | null;
  statisticsAnswer: string | null;
  statDispute: string | null;
  disputeAnswer: string | null;
  selfReport: string;
  reportedAt: SqlInstant | null;
  answers: ItemAnswer[];
  qualificationsSeen: boolean;
  fieldSampled: boolean;
  fieldVisit: boolean;
  visit: Visit | null;
  requirements: string;
  problems: Problem[];
  roundNo: number;
  improveDeadline: string | null;
  districtVerdict: string | null;
  centreVerdict: string | null;
  effect: string | null;
  effectByName: string | null;
  referenceDate: string;
  shownDeadline: SqlInstant | null;
}

const source = sql`project_inspection n join training_institution i on i.id = n.institution_id
  join inspection_cycle c on c.id = n.cycle_id`;
const columns = sql`
         ${flowColumns('n')}, n.inspection_no as title, n.project_name as subject, null as "matterCode", n.cycle_id as "cycleId", c.title as "cycleTitle",
         n.project_id as "projectId", n.institution_id as "institutionId", i.name as "institutionName",
         i.institution_type as "institutionType", i.nearest_expiry::text as "nearestExpiry", s.figures, n.stat_frozen_at as "statFrozenAt",
         n.statistics_answer as "statisticsAnswer", n.stat_dispute as "statDispute", n.dispute_answer as "disputeAnswer",
         n.self_report as "selfReport", n.reported_at as "reportedAt", n.answers, n.qualifications_seen as "qualificationsSeen",
         n.field_sampled as "fieldSampled", n.field_visit as "fieldVisit", n.visit, n.requirements, n.problems, n.round_no as "roundNo",
         n.improve_deadline::text as "improveDeadline", n.district_verdict as "districtVerdict", n.centre_verdict as "centreVerdict",
         n.effect, n.effect_by_name as "effectByName", c.reference_date::text as "referenceDate",
         ${shownDeadline} as "shownDeadline"`;
const tables = sql`${source} left join inspection_snapshot s on s.id = n.snapshot_id`;
const listed = { columns, tables, counted: source, order: inspectionSort.order };

/** States in which the institution knows what the district has found (BR19-5). */
const PUBLIC_STATES: Readonly<Record<string, readonly string[]>> = {
  DONE: ['1', '2'],
  IMPROVING: ['3'],
  RE_REVIEW: ['3'],
};

/** Whether the caller works for the government, and so reads what is not public yet. */
export const isStaff = (ctx: Ctx): boolean =>
  ctx.actor.kind === 'SYSTEM' || hasPermission(ctx.actor, 'training.inspection:names');

/** A row as the API shows it to the caller. */
export function viewInspection(ctx: Ctx, row: InspectionRow): InspectionType {
  const { title, subject, state, districtCode, figures, districtVerdict, centreVerdict, ...rest } = row;
  const staff = isStaff(ctx);
  const verdict = staff || PUBLIC_STATES[state]?.includes(districtVerdict ?? '') ? (districtVerdict ?? null) : null;
  const counted = figures ?? NO_FIGURES;
  const deadline = toDateOrNull(row.shownDeadline);
  return Object.assign(new InspectionType(), {
    ...rest,
    row,
    inspectionNo: title,
    projectName: subject,
    districtCode,
    districtName: regionTitle(districtCode)?.replace('上海市', '') ?? districtCode,
    figures: counted,
    rates: ratesOf(counted),
    answers: staff ? row.answers : [],
    visit: staff ? row.visit : null,
    problems: staff ? row.problems : [],
    requirements: staff ? row.requirements : '',
    districtVerdict: verdict,
    districtVerdictTitle: verdict === null ? null : titleOfItem(INSPECTION_RESULT, verdict),
    centreVerdict: staff || state === 'DONE' ? centreVerdict : null,
    overdue: deadline !== null && deadline < ctx.app.clock.now(),
    deadline: deadline && localDateOf(deadline),
    state,
    stateTitle: inspectionFlow.states[state]?.title ?? state,
  });
}

/** Inspections of the caller's scope, with their count. */
export function listInspections(
  ctx: Ctx,
  filter: InspectionFilterInput,
  sort: SortOf<typeof inspectionSort>,
  args: PageArgs,
): Promise<CountedPage<InspectionType>> {
  const where = inspectionWhere(ctx, filter);
  return countedPageOf(ctx, listed, { where, sort }, args, (row: InspectionRow) => viewInspection(ctx, row));
}

/** All rows of the condition on `n` and `i`, a page at a time: for exports. */
export async function* inspectionPages(
  ctx: Ctx,
  where: ReturnType<typeof sql>,
  sort?: SortOf<typeof inspectionSort>,
): AsyncGenerator<InspectionType[]> {
  yield* chunksOf(ctx, listed, where, (row: InspectionRow) => viewInspection(ctx, row), sort);
}

/** One inspection of the caller's scope; absent and out-of-scope answer the same. @throws NOT_FOUND */
export async function getInspectionRow(ctx: Ctx, id: string, operation: string): Promise<InspectionRow> {
  const row = isUuid(id)
    ? await firstRow<InspectionRow>(ctx, sql`select ${columns} from ${tables} where n.id = ${id}`)
    : undefined;
  if (row && inScope(scopeOf(ctx.actor), row)) return row;
  if (row)
    await recordAuditApart(ctx, {
      event: 'access.out-of-scope',
      objectType: INSPECTION,
      objectId: row.id,
      ok: false,
      detail: { operation },
    });
  throw refuse('NOT_FOUND');
}

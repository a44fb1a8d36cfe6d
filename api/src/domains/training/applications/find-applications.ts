import { firstRow, type SqlInstant, sql, toDate } from '../../../database/sql.ts';
import { isUuid } from '../../../database/uuid.ts';
import type { PageArgs } from '../../../graphql/connection.ts';
import { recordAuditApart } from '../../../platform/audit/index.ts';
import { dayNumberOf } from '../../../platform/calendar/index.ts';
import { refuse } from '../../../platform/errors/index.ts';
import { type FlowRow, flowColumns } from '../../../platform/flow/index.ts';
import { type Ctx, inScope, scopeOf } from '../../../platform/kernel/index.ts';
import { type CountedPage, chunksOf, countedPageOf, type SortOf } from '../../../platform/lists/index.ts';
import { regionTitle } from '../../people/index.ts';
import { PROJECT_CATEGORY, titleOfItem } from '../codes.ts';
import { readsOfficersNames } from '../officers-names.ts';
import { ownOrg } from '../own-org.ts';
import { type ScoreReader, scoreReader } from '../score-reader.ts';
import { applicationFlow } from './application.flow.ts';
import { ApplicationType } from './application.type.ts';
import { type ApplicationFilterInput, applicationWhere } from './application-filter.ts';
import { applicationSort } from './application-sort.ts';
import { REVIEW_OUTCOMES, type ReviewOutcome } from './filing/record-review-result.ts';
import { APPLICATION } from './record-type.ts';
import { categoryFor, contentFor, nameFor } from './shown-content.ts';

/** An application as lists and pages read it. */
export interface ApplicationRow extends FlowRow {
  kind: string;
  institutionId: string;
  institutionName: string;
  category: string | null;
  content: unknown;
  contentVersion: number;
  submittedAt: SqlInstant | null;
  finalScore: string | null;
  reviewOutcome: ReviewOutcome | null;
  publicityFrom: string | null;
  publicityTo: string | null;
  openObjection: string | null;
  filingNo: string | null;
  opinion: string | null;
  hoursTotal: number | null;
  feePerPerson: string | null;
  dueAt: SqlInstant | null;
}

const source = sql`project_application a join training_institution i on i.id = a.institution_id`;
const columnsFor = (ctx: Ctx) => sql`
         ${flowColumns('a')}, a.application_no as title, ${nameFor(ctx)} as subject, null as "matterCode", a.kind,
         a.institution_id as "institutionId", i.name as "institutionName", ${categoryFor(ctx)} as category, ${contentFor(ctx)} as content, a.content_version as "contentVersion",
         a.submitted_at as "submittedAt", a.final_score as "finalScore", a.review_outcome as "reviewOutcome", a.publicity_from::text as "publicityFrom",
         a.publicity_to::text as "publicityTo", a.due_at as "dueAt", a.open_objection as "openObjection", f.filing_no as "filingNo",
         (${contentFor(ctx)}->'project'->>'hoursTotal')::int as "hoursTotal",
         nullif(${contentFor(ctx)}->'project'->>'feePerPerson', '') as "feePerPerson",
         (select e.reason_text from flow_event e where e.record_id = a.id and e.reason_text is not null order by e.seq desc limit 1) as opinion`;
const tables = sql`${source} left join project_filing f on f.application_id = a.id`;
const listedFor = (ctx: Ctx) => ({ columns: columnsFor(ctx), tables, counted: source, order: applicationSort.order });

const FILED = ['FILED_PASS', 'FILED_FAIL'];
/** Whose turn it is, by the state; a district's bureau is named after the district. */
const HANDLERS: Readonly<Record<string, string>> = {
  DRAFT: '本机构',
  RETURNED: '培训机构',
  CENTRE_RECHECK: '上海市退役军人服务中心',
  CITY_READY: '上海市退役军人事务局',
  IN_REVIEW: '上海市退役军人事务局',
  REVIEWED: '上海市退役军人事务局',
  PUBLICITY: '上海市退役军人事务局',
};

/** Where somebody's turn is; a draft waits for nobody but its writer. */
const WAITING = new Set(['DIST_REVIEW', ...Object.keys(HANDLERS).filter((state) => state !== 'DRAFT')]);

/** A row as the API shows it: the score is the city's and the centre's until the result is filed, objections the government's (02 §1.4). */
export async function viewApplication(ctx: Ctx, row: ApplicationRow): Promise<ApplicationType> {
  return viewAs(ctx, row, await scoreReader(ctx));
}

function viewAs(ctx: Ctx, row: ApplicationRow, reader: ScoreReader): ApplicationType {
  const now = ctx.app.clock.now();
  const { title, subject, kind, state, districtCode, finalScore, reviewOutcome, openObjection, ...rest } = row;
  const staff = readsOfficersNames(ctx);
  const districtName = regionTitle(districtCode)?.replace('上海市', '') ?? districtCode;
  return Object.assign(new ApplicationType(), {
    ...rest,
    row,
    applicationNo: title,
    projectName: subject,
    categoryTitle: titleOfItem(PROJECT_CATEGORY, row.category),
    newcomer: kind === '1',
    districtCode,
    districtName,
    handler: state === 'DIST_REVIEW' ? `${districtName}退役军人事务局` : (HANDLERS[state] ?? ''),
    waitingDays: WAITING.has(state) ? dayNumberOf(now) - dayNumberOf(toDate(rest.stateSince)) : null,
    reviewOutcomeTitle:
      reviewOutcome !== null && (FILED.includes(state) || reader.confirmed) ? REVIEW_OUTCOMES[reviewOutcome] : null,
    finalScore:
      finalScore !== null && (FILED.includes(state) ? reader.filed : reader.confirmed) ? Number(finalScore) : null,
    openObjection: staff ? openObjection : null,
    state,
    stateTitle: applicationFlow.states[state]?.title ?? state,
  });
}

/** Applications of the caller's scope, with their count. */
export async function listApplications(
  ctx: Ctx,
  filter: ApplicationFilterInput,
  sort: SortOf<typeof applicationSort>,
  args: PageArgs,
): Promise<CountedPage<ApplicationType>> {
  const where = applicationWhere(ctx, filter);
  const reader = await scoreReader(ctx);
  return countedPageOf(ctx, listedFor(ctx), { where, sort }, args, (row: ApplicationRow) => viewAs(ctx, row, reader));
}

/** All rows of the condition on `a` and `i`, a page at a time: for exports. */
export async function* applicationPages(
  ctx: Ctx,
  where: ReturnType<typeof sql>,
  sort?: SortOf<typeof applicationSort>,
): AsyncGenerator<ApplicationType[]> {
  const reader = await scoreReader(ctx);
  yield* chunksOf(ctx, listedFor(ctx), where, (row: ApplicationRow) => viewAs(ctx, row, reader), sort);
}

/** One row that the caller may see; absent, out-of-scope and another's draft answer the same. @throws NOT_FOUND */
export async function getApplicationRow(ctx: Ctx, id: string, operation: string): Promise<ApplicationRow> {
  const row = isUuid(id)
    ? await firstRow<ApplicationRow>(ctx, sql`select ${columnsFor(ctx)} from ${tables} where a.id = ${id}::uuid`)
    : undefined;
  if (row && inScope(scopeOf(ctx.actor), row) && (row.state !== 'DRAFT' || row.orgId === ownOrg(ctx))) return row;
  if (row)
    await recordAuditApart(ctx, {
      event: 'access.out-of-scope',
      objectType: APPLICATION,
      objectId: row.id,
      ok: false,
      detail: { operation },
    });
  throw refuse('NOT_FOUND');
}

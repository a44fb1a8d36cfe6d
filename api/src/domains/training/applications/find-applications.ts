import { firstRow, rows, type SqlInstant, sql } from '../../../database/sql.ts';
import { isUuid } from '../../../database/uuid.ts';
import { decodeCursor, encodeCursor, type Page, type PageArgs, pageSize, toPage } from '../../../graphql/connection.ts';
import { recordAuditApart } from '../../../platform/audit/index.ts';
import { refuse } from '../../../platform/errors/index.ts';
import { type FlowRow, flowColumns } from '../../../platform/flow/index.ts';
import { type Ctx, inScope, scopeOf } from '../../../platform/kernel/index.ts';
import { regionTitle } from '../../people/index.ts';
import { PROJECT_CATEGORY, titleOfItem } from '../codes.ts';
import { readsOfficersNames } from '../officers-names.ts';
import { type ScoreReader, scoreReader } from '../score-reader.ts';
import { applicationFlow } from './application.flow.ts';
import { ApplicationType } from './application.type.ts';
import { type ApplicationFilterInput, applicationWhere } from './application-filter.ts';
import { APPLICATION } from './record-type.ts';

const COUNT_CAP = 10_000;

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
  publicityFrom: string | null;
  publicityTo: string | null;
  openObjection: string | null;
  filingNo: string | null;
  opinion: string | null;
  hoursTotal: number | null;
  feePerPerson: string | null;
}

const source = sql`project_application a join training_institution i on i.id = a.institution_id`;
const columns = sql`
  select ${flowColumns('a')}, a.application_no as title, a.project_name as subject, null as "matterCode", a.kind,
         a.institution_id as "institutionId", i.name as "institutionName", a.category, a.content, a.content_version as "contentVersion",
         a.submitted_at as "submittedAt", a.final_score as "finalScore", a.publicity_from::text as "publicityFrom",
         a.publicity_to::text as "publicityTo", a.open_objection as "openObjection", f.filing_no as "filingNo",
         (a.content->'project'->>'hoursTotal')::int as "hoursTotal", nullif(a.content->'project'->>'feePerPerson', '') as "feePerPerson",
         (select e.reason_text from flow_event e where e.record_id = a.id and e.reason_text is not null order by e.seq desc limit 1) as opinion
    from ${source} left join project_filing f on f.application_id = a.id`;

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

/** A row as the API shows it: the score is the city's and the centre's until the result is filed, objections the government's (02 §1.4). */
export async function viewApplication(ctx: Ctx, row: ApplicationRow): Promise<ApplicationType> {
  return viewAs(ctx, row, await scoreReader(ctx));
}

function viewAs(ctx: Ctx, row: ApplicationRow, reader: ScoreReader): ApplicationType {
  const { title, subject, kind, state, districtCode, finalScore, openObjection, ...rest } = row;
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
    finalScore:
      finalScore !== null && (FILED.includes(state) ? reader.filed : reader.confirmed) ? Number(finalScore) : null,
    openObjection: staff ? openObjection : null,
    state,
    stateTitle: applicationFlow.states[state]?.title ?? state,
  });
}

/** Applications of the caller's scope, newest first, with their count. */
export async function listApplications(
  ctx: Ctx,
  filter: ApplicationFilterInput,
  args: PageArgs,
): Promise<Page<ApplicationType> & { totalCount: number; totalCapped: boolean }> {
  const size = pageSize(args);
  const where = applicationWhere(ctx, filter);
  const reader = await scoreReader(ctx);
  const after = args.after ? sql`a.id < ${decodeCursor(args.after).id}::uuid` : sql`true`;
  const found = await rows<ApplicationRow>(
    ctx,
    sql`${columns} where ${where} and ${after} order by a.id desc limit ${size + 1}`,
  );
  const counted = await firstRow<{ n: number }>(
    ctx,
    sql`select count(*)::int as n from (select 1 from ${source} where ${where} limit ${COUNT_CAP}) t`,
  );
  const page = toPage(
    found,
    size,
    args,
    (row) => encodeCursor(null, row.id),
    (row) => viewAs(ctx, row, reader),
  );
  const total = counted?.n ?? 0;
  return { ...page, totalCount: total, totalCapped: total === COUNT_CAP };
}

/** All rows of the filter, a page at a time: for exports. */
export async function* applicationPages(ctx: Ctx, filter: ApplicationFilterInput): AsyncGenerator<ApplicationType[]> {
  const where = applicationWhere(ctx, filter);
  const reader = await scoreReader(ctx);
  let before = sql`true`;
  for (;;) {
    const found = await rows<ApplicationRow>(
      ctx,
      sql`${columns} where ${where} and ${before} order by a.id desc limit 500`,
    );
    if (found.length > 0) yield found.map((row) => viewAs(ctx, row, reader));
    const last = found.at(-1);
    if (!last || found.length < 500) return;
    before = sql`a.id < ${last.id}::uuid`;
  }
}

/** One row that the caller may see; absent, out-of-scope and another's draft answer the same. @throws NOT_FOUND */
export async function getApplicationRow(ctx: Ctx, id: string, operation: string): Promise<ApplicationRow> {
  const row = isUuid(id) ? await firstRow<ApplicationRow>(ctx, sql`${columns} where a.id = ${id}::uuid`) : undefined;
  const own = ctx.actor.kind === 'USER' ? ctx.actor.orgId : null;
  if (row && inScope(scopeOf(ctx.actor), row) && (row.state !== 'DRAFT' || row.orgId === own)) return row;
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

import { firstRow, rows, sql } from '../../../database/sql.ts';
import { isUuid } from '../../../database/uuid.ts';
import { decodeCursor, encodeCursor, type Page, type PageArgs, pageSize, toPage } from '../../../graphql/connection.ts';
import { recordAuditApart } from '../../../platform/audit/index.ts';
import { refuse } from '../../../platform/errors/index.ts';
import { type FlowRow, flowColumns } from '../../../platform/flow/index.ts';
import { type Ctx, inScope, scopeOf } from '../../../platform/kernel/index.ts';
import { regionTitle } from '../../people/index.ts';
import { PROJECT_CATEGORY, SKILL_LEVEL, titleOfItem } from '../codes.ts';
import { type ScoreReader, scoreReader } from '../score-reader.ts';
import { projectFlow } from './project.flow.ts';
import { ProjectType } from './project.type.ts';
import { marksOf, type ProjectFilterInput, projectWhere } from './project-filter.ts';
import { PROJECT } from './record-type.ts';

const COUNT_CAP = 10_000;

interface ProjectRow extends FlowRow {
  institutionId: string;
  institutionName: string;
  category: string;
  occupationName: string;
  skillLevel: string;
  hoursTheory: number;
  hoursPractice: number;
  hoursTotal: number;
  feePerPerson: string;
  score: string | null;
  filingNo: string | null;
  applicationId: string | null;
  validFrom: string;
  validTo: string;
  lastInspectionResult: string | null;
  lastInspectionOn: string | null;
  marks: string[];
  contentVersion: number;
}

const source = sql`training_project p join training_institution i on i.id = p.institution_id`;
const columns = sql`
  select ${flowColumns('p')}, p.project_no as title, p.name as subject, null as "matterCode", p.institution_id as "institutionId",
         i.name as "institutionName", p.category, p.occupation_name as "occupationName", p.skill_level as "skillLevel",
         p.hours_theory as "hoursTheory", p.hours_practice as "hoursPractice", p.hours_total as "hoursTotal",
         p.fee_per_person::text as "feePerPerson", p.score, p.filing_no as "filingNo", p.application_id as "applicationId",
         p.valid_from::text as "validFrom", p.valid_to::text as "validTo", p.last_inspection_result as "lastInspectionResult",
         p.last_inspection_on::text as "lastInspectionOn", ${marksOf} as marks, p.content_version as "contentVersion"
    from ${source}`;

/** What is in the library has been filed. */
function viewProject(row: ProjectRow, { filed }: ScoreReader): ProjectType {
  const { title, subject, score, state, districtCode, ...rest } = row;
  return Object.assign(new ProjectType(), {
    ...rest,
    row,
    projectNo: title,
    categoryTitle: titleOfItem(PROJECT_CATEGORY, row.category),
    skillLevelTitle: titleOfItem(SKILL_LEVEL, row.skillLevel),
    name: subject,
    districtCode,
    districtName: regionTitle(districtCode)?.replace('上海市', '') ?? districtCode,
    score: score !== null && filed ? Number(score) : null,
    state,
    stateTitle: projectFlow.states[state]?.title ?? state,
  });
}

/** The library in the caller's scope, newest first, with its count. */
export async function listProjects(
  ctx: Ctx,
  filter: ProjectFilterInput,
  args: PageArgs,
): Promise<Page<ProjectType> & { totalCount: number; totalCapped: boolean }> {
  const size = pageSize(args);
  const reader = await scoreReader(ctx);
  // Nobody finds out by searching what he does not read.
  const where = projectWhere(ctx, reader.filed ? filter : { ...filter, minScore: null, maxScore: null });
  const after = args.after ? sql`p.id < ${decodeCursor(args.after).id}::uuid` : sql`true`;
  const found = await rows<ProjectRow>(
    ctx,
    sql`${columns} where ${where} and ${after} order by p.id desc limit ${size + 1}`,
  );
  const counted = await firstRow<{ n: number }>(
    ctx,
    sql`select count(*)::int as n from (select 1 from ${source} where ${where} limit ${COUNT_CAP}) t`,
  );
  const total = counted?.n ?? 0;
  const page = toPage(
    found,
    size,
    args,
    (row) => encodeCursor(null, row.id),
    (row) => viewProject(row, reader),
  );
  return { ...page, totalCount: total, totalCapped: total === COUNT_CAP };
}

/** All rows of the filter, a page at a time: for exports. */
export async function* projectPages(ctx: Ctx, filter: ProjectFilterInput): AsyncGenerator<ProjectType[]> {
  const where = projectWhere(ctx, filter);
  const reader = await scoreReader(ctx);
  for (let before = sql`true`; ; ) {
    const found = await rows<ProjectRow>(
      ctx,
      sql`${columns} where ${where} and ${before} order by p.id desc limit 500`,
    );
    if (found.length > 0) yield found.map((row) => viewProject(row, reader));
    const last = found.at(-1);
    if (!last || found.length < 500) return;
    before = sql`p.id < ${last.id}::uuid`;
  }
}

/** One project of the caller's scope; absent and out-of-scope answer the same. @throws NOT_FOUND */
export async function getProject(ctx: Ctx, id: string, operation: string): Promise<ProjectType> {
  const row = isUuid(id) ? await firstRow<ProjectRow>(ctx, sql`${columns} where p.id = ${id}::uuid`) : undefined;
  if (row && inScope(scopeOf(ctx.actor), row)) return viewProject(row, await scoreReader(ctx));
  if (row)
    await recordAuditApart(ctx, {
      event: 'access.out-of-scope',
      objectType: PROJECT,
      objectId: row.id,
      ok: false,
      detail: { operation },
    });
  throw refuse('NOT_FOUND');
}

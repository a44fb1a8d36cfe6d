import { firstRow, sql } from '../../../database/sql.ts';
import { isUuid } from '../../../database/uuid.ts';
import type { PageArgs } from '../../../graphql/connection.ts';
import { scopeWhere } from '../../../platform/access/index.ts';
import { recordAuditApart } from '../../../platform/audit/index.ts';
import { refuse } from '../../../platform/errors/index.ts';
import { type FlowRow, flowColumns } from '../../../platform/flow/index.ts';
import { type Ctx, inScope, scopeOf } from '../../../platform/kernel/index.ts';
import { type CountedPage, chunksOf, countedPageOf, type SortOf } from '../../../platform/lists/index.ts';
import { regionTitle } from '../../people/index.ts';
import { PROJECT_CATEGORY, SKILL_LEVEL, titleOfItem } from '../codes.ts';
import { type ScoreReader, scoreReader } from '../score-reader.ts';
import { projectFlow } from './project.flow.ts';
import { ProjectType } from './project.type.ts';
import { marksOf, type ProjectFilterInput, projectsSeen, projectWhere } from './project-filter.ts';
import { projectSort } from './project-sort.ts';
import { PROJECT } from './record-type.ts';

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
  reviewBatchId: string | null;
  imported: boolean;
  validFrom: string;
  validTo: string;
  lastInspectionResult: string | null;
  lastInspectionOn: string | null;
  marks: string[];
  contentVersion: number;
}

const source = sql`training_project p join training_institution i on i.id = p.institution_id`;
const columns = sql`
         ${flowColumns('p')}, p.project_no as title, p.name as subject, null as "matterCode", p.institution_id as "institutionId",
         i.name as "institutionName", p.category, p.occupation_name as "occupationName", p.skill_level as "skillLevel",
         p.hours_theory as "hoursTheory", p.hours_practice as "hoursPractice", p.hours_total as "hoursTotal",
         p.fee_per_person::text as "feePerPerson", p.score, p.filing_no as "filingNo", p.application_id as "applicationId",
         p.review_batch_id as "reviewBatchId", p.import_id is not null as imported,
         p.valid_from::text as "validFrom", p.valid_to::text as "validTo", p.last_inspection_result as "lastInspectionResult",
         p.last_inspection_on::text as "lastInspectionOn", ${marksOf} as marks, p.content_version as "contentVersion"`;
const library = { columns, tables: source, order: projectSort.order };

/** What is in the library has been filed. The application of a project elsewhere is not the caller's to read. */
function viewProject(ctx: Ctx, row: ProjectRow, { filed }: ScoreReader): ProjectType {
  const { title, subject, score, state, districtCode, applicationId, reviewBatchId, ...rest } = row;
  const elsewhere = !inScope(scopeOf(ctx.actor), row);
  return Object.assign(new ProjectType(), {
    ...rest,
    row,
    elsewhere,
    applicationId: elsewhere ? null : applicationId,
    reviewBatchId: elsewhere ? null : reviewBatchId,
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

/** The library in the caller's scope, with its count. */
export async function listProjects(
  ctx: Ctx,
  filter: ProjectFilterInput,
  sort: SortOf<typeof projectSort>,
  args: PageArgs,
): Promise<CountedPage<ProjectType>> {
  const reader = await scoreReader(ctx);
  // Nobody finds out by searching or sorting what he does not read.
  const where = projectWhere(ctx, reader.filed ? filter : { ...filter, minScore: null, maxScore: null });
  const wanted = { where, sort: sort?.field === 'SCORE' && !reader.filed ? null : sort };
  return countedPageOf(ctx, library, wanted, args, (row: ProjectRow) => viewProject(ctx, row, reader));
}

/** All rows of the condition on `p` and `i`, a page at a time: for exports. */
export async function* projectPages(
  ctx: Ctx,
  where: ReturnType<typeof sql>,
  sort?: SortOf<typeof projectSort>,
): AsyncGenerator<ProjectType[]> {
  const reader = await scoreReader(ctx);
  const wanted = sort?.field === 'SCORE' && !reader.filed ? null : sort;
  yield* chunksOf(ctx, library, where, (row: ProjectRow) => viewProject(ctx, row, reader), wanted);
}

/** One project that the caller reads; absent and not his answer the same. @throws NOT_FOUND */
export const getProject = (ctx: Ctx, id: string, operation: string): Promise<ProjectType> =>
  findProject(ctx, id, { operation, seen: projectsSeen(ctx) });

/** The same, of his own scope only: for what goes beyond reading. @throws NOT_FOUND */
export const getProjectInScope = (ctx: Ctx, id: string, operation: string): Promise<ProjectType> =>
  findProject(ctx, id, { operation, seen: scopeWhere(scopeOf(ctx.actor), 'p') });

async function findProject(
  ctx: Ctx,
  id: string,
  { operation, seen }: { operation: string; seen: ReturnType<typeof sql> },
): Promise<ProjectType> {
  if (!isUuid(id)) throw refuse('NOT_FOUND');
  const row = await firstRow<ProjectRow>(
    ctx,
    sql`select ${columns} from ${source} where p.id = ${id}::uuid and ${seen}`,
  );
  if (row) return viewProject(ctx, row, await scoreReader(ctx));
  if (await firstRow(ctx, sql`select 1 from training_project where id = ${id}::uuid`))
    await recordAuditApart(ctx, {
      event: 'access.out-of-scope',
      objectType: PROJECT,
      objectId: id.toLowerCase(),
      ok: false,
      detail: { operation },
    });
  throw refuse('NOT_FOUND');
}

import { firstRow, type SqlInstant, sql } from '../../../database/sql.ts';
import { isUuid } from '../../../database/uuid.ts';
import type { PageArgs } from '../../../graphql/connection.ts';
import { scopeWhere } from '../../../platform/access/index.ts';
import { recordAuditApart } from '../../../platform/audit/index.ts';
import { badInput, refuse } from '../../../platform/errors/index.ts';
import { type FlowRow, flowColumns } from '../../../platform/flow/index.ts';
import { type Ctx, inScope, scopeOf } from '../../../platform/kernel/index.ts';
import { type CountedPage, chunksOf, countedPageOf, type SortOf } from '../../../platform/lists/index.ts';
import { regionTitle } from '../../people/index.ts';
import { ownOrg } from '../own-org.ts';
import { changeFlow } from './change.flow.ts';
import { type ChangeFilterInput, ChangeType } from './change.type.ts';
import { changeSort } from './change-sort.ts';
import { type ChangeDifference, titlesOf } from './difference.ts';
import { CHANGE } from './record-type.ts';

interface ChangeRow extends FlowRow {
  targetType: string;
  targetId: string;
  institutionName: string;
  reason: string;
  content: unknown;
  contentVersion: number;
  differences: ChangeDifference[];
  submittedAt: SqlInstant | null;
}

const source = sql`training_change c join training_institution i on i.id = c.institution_id`;
const columns = sql`
         ${flowColumns('c')}, c.change_no as title, c.target_name as subject, null as "matterCode", c.target_type as "targetType",
         c.target_id as "targetId", i.name as "institutionName", c.reason, c.content, c.content_version as "contentVersion", c.differences,
         c.submitted_at as "submittedAt"`;

const list = { columns, tables: source, order: changeSort.order };

/** A row as the API shows it. */
export function viewChange(row: ChangeRow): ChangeType {
  const { title, subject, state, districtCode, differences, ...rest } = row;
  return Object.assign(new ChangeType(), {
    ...rest,
    row,
    changeNo: title,
    targetName: subject,
    districtName: regionTitle(districtCode)?.replace('上海市', '') ?? districtCode,
    differences,
    summary: titlesOf(differences),
    state,
    stateTitle: changeFlow.states[state]?.title ?? state,
  });
}

/** The rows of `training_change c` that the caller may see and the filter asks for; drafts are their institution's. @throws BAD_INPUT */
function whereOf(ctx: Ctx, filter: ChangeFilterInput) {
  const parts = [sql`${scopeWhere(scopeOf(ctx.actor), 'c')} and (c.state <> 'DRAFT' or c.org_id = ${ownOrg(ctx)})`];
  if (filter.states?.length) parts.push(sql`c.state = any(${[...filter.states]}::text[])`);
  if (filter.targetType) parts.push(sql`c.target_type = ${filter.targetType}`);
  if (filter.targetId != null)
    parts.push(isUuid(filter.targetId) ? sql`c.target_id = ${filter.targetId}::uuid` : sql`false`);
  if (filter.districtCode) parts.push(sql`c.district_code = ${filter.districtCode}`);
  const search = filter.search?.trim();
  if (search) {
    if ([...search].length > 60) throw badInput([{ path: 'filter.search', message: '搜索内容不能超过60个字' }]);
    parts.push(
      sql`(c.change_no = ${search.toUpperCase()} or strpos(c.target_name, ${search}) > 0 or strpos(i.name, ${search}) > 0)`,
    );
  }
  return sql.join(parts, sql` and `);
}

/** Requests of the caller's scope, with their count. */
export function listChanges(
  ctx: Ctx,
  filter: ChangeFilterInput,
  sort: SortOf<typeof changeSort>,
  args: PageArgs,
): Promise<CountedPage<ChangeType>> {
  return countedPageOf(ctx, list, { where: whereOf(ctx, filter), sort }, args, viewChange);
}

/** What an export counts: the rows of {@link listChanges}. @throws BAD_INPUT */
export const changeRows = (ctx: Ctx, filter: ChangeFilterInput) => sql`${source} where ${whereOf(ctx, filter)}`;

/** All rows of the filter, a page at a time: for exports. */
export async function* changePages(ctx: Ctx, filter: ChangeFilterInput): AsyncGenerator<ChangeType[]> {
  yield* chunksOf(ctx, list, whereOf(ctx, filter), viewChange);
}

/** One request that the caller may see; absent, out-of-scope and another's draft answer the same. @throws NOT_FOUND */
export async function getChange(ctx: Ctx, id: string, operation: string): Promise<ChangeType> {
  const row = isUuid(id)
    ? await firstRow<ChangeRow>(ctx, sql`select ${columns} from ${source} where c.id = ${id}::uuid`)
    : undefined;
  if (row && inScope(scopeOf(ctx.actor), row) && (row.state !== 'DRAFT' || row.orgId === ownOrg(ctx)))
    return viewChange(row);
  if (row)
    await recordAuditApart(ctx, {
      event: 'access.out-of-scope',
      objectType: CHANGE,
      objectId: row.id,
      ok: false,
      detail: { operation },
    });
  throw refuse('NOT_FOUND');
}

import { firstRow, sql } from '../../../database/sql.ts';
import { isUuid } from '../../../database/uuid.ts';
import type { PageArgs } from '../../../graphql/connection.ts';
import { recordAuditApart } from '../../../platform/audit/index.ts';
import { localDateOf } from '../../../platform/calendar/index.ts';
import { refuse } from '../../../platform/errors/index.ts';
import { type Ctx, inScope, requireUser, scopeOf } from '../../../platform/kernel/index.ts';
import { type CountedPage, chunksOf, countedPageOf, type SortOf } from '../../../platform/lists/index.ts';
import { readParameter } from '../../../platform/parameters/index.ts';
import { warnDays } from '../parameters.ts';
import type { InstitutionType } from './institution.type.ts';
import { type InstitutionFilterInput, institutionWhere } from './institution-filter.ts';
import { type InstitutionRow, institutionColumns, institutionSource, viewInstitution } from './institution-row.ts';
import { institutionSort } from './institution-sort.ts';

const library = { columns: institutionColumns, tables: institutionSource, order: institutionSort.order };

/** How the API shows rows today. */
export async function institutionView(ctx: Ctx): Promise<(row: InstitutionRow) => InstitutionType> {
  const { first } = await readParameter(ctx, warnDays);
  const today = localDateOf(ctx.app.clock.now());
  return (row) => viewInstitution(row, today, first);
}

/** The library in the caller's scope, with its count (SC14-1). */
export async function listInstitutions(
  ctx: Ctx,
  filter: InstitutionFilterInput,
  sort: SortOf<typeof institutionSort>,
  args: PageArgs,
): Promise<CountedPage<InstitutionType>> {
  const view = await institutionView(ctx);
  return countedPageOf(ctx, library, { where: institutionWhere(ctx, filter), sort }, args, view);
}

/** All rows of the filter, a page at a time: for exports. */
export async function* institutionPages(ctx: Ctx, filter: InstitutionFilterInput): AsyncGenerator<InstitutionType[]> {
  yield* chunksOf(ctx, library, institutionWhere(ctx, filter), await institutionView(ctx));
}

/** One row of the caller's scope; absent and out-of-scope answer the same, and only the audit log knows. @throws NOT_FOUND */
export async function getInstitutionRow(ctx: Ctx, id: string, operation: string): Promise<InstitutionRow> {
  const row = isUuid(id)
    ? await firstRow<InstitutionRow>(
        ctx,
        sql`select ${institutionColumns} from ${institutionSource} where i.id = ${id}::uuid`,
      )
    : undefined;
  if (row && inScope(scopeOf(ctx.actor), row)) return row;
  if (row) {
    await recordAuditApart(ctx, {
      event: 'access.out-of-scope',
      objectType: 'trainingInstitution',
      objectId: row.id,
      ok: false,
      detail: { operation },
    });
  }
  throw refuse('NOT_FOUND');
}

/** The institution that the caller's organisation is, if it is one; of several records the latest (T14-7). */
export async function findOwnInstitution(ctx: Ctx): Promise<InstitutionRow | undefined> {
  const { orgId } = requireUser(ctx);
  return firstRow<InstitutionRow>(
    ctx,
    sql`select ${institutionColumns} from ${institutionSource} where i.org_id = ${orgId}::uuid order by i.id desc limit 1`,
  );
}

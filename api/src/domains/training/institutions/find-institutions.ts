import { registerEnumType } from 'type-graphql';
import { firstRow, rows, sql } from '../../../database/sql.ts';
import { isUuid } from '../../../database/uuid.ts';
import { decodeCursor, encodeCursor, type Page, type PageArgs, pageSize, toPage } from '../../../graphql/connection.ts';
import { recordAuditApart } from '../../../platform/audit/index.ts';
import { isLocalDate, localDateOf } from '../../../platform/calendar/index.ts';
import { refuse } from '../../../platform/errors/index.ts';
import { type Ctx, inScope, requireUser, scopeOf } from '../../../platform/kernel/index.ts';
import { readParameter } from '../../../platform/parameters/index.ts';
import { warnDays } from '../parameters.ts';
import type { InstitutionType } from './institution.type.ts';
import { type InstitutionFilterInput, institutionWhere } from './institution-filter.ts';
import { type InstitutionRow, institutionColumns, viewInstitution } from './institution-row.ts';

const COUNT_CAP = 10_000;

/** Orders of the library's list. */
export enum InstitutionOrder {
  NEWEST = 'NEWEST',
  EXPIRY = 'EXPIRY',
  NAME = 'NAME',
}
registerEnumType(InstitutionOrder, {
  name: 'TrainingInstitutionOrder',
  description: 'Orders of 培训机构库',
  valuesConfig: {
    NEWEST: { description: '新入库的在前' },
    EXPIRY: { description: '资质最先到期的在前' },
    NAME: { description: '按名称' },
  },
});

const FAR = '9999-12-31';
const expiryKey = sql`coalesce(i.nearest_expiry, ${sql.lit(FAR)}::date)`;
const nameKey = sql`i.name collate "C"`;

/** Where a page goes on, for each order. @throws BAD_INPUT for a cursor of another order */
function beyond(order: InstitutionOrder, after: string | null | undefined) {
  if (!after) return sql`true`;
  const { key, id } = decodeCursor(after);
  if (order === InstitutionOrder.NEWEST) return sql`i.id < ${id}::uuid`;
  if (key === null || (order === InstitutionOrder.EXPIRY && !isLocalDate(key))) throw refuse('BAD_INPUT');
  return order === InstitutionOrder.EXPIRY
    ? sql`(${expiryKey}, i.id) > (${key}::date, ${id}::uuid)`
    : sql`(${nameKey}, i.id) > (${key}::text collate "C", ${id}::uuid)`;
}

const ORDERS = {
  NEWEST: sql`i.id desc`,
  EXPIRY: sql`${expiryKey}, i.id`,
  NAME: sql`${nameKey}, i.id`,
} as const;

const cursorOf = (order: InstitutionOrder, row: InstitutionRow): string =>
  encodeCursor({ NEWEST: null, EXPIRY: row.nearestExpiry ?? FAR, NAME: row.subject }[order], row.id);

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
  order: InstitutionOrder,
  args: PageArgs,
): Promise<Page<InstitutionType> & { totalCount: number; totalCapped: boolean }> {
  const size = pageSize(args);
  const where = institutionWhere(ctx, filter);
  const found = await rows<InstitutionRow>(
    ctx,
    sql`${institutionColumns} where ${where} and ${beyond(order, args.after)} order by ${ORDERS[order]} limit ${size + 1}`,
  );
  const counted = await firstRow<{ n: number }>(
    ctx,
    sql`select count(*)::int as n from (select 1 from training_institution i where ${where} limit ${COUNT_CAP}) t`,
  );
  const view = await institutionView(ctx);
  const total = counted?.n ?? 0;
  const page = toPage(found, size, args, (row) => cursorOf(order, row), view);
  return { ...page, totalCount: total, totalCapped: total === COUNT_CAP };
}

/** All rows of the filter, a page at a time: for exports. */
export async function* institutionPages(ctx: Ctx, filter: InstitutionFilterInput): AsyncGenerator<InstitutionType[]> {
  const where = institutionWhere(ctx, filter);
  const view = await institutionView(ctx);
  for (let before = sql`true`; ; ) {
    const found = await rows<InstitutionRow>(
      ctx,
      sql`${institutionColumns} where ${where} and ${before} order by i.id desc limit 500`,
    );
    if (found.length > 0) yield found.map(view);
    const last = found.at(-1);
    if (!last || found.length < 500) return;
    before = sql`i.id < ${last.id}::uuid`;
  }
}

/** One row of the caller's scope; absent and out-of-scope answer the same, and only the audit log knows. @throws NOT_FOUND */
export async function getInstitutionRow(ctx: Ctx, id: string, operation: string): Promise<InstitutionRow> {
  const row = isUuid(id)
    ? await firstRow<InstitutionRow>(ctx, sql`${institutionColumns} where i.id = ${id}::uuid`)
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
    sql`${institutionColumns} where i.org_id = ${orgId}::uuid order by i.id desc limit 1`,
  );
}

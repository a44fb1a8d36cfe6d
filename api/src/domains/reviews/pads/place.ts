import { firstRow, sql } from '../../../database/sql.ts';
import { isUuid } from '../../../database/uuid.ts';
import { recordAuditApart } from '../../../platform/audit/index.ts';
import { type DomainError, refuse } from '../../../platform/errors/index.ts';
import { type Ctx, inScope, type Placed, scopeOf } from '../../../platform/kernel/index.ts';

/** Where a counter or a pad of an organisation stands: city-level ones bear the city's region as their district. */
export async function placeOf(ctx: Ctx, orgId: string): Promise<Placed> {
  const place = isUuid(orgId)
    ? await firstRow<Placed>(
        ctx,
        sql`select id as "orgId", path as "orgPath", coalesce(district_code, region_code) as "districtCode"
              from org where id = ${orgId} and enabled`,
      )
    : undefined;
  if (!place || !inScope(scopeOf(ctx.actor), place)) throw refuse('NOT_FOUND');
  return place;
}

/** NOT_FOUND for a row that the caller does not see; where it exists all the same, the audit log knows who asked. */
export async function absent(ctx: Ctx, table: 'service_counter' | 'pad_call', id: string): Promise<DomainError> {
  const exists = isUuid(id) && (await firstRow(ctx, sql`select 1 from ${sql.table(table)} where id = ${id}`));
  const objectType = OBJECT_TYPES[table];
  if (exists) await recordAuditApart(ctx, { event: 'access.out-of-scope', objectType, objectId: id, ok: false });
  return refuse('NOT_FOUND');
}

const OBJECT_TYPES = {
  service_counter: 'serviceCounter',
  pad_call: 'padCall',
} as const;

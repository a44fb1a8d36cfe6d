import type { RawBuilder } from 'kysely';
import { firstRow, rows, sql } from '../../../database/sql.ts';
import { isUuid } from '../../../database/uuid.ts';
import { scopeWhere } from '../../../platform/access/index.ts';
import { recordAuditApart } from '../../../platform/audit/index.ts';
import { refuse } from '../../../platform/errors/index.ts';
import { type Ctx, coversCity, scopeOf } from '../../../platform/kernel/index.ts';

/**
 * The applications that the caller may know of, as a condition on `alias`, a row of `exchange_app`: those of organisations within the caller's
 * reach. Those of the whole city are for who sees the city (ADR 0012).
 */
export function appWithin(ctx: Ctx, alias: string): RawBuilder<boolean> {
  const scope = scopeOf(ctx.actor);
  if (coversCity(scope)) return sql<boolean>`true`;
  return sql<boolean>`exists (select 1 from (select id as org_id, path as org_path, district_code from org) reach
    where reach.org_id = ${sql.ref(`${alias}.org_id`)} and ${scopeWhere(scope, 'reach')})`;
}

/** Whether the caller sees the exchange as a whole: calls of unknown applications, pushes, the uplink, anomalies of addresses. */
export function seesAllOfExchange(ctx: Ctx): boolean {
  return coversCity(scopeOf(ctx.actor));
}

/**
 * What the log and the roll-up call the applications within the caller's reach and, where one is named, of that district. Undefined = no bounds
 * at all, unknown callers and our own pushes included.
 */
export async function visibleAppIds(
  ctx: Ctx,
  districtCode?: string | null | undefined,
): Promise<ReadonlySet<string> | undefined> {
  if (seesAllOfExchange(ctx) && !districtCode) return undefined;
  const found = await rows<{ appId: string }>(
    ctx,
    sql`select a.app_id as "appId" from exchange_app a where ${appWithin(ctx, 'a')} and ${ofDistrict('a', districtCode)}`,
  );
  return new Set(found.map(({ appId }) => appId));
}

/** The same as a condition on a column that holds what the application calls itself; undefined where there is no bound. */
export function appIdWithin(
  ctx: Ctx,
  column: string,
  districtCode?: string | null | undefined,
): RawBuilder<boolean> | undefined {
  if (seesAllOfExchange(ctx) && !districtCode) return undefined;
  return sql<boolean>`${sql.ref(column)} in (select a.app_id from exchange_app a
    where ${appWithin(ctx, 'a')} and ${ofDistrict('a', districtCode)})`;
}

function ofDistrict(alias: string, districtCode: string | null | undefined): RawBuilder<boolean> {
  return districtCode
    ? sql<boolean>`exists (select 1 from org d where d.id = ${sql.ref(`${alias}.org_id`)} and d.district_code = ${districtCode})`
    : sql<boolean>`true`;
}

/** What lies out of reach answers like what does not exist, and leaves a row in the audit log. @throws NOT_FOUND */
export async function assertAppWithin(ctx: Ctx, id: string): Promise<void> {
  await assertReach(
    ctx,
    'clientApp',
    id,
    sql`select ${appWithin(ctx, 'a')} as within from exchange_app a where a.id = ${id}`,
  );
}

/** A distribution is its application's. @throws NOT_FOUND */
export async function assertDistributionWithin(ctx: Ctx, id: string): Promise<void> {
  await assertReach(
    ctx,
    'distribution',
    id,
    sql`select ${appWithin(ctx, 'a')} as within from distribution d join exchange_app a on a.id = d.app_id where d.id = ${id}`,
  );
}

/** Anomalies of applications are theirs; of addresses, channels and the uplink they are the city's. Condition on `alias`. */
export function anomalyWithin(ctx: Ctx, alias: string): RawBuilder<boolean> {
  if (seesAllOfExchange(ctx)) return sql<boolean>`true`;
  return sql<boolean>`(${sql.ref(`${alias}.subject_kind`)} = 'APP' and ${appIdWithin(ctx, `${alias}.subject`) ?? sql`true`})`;
}

/** @throws NOT_FOUND */
export async function assertAnomalyWithin(ctx: Ctx, id: string): Promise<void> {
  await assertReach(
    ctx,
    'exchangeAnomaly',
    id,
    sql`select ${anomalyWithin(ctx, 'e')} as within from exchange_anomaly e where e.id = ${id}`,
  );
}

async function assertReach(ctx: Ctx, objectType: string, id: string, found: RawBuilder<unknown>): Promise<void> {
  if (seesAllOfExchange(ctx)) return;
  const row = isUuid(id) ? await firstRow<{ within: boolean }>(ctx, found) : undefined;
  if (row?.within) return;
  if (row) await recordAuditApart(ctx, { event: 'access.out-of-scope', objectType, objectId: id, ok: false });
  throw refuse('NOT_FOUND');
}

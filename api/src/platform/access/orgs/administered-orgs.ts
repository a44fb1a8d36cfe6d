import { firstRow, rows, sql } from '../../../database/sql.ts';
import { isUuid } from '../../../database/uuid.ts';
import { decodeCursor, encodeCursor, type Page, type PageArgs, pageSize, toPage } from '../../../graphql/connection.ts';
import { refuse } from '../../errors/index.ts';
import { type Ctx, scopeOf } from '../../kernel/index.ts';
import { scopeWhere } from '../scope/scope-where.ts';
import type { OrgRow } from './find-orgs.ts';
import type { OrgLevelCode } from './org-levels.ts';

/** An organisation as administrators see it, with what hangs on it. */
export interface AdministeredOrgRow extends OrgRow {
  version: number;
  parentName: string | null;
  /** Accounts that are neither closed nor deleted. */
  users: number;
  /** People who are signed in at this moment. */
  signedIn: number;
  openTasks: number;
  enabledChildren: number;
}

export interface AdministeredOrgFilter {
  /** Beginning of the code or part of the name. */
  search?: string | null | undefined;
  level?: OrgLevelCode | null | undefined;
  enabled?: boolean | null | undefined;
}

/** Rows of one page of a file. */
const CHUNK = 1000;

/** Organisations within the caller's scope, by code; two statements whatever the page. */
export async function listAdministeredOrgs(
  ctx: Ctx,
  filter: AdministeredOrgFilter & PageArgs,
): Promise<Page<AdministeredOrgRow> & { totalCount: number }> {
  const size = pageSize(filter);
  const where = whereOf(filter);
  const after = filter.after ? sql`o.code > ${decodeCursor(filter.after).key}` : sql`true`;
  const page = await select(ctx, sql`${where} and ${after}`, size + 1);
  const total = await firstRow<{ count: number }>(
    ctx,
    sql`select count(*)::int as count from ${PLACED_ORG} o where ${scopeWhere(scopeOf(ctx.actor), 'o')} and ${where}`,
  );
  const cursorOf = ({ code, id }: AdministeredOrgRow) => encodeCursor(code, id);
  return { ...toPage(page, size, filter, cursorOf, (row) => row), totalCount: total?.count ?? 0 };
}

/** All organisations within the caller's scope, by code, a page at a time. */
export async function* administeredOrgPages(
  ctx: Ctx,
  filter: AdministeredOrgFilter = {},
): AsyncGenerator<readonly AdministeredOrgRow[]> {
  let after: string | undefined;
  do {
    const from = after === undefined ? sql`true` : sql`o.code > ${after}`;
    const page = await select(ctx, sql`${whereOf(filter)} and ${from}`, CHUNK);
    if (page.length > 0) yield page;
    after = page.length < CHUNK ? undefined : page.at(-1)?.code;
  } while (after !== undefined);
}

function whereOf(filter: AdministeredOrgFilter): ReturnType<typeof sql> {
  const term = filter.search?.trim();
  const parts = [
    filter.level ? sql`o.level = ${filter.level}` : sql`true`,
    filter.enabled == null ? sql`true` : sql`o.enabled = ${filter.enabled}`,
    term ? sql`(starts_with(o.code, ${term}) or strpos(o.name, ${term}) > 0)` : sql`true`,
  ];
  return sql.join(parts, sql` and `);
}

/** Undefined also for one out of scope. */
export async function findAdministeredOrg(ctx: Ctx, id: string): Promise<AdministeredOrgRow | undefined> {
  const [found] = isUuid(id) ? await select(ctx, sql`o.id = ${id}`, 1) : [];
  return found;
}

/** @throws NOT_FOUND, also for one out of scope */
export async function getAdministeredOrg(ctx: Ctx, id: string): Promise<AdministeredOrgRow> {
  const found = await findAdministeredOrg(ctx, id);
  if (!found) throw refuse('NOT_FOUND');
  return found;
}

/** Organisations under the column names that scopes are written against. */
const PLACED_ORG = sql`(select org.*, id as org_id, path as org_path from org)`;

function select(ctx: Ctx, where: ReturnType<typeof sql>, limit: number): Promise<AdministeredOrgRow[]> {
  const now = ctx.app.clock.now();
  return rows<AdministeredOrgRow>(
    ctx,
    sql`select o.id, o.version, o.code, o.name, o.short_name as "shortName", o.level, o.district_code as "districtCode",
               o.region_code as "regionCode", o.parent_id as "parentId", o.path, o.service_centre as "serviceCentre", o.enabled,
               p.name as "parentName",
               (select count(*)::int from user_account u where u.org_id = o.id and u.status in ('ENABLED', 'PENDING')) as users,
               (select count(distinct s.user_id)::int from session s join user_account u on u.id = s.user_id
                 where u.org_id = o.id and s.ended_at is null and s.stage = 'ACTIVE' and s.expires_at > ${now}) as "signedIn",
               (select count(*)::int from task t where t.org_id = o.id and t.closed_at is null) as "openTasks",
               (select count(*)::int from org c where c.parent_id = o.id and c.enabled) as "enabledChildren"
          from ${PLACED_ORG} o left join org p on p.id = o.parent_id
         where ${scopeWhere(scopeOf(ctx.actor), 'o')} and ${where} order by o.code limit ${limit}`,
  );
}

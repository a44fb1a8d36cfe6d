import { firstRow, rows, sql } from '../../../database/sql.ts';
import type { Ctx } from '../../kernel/index.ts';
import type { OrgLevelCode } from './org-levels.ts';

/** An organisation as lists, records and other rooms need it. */
export interface OrgRow {
  id: string;
  code: string;
  name: string;
  shortName: string;
  level: OrgLevelCode;
  districtCode: string | null;
  regionCode: string;
  parentId: string | null;
  path: string;
  serviceCentre: boolean;
  enabled: boolean;
}

const org = sql`
  select id, code, name, short_name as "shortName", level, district_code as "districtCode", region_code as "regionCode",
         parent_id as "parentId", path, service_centre as "serviceCentre", enabled
    from org`;

/** Organisations by level and parent, by code. Names and codes of authorities are public, so no scope applies. */
export async function findOrgs(
  ctx: Ctx,
  filter: { level?: OrgLevelCode | null | undefined; parentId?: string | null | undefined } = {},
): Promise<OrgRow[]> {
  const level = filter.level ? sql`level = ${filter.level}` : sql`true`;
  const parent = filter.parentId ? sql`parent_id = ${filter.parentId}` : sql`true`;
  return rows<OrgRow>(ctx, sql`${org} where ${level} and ${parent} order by code`);
}

/** The organisations of the ids, in one statement; for batched loading. */
export async function findOrgsByIds(ctx: Ctx, ids: readonly string[]): Promise<OrgRow[]> {
  return rows<OrgRow>(ctx, sql`${org} where id = any(${[...ids]}::uuid[])`);
}

export async function findOrgByCode(ctx: Ctx, code: string): Promise<OrgRow | undefined> {
  return firstRow<OrgRow>(ctx, sql`${org} where code = ${code}`);
}

/** An organisation that the caller knows to exist. @throws Error */
export async function getOrg(ctx: Ctx, id: string): Promise<OrgRow> {
  const found = await firstRow<OrgRow>(ctx, sql`${org} where id = ${id}`);
  if (!found) throw new Error(`organisation ${id} does not exist`);
  return found;
}

/** Where somebody of the organisation stands in the tree. */
export const standingOf = ({ id, path, districtCode }: OrgRow) => ({ orgId: id, orgPath: path, districtCode });

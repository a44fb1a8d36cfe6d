import { firstRow, rows, sql } from '../../../database/sql.ts';
import { isUuid } from '../../../database/uuid.ts';
import { refuse } from '../../errors/index.ts';
import type { Ctx } from '../../kernel/index.ts';
import type { OrgRow } from '../orgs/find-orgs.ts';
import { assertCityWide } from '../scope/within-reach.ts';
import type { ScopeKind } from './scope-kind.ts';

/** A role with what it gives and to how many. */
export interface RoleRow {
  id: string;
  version: number;
  code: string;
  name: string;
  builtin: boolean;
  enabled: boolean;
  scopeKind: ScopeKind;
  scopeOrgs: OrgRow[];
  exclusiveWith: string[];
  secondFactor: boolean;
  /** How many accounts that are not deleted hold it. */
  holders: number;
  menus: string[];
  permissions: { code: string; confirmed: boolean }[];
}

const role = sql`
  select r.id, r.version, r.code, r.name, r.builtin, r.enabled, r.scope_kind as "scopeKind", r.exclusive_with as "exclusiveWith",
         r.second_factor as "secondFactor",
         (select coalesce(json_agg(json_build_object('id', o.id, 'code', o.code, 'name', o.name, 'shortName', o.short_name,
                   'level', o.level, 'districtCode', o.district_code, 'regionCode', o.region_code, 'parentId', o.parent_id,
                   'path', o.path, 'serviceCentre', o.service_centre, 'enabled', o.enabled) order by o.code), '[]')
            from org o where o.id = any(r.scope_orgs)) as "scopeOrgs",
         (select count(*)::int from user_role ur join user_account u on u.id = ur.user_id
           where ur.role_id = r.id and u.status <> 'DELETED') as holders,
         array(select menu::text from role_menu where role_id = r.id order by menu) as menus,
         (select coalesce(json_agg(json_build_object('code', permission, 'confirmed', confirmed_at is not null) order by permission), '[]')
            from role_permission where role_id = r.id) as permissions
    from role r`;

/** All roles that are not deleted: the built-in ones first, then by code. Names and rights of roles are no secret among administrators. */
export async function findRoles(ctx: Ctx): Promise<RoleRow[]> {
  return rows<RoleRow>(ctx, sql`${role} where r.deleted_at is null order by r.builtin desc, r.created_at, r.id`);
}

/** @throws NOT_FOUND */
export async function getRole(ctx: Ctx, id: string): Promise<RoleRow> {
  const found = isUuid(id)
    ? await firstRow<RoleRow>(ctx, sql`${role} where r.id = ${id} and r.deleted_at is null`)
    : undefined;
  if (!found) throw refuse('NOT_FOUND');
  return found;
}

/** Loads and locks a role for an act. NOT_FOUND; E-0504 when somebody changed it since `version` was seen. */
export async function lockRole(tx: Ctx, id: string, version: number): Promise<RoleRow> {
  assertCityWide(tx);
  if (!isUuid(id)) throw refuse('NOT_FOUND');
  await rows(tx, sql`select 1 from role where id = ${id} for update`);
  const found = await getRole(tx, id);
  if (found.version !== version) throw refuse('E-0504');
  return found;
}

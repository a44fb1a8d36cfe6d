import { rows, run, sql } from '../../../database/sql.ts';
import { uuidv7 } from '../../../database/uuid.ts';
import type { Ctx, PermissionDefinition } from '../../kernel/index.ts';
import { canonicalRole, ROLE_PRESETS } from './role-presets.ts';
import { sealRow } from './row-codes.ts';
import { seedMenus } from './seed-menus.ts';
import { grantLater, noteTemplate, type TemplateGrant } from './template-grants.ts';
import { offerUpgrades } from './upgrades/offer-upgrades.ts';

const GRANTOR = '系统初始化';

/**
 * Adds the preset roles, and the permissions and menus of all modules that are not known yet. Preset grants are made for new permissions, new
 * roles, and what the template of a role has gained since: what an administrator took away or gave stays so at every later start. Roles that
 * administrators made or changed are offered what they miss.
 */
export async function seedRoles(ctx: Ctx): Promise<void> {
  const newRoles = await addRoles(ctx);
  const newPermissions = await addPermissions(ctx);
  const definitions = ctx.app.registry.permissions.filter(
    (p) => newPermissions.has(p.code) || p.roles.some((role) => newRoles.has(canonicalRole(role))),
  );
  const isNew = (permission: string, role: string) => newPermissions.has(permission) || newRoles.has(role);
  await addGrants(ctx, definitions, isNew);
  const template = templateOf(ctx);
  const added = await noteTemplate(ctx, template);
  await grantLater(
    ctx,
    added.filter(({ permission, role }) => !isNew(permission, role)),
  );
  await offerUpgrades(ctx, template);
  await seedMenus(ctx, newRoles);
}

/** What the product gives to each preset role. */
const templateOf = (ctx: Ctx): TemplateGrant[] =>
  ctx.app.registry.permissions.flatMap(({ code: permission, roles }) =>
    [...new Set(roles.map(canonicalRole))].map((role) => ({ role, permission })),
  );

async function addRoles(ctx: Ctx): Promise<Set<string>> {
  const known = new Set((await rows<{ code: string }>(ctx, sql`select code from role`)).map((r) => r.code));
  const now = ctx.app.clock.now();
  const missing = ROLE_PRESETS.filter((preset) => !known.has(preset.code)).map((preset) => {
    const role = {
      id: uuidv7(now.getTime()),
      code: preset.code,
      scopeKind: preset.scope,
      scopeOrgs: [],
      exclusiveWith: [...(preset.exclusiveWith ?? [])],
      secondFactor: preset.secondFactor ?? false,
      enabled: true,
    };
    return { ...role, name: preset.name, rowMac: sealRow(ctx.app.keys, 'role', role) };
  });
  if (missing.length === 0) return new Set();
  await run(
    ctx,
    sql`insert into role (id, created_at, updated_at, code, name, builtin, scope_kind, exclusive_with, second_factor, enabled, row_mac)
        select id, ${now}, ${now}, code, name, true, "scopeKind",
               array(select jsonb_array_elements_text("exclusiveWith")), "secondFactor", enabled, "rowMac"
          from jsonb_to_recordset(${JSON.stringify(missing)}::jsonb) as t(id uuid, code text, name text, "scopeKind" text,
            "exclusiveWith" jsonb, "secondFactor" boolean, enabled boolean, "rowMac" text)
        on conflict (code) do nothing`,
  );
  return new Set(missing.map((role) => role.code));
}

async function addPermissions(ctx: Ctx): Promise<Set<string>> {
  const definitions = ctx.app.registry.permissions.map(({ code, title, sensitive = false }) => ({
    code,
    title,
    sensitive,
  }));
  const added = await rows<{ code: string; added: boolean }>(
    ctx,
    sql`insert into permission (code, title, sensitive, known_since)
        select code, title, sensitive, ${ctx.app.clock.now()}
          from jsonb_to_recordset(${JSON.stringify(definitions)}::jsonb) as t(code text, title text, sensitive boolean)
        on conflict (code) do update set title = excluded.title, sensitive = excluded.sensitive
        returning code, (xmax = 0) as added`,
  );
  return new Set(added.filter((row) => row.added).map((row) => row.code));
}

async function addGrants(
  ctx: Ctx,
  definitions: readonly PermissionDefinition[],
  isNew: (permission: string, role: string) => boolean,
): Promise<void> {
  const known = await rows<{ id: string; code: string }>(ctx, sql`select id, code from role`);
  const idOf = new Map(known.map((role) => [role.code, role.id]));
  const grants = definitions.flatMap(({ code: permission, roles }) =>
    [...new Set(roles.map(canonicalRole))].flatMap((role) => {
      const roleId = idOf.get(role);
      if (!roleId || !isNew(permission, role)) return [];
      return [
        {
          roleId,
          permission,
          rowMac: sealRow(ctx.app.keys, 'role_permission', { roleId, permission, confirmed: true }),
        },
      ];
    }),
  );
  if (grants.length === 0) return;
  const now = ctx.app.clock.now();
  await run(
    ctx,
    sql`insert into role_permission (role_id, permission, granted_at, granted_by, confirmed_at, confirmed_by, row_mac)
        select "roleId", permission, ${now}, ${GRANTOR}, ${now}, ${GRANTOR}, "rowMac"
          from jsonb_to_recordset(${JSON.stringify(grants)}::jsonb) as t("roleId" uuid, permission text, "rowMac" text)
        on conflict do nothing`,
  );
}

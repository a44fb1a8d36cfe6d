import { rows, sql } from '../../../database/sql.ts';
import type { Ctx } from '../../kernel/index.ts';
import { CHANGED_BY_HAND } from './changed-by-hand.ts';
import { recordGrants } from './grant-history.ts';
import { settleGrantTask } from './grant-task.ts';
import { THREE_ADMINISTRATORS } from './role-presets.ts';
import { sealRow } from './row-codes.ts';
import { namedRights } from './write-grants.ts';

/** A right that the product's template gives to a preset role. */
export interface TemplateGrant {
  role: string;
  permission: string;
}

const GRANTOR = '产品升级';
const REASON = '产品升级，角色模板新增';

/** Remembers what the template holds now; gives what it did not hold when it was last remembered. One statement. */
export async function noteTemplate(ctx: Ctx, template: readonly TemplateGrant[]): Promise<TemplateGrant[]> {
  return rows<TemplateGrant>(
    ctx,
    sql`insert into role_template_grant (role_code, permission, known_since)
        select role, permission, ${ctx.app.clock.now()}
          from jsonb_to_recordset(${JSON.stringify(template)}::jsonb) as t(role text, permission text)
        on conflict do nothing returning role_code as role, permission`,
  );
}

/**
 * Gives preset roles what a later version of the product has added to them: known rights for known roles. A role whose rights an
 * administrator has ever changed stays as he left it and is offered them; a sensitive right waits for the security administrator as any other
 * (03 §40.3). The rights of the 三员 are the product's (E-QX-26): who has changed their menus has not changed those.
 */
export async function grantLater(ctx: Ctx, added: readonly TemplateGrant[]): Promise<void> {
  if (added.length === 0) return;
  const untouched = await rows<{ id: string; code: string; name: string }>(
    ctx,
    sql`select r.id, r.code, r.name from role r
         where r.code = any(${added.map(({ role }) => role)}::text[]) and r.deleted_at is null
           and (r.code = any(${[...THREE_ADMINISTRATORS]}::text[]) or not ${CHANGED_BY_HAND})`,
  );
  const byCode = new Map(untouched.map((role) => [role.code, role]));
  const rights = new Map(ctx.app.registry.permissions.map((one) => [one.code, one]));
  const grants = added.flatMap(({ role, permission }) => {
    const roleId = byCode.get(role)?.id;
    if (!roleId) return [];
    const confirmed = !rights.get(permission)?.sensitive;
    const rowMac = sealRow(ctx.app.keys, 'role_permission', { roleId, permission, confirmed });
    return [{ roleId, permission, confirmed, rowMac }];
  });
  const now = ctx.app.clock.now();
  const written = await rows<{ roleId: string; permission: string }>(
    ctx,
    sql`insert into role_permission (role_id, permission, granted_at, granted_by, confirmed_at, confirmed_by, row_mac)
        select "roleId", permission, ${now}, ${GRANTOR}, case when confirmed then ${now}::timestamptz end,
               case when confirmed then ${GRANTOR} end, "rowMac"
          from jsonb_to_recordset(${JSON.stringify(grants)}::jsonb) as t("roleId" uuid, permission text, confirmed boolean, "rowMac" text)
        on conflict do nothing returning role_id as "roleId", permission`,
  );
  if (written.length === 0) return;
  const given = Map.groupBy(written, ({ roleId }) => roleId);
  await recordGrants(
    ctx,
    untouched.flatMap((role) => {
      const codes = (given.get(role.id) ?? []).map(({ permission }) => permission);
      const what = namedRights(ctx, codes);
      return codes.length > 0 ? [{ kind: 'PERMISSION_GRANTED' as const, role, ...what, reason: REASON }] : [];
    }),
  );
  await settleGrantTask(ctx);
}

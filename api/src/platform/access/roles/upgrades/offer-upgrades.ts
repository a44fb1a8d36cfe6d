import { rows, run, sql } from '../../../../database/sql.ts';
import { uuidv7 } from '../../../../database/uuid.ts';
import { recordAudit } from '../../../audit/index.ts';
import type { Ctx } from '../../../kernel/index.ts';
import { accessEvents } from '../../events.ts';
import { CHANGED_BY_HAND } from '../changed-by-hand.ts';
import { THREE_ADMINISTRATORS } from '../role-presets.ts';
import type { TemplateGrant } from '../template-grants.ts';
import { settleOffers } from './settle-offers.ts';

interface DueOffer {
  roleId: string;
  roleCode: string;
  permission: string;
  splitFrom: string[];
}

/**
 * Offers to roles that administrators made or changed what the product would add to them: of a role of one's own the rights split from one
 * that it was given before the split, of a changed preset role what its template holds and it does not. Never what was answered, given or
 * taken away before (the history of grants tells), and never to the 三员, whose rights are the product's. Grants nothing.
 */
export async function offerUpgrades(ctx: Ctx, template: readonly TemplateGrant[]): Promise<void> {
  const due = await findDue(ctx, template);
  if (due.length > 0) await writeOffers(ctx, due);
  await settleOffers(ctx);
}

function findDue(ctx: Ctx, template: readonly TemplateGrant[]): Promise<DueOffer[]> {
  const splits = ctx.app.registry.permissions.flatMap(({ code: permission, splitFrom = [] }) =>
    splitFrom.map((old) => ({ permission, old })),
  );
  return rows<DueOffer>(
    ctx,
    sql`with gain as (
          select r.id as role_id, r.code as role_code, s.permission, array_agg(s.old order by s.old) as split_from
            from jsonb_to_recordset(${JSON.stringify(splits)}::jsonb) as s(permission text, old text)
            join permission p on p.code = s.permission
            join role_permission held on held.permission = s.old and held.granted_at < p.known_since
            join role r on r.id = held.role_id and not r.builtin
           group by r.id, r.code, s.permission
          union all
          select r.id, r.code, t.permission, '{}'
            from jsonb_to_recordset(${JSON.stringify(template)}::jsonb) as t(role text, permission text)
            join role r on r.code = t.role and r.builtin
           where r.code <> all(${[...THREE_ADMINISTRATORS]}::text[]) and ${CHANGED_BY_HAND})
        select gain.role_id as "roleId", gain.role_code as "roleCode", gain.permission, gain.split_from as "splitFrom"
          from gain join role on role.id = gain.role_id and role.deleted_at is null
           and exists (select 1 from permission p where p.code = gain.permission)
         where not exists (select 1 from role_permission rp where rp.role_id = gain.role_id and rp.permission = gain.permission)
           and not exists (select 1 from role_upgrade_offer o where o.role_id = gain.role_id and o.permission = gain.permission)
           and not exists (select 1 from grant_event g where g.role_id = gain.role_id and g.kind like 'PERMISSION%' and gain.permission = any(g.codes))
         order by gain.role_code, gain.permission`,
  );
}

async function writeOffers(ctx: Ctx, due: readonly DueOffer[]): Promise<void> {
  const now = ctx.app.clock.now();
  const offers = due.map((offer) => ({ ...offer, id: uuidv7(now.getTime()) }));
  await run(
    ctx,
    sql`insert into role_upgrade_offer (id, role_id, permission, split_from, offered_at, state)
        select id, "roleId", permission, array(select jsonb_array_elements_text("splitFrom")), ${now}, 'OPEN'
          from jsonb_to_recordset(${JSON.stringify(offers)}::jsonb) as t(id uuid, "roleId" uuid, permission text, "splitFrom" jsonb)
        on conflict do nothing`,
  );
  await recordAudit(
    ctx,
    [...Map.groupBy(offers, ({ roleId }) => roleId)].map(([objectId, [first, ...others]]) => ({
      event: accessEvents.upgradeOffered,
      objectType: 'role',
      objectId,
      detail: { code: first?.roleCode, permissions: [first, ...others].map((offer) => offer?.permission) },
    })),
  );
}

import { firstRow, rows, type SqlInstant, sql } from '../../../../database/sql.ts';
import { isUuid } from '../../../../database/uuid.ts';
import { refuse } from '../../../errors/index.ts';
import type { Ctx } from '../../../kernel/index.ts';
import type { OfferState } from './offer-states.ts';

export interface OfferRow {
  id: string;
  roleId: string;
  /** Of the role, for the act. */
  roleVersion: number;
  roleName: string;
  builtin: boolean;
  holders: number;
  permission: string;
  title: string;
  sensitive: boolean;
  /** Titles of the rights that held this one before; none where the template has gained it. */
  splitFrom: string[];
  offeredAt: SqlInstant;
  state: OfferState;
  decidedAt: SqlInstant | null;
  decidedBy: string | null;
  reason: string | null;
}

const offer = sql`
  select o.id, o.role_id as "roleId", r.version as "roleVersion", r.name as "roleName", r.builtin,
         (select count(*)::int from user_role ur join user_account u on u.id = ur.user_id
           where ur.role_id = r.id and u.status <> 'DELETED') as holders,
         o.permission, coalesce(p.title, o.permission) as title, coalesce(p.sensitive, false) as sensitive,
         array(select coalesce(old.title, source) from unnest(o.split_from) as source left join permission old on old.code = source
                order by source) as "splitFrom", o.offered_at as "offeredAt", o.state, o.decided_at as "decidedAt",
         o.decided_by as "decidedBy", o.reason
    from role_upgrade_offer o join role r on r.id = o.role_id left join permission p on p.code = o.permission`;

/** What upgrades offer to roles: the open ones, or those that were answered or lapsed, the latest first. As many as roles times rights split: no list to page. */
export function findOffers(ctx: Ctx, open: boolean): Promise<OfferRow[]> {
  return open
    ? rows<OfferRow>(ctx, sql`${offer} where o.state = 'OPEN' order by r.builtin desc, r.name, o.permission`)
    : rows<OfferRow>(ctx, sql`${offer} where o.state <> 'OPEN' order by o.decided_at desc, o.id limit 500`);
}

/** @throws NOT_FOUND */
export async function getOffer(ctx: Ctx, id: string): Promise<OfferRow> {
  const found = isUuid(id) ? await firstRow<OfferRow>(ctx, sql`${offer} where o.id = ${id}`) : undefined;
  if (!found) throw refuse('NOT_FOUND');
  return found;
}

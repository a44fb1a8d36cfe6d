import { rows, type SqlInstant, sql } from '../../../database/sql.ts';
import { decryptColumn } from '../../crypto/index.ts';
import { type Ctx, scopeOf } from '../../kernel/index.ts';
import { maskPhone } from '../../masking/index.ts';
import { scopeWhere } from '../scope/scope-where.ts';

/** A grant of sensitive rights that waits for the security administrator: of rights to a role, or of a role to a user. */
export interface PendingGrantRow {
  /** Of the role or the user. */
  id: string;
  version: number;
  kind: 'ROLE' | 'USER';
  /** Name of the role, or name at work and login name of the user. */
  title: string;
  /** Of the account, masked: by its last digits the security administrator makes sure with the person. */
  phone: string | null;
  roleNames: string[];
  /** Titles of the sensitive rights that would take effect. */
  rights: string[];
  grantedBy: string;
  grantedAt: SqlInstant;
}

/** What waits for confirmation, the oldest first (03 §40.3). */
export async function findPendingGrants(ctx: Ctx): Promise<PendingGrantRow[]> {
  const found = await rows<PendingGrantRow>(
    ctx,
    sql`select r.id, r.version, 'ROLE' as kind, r.name as title, null as phone, array[r.name::text] as "roleNames",
               array_agg(p.title::text order by p.code) as rights, max(rp.granted_by) as "grantedBy", min(rp.granted_at) as "grantedAt"
          from role_permission rp join role r on r.id = rp.role_id join permission p on p.code = rp.permission
         where rp.confirmed_at is null and r.deleted_at is null
         group by r.id
        union all
        select u.id, u.version, 'USER', u.display_name || '（' || u.login_name || '）', u.phone, array_agg(distinct r.name::text),
               array_agg(distinct p.title::text), max(ur.granted_by), min(ur.granted_at)
          from user_role ur
          join user_account u on u.id = ur.user_id and u.status <> 'DELETED'
          join (select org.*, id as org_id, path as org_path from org) o on o.id = u.org_id
          join role r on r.id = ur.role_id
          join role_permission rp on rp.role_id = r.id
          join permission p on p.code = rp.permission and p.sensitive
         where ur.confirmed_at is null and ${scopeWhere(scopeOf(ctx.actor), 'o')}
         group by u.id
         order by "grantedAt", id`,
  );
  return found.map((row) => ({ ...row, phone: row.phone && maskedPhone(ctx, row.id, row.phone) }));
}

function maskedPhone(ctx: Ctx, userId: string, sealed: string): string {
  return maskPhone(decryptColumn(ctx.app.keys, { table: 'user_account', column: 'phone', rowId: userId }, sealed));
}

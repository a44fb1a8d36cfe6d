import { rows, run, type SqlInstant, sql } from '../../../database/sql.ts';
import { isUuid, uuidv7 } from '../../../database/uuid.ts';
import {
  decodeMomentCursor,
  encodeCursor,
  type Page,
  type PageArgs,
  pageSize,
  toPage,
} from '../../../graphql/connection.ts';
import { actorName, type Ctx, scopeOf } from '../../kernel/index.ts';
import { scopeWhere } from '../scope/scope-where.ts';

/** What can happen to a grant; the Chinese words are the client's. */
export const GRANT_KINDS = [
  'ROLE_CREATED',
  'ROLE_CHANGED',
  'ROLE_ENABLED',
  'ROLE_DISABLED',
  'ROLE_DELETED',
  'PERMISSION_GRANTED',
  'PERMISSION_REVOKED',
  'PERMISSION_CONFIRMED',
  'PERMISSION_DECLINED',
  'UPGRADE_DECLINED',
  'MENU_GRANTED',
  'MENU_REVOKED',
  'ROLE_GRANTED',
  'ROLE_REVOKED',
  'ROLE_CONFIRMED',
  'ROLE_DECLINED',
] as const;
export type GrantKindCode = (typeof GRANT_KINDS)[number];

/** One thing that happened to the grants of a role or a user. */
export interface GrantEntry {
  kind: GrantKindCode;
  role?: { id: string; name: string };
  user?: { id: string; loginName: string };
  /** Names of the roles, titles of the rights or menus. */
  items: readonly string[];
  /** Codes of the rights that `items` names: a title may change, and two rights may share one. */
  codes?: readonly string[];
  reason?: string;
}

/** Writes the history of grants (授权历史, 03 §40.4) with the act; entries that touched nothing are left out. */
export async function recordGrants(tx: Ctx, entries: readonly GrantEntry[]): Promise<void> {
  const now = tx.app.clock.now();
  const actor = tx.actor.kind === 'USER' ? tx.actor.userId : null;
  const written = entries
    .filter(({ kind, items }) => items.length > 0 || !/_(GRANTED|REVOKED)$/.test(kind))
    .map(({ kind, role, user, items, codes, reason }) => ({
      id: uuidv7(now.getTime()),
      kind,
      roleId: role?.id ?? null,
      roleName: role?.name ?? null,
      userId: user?.id ?? null,
      loginName: user?.loginName ?? null,
      items,
      codes: codes ?? [],
      reason: reason ?? null,
    }));
  if (written.length === 0) return;
  await run(
    tx,
    sql`insert into grant_event (id, at, kind, role_id, role_name, user_id, login_name, items, codes, reason, by_id, by_name)
        select id, ${now}, kind, "roleId", "roleName", "userId", "loginName", array(select jsonb_array_elements_text(items)),
               array(select jsonb_array_elements_text(codes)), reason, ${actor}, ${actorName(tx.actor)}
          from jsonb_to_recordset(${JSON.stringify(written)}::jsonb) as t(id uuid, kind text, "roleId" uuid, "roleName" text,
            "userId" uuid, "loginName" text, items jsonb, codes jsonb, reason text)`,
  );
}

export interface GrantEventRow {
  id: string;
  at: SqlInstant;
  kind: GrantKindCode;
  roleName: string | null;
  loginName: string | null;
  items: string[];
  reason: string | null;
  byName: string;
}

export interface GrantFilter extends PageArgs {
  roleId?: string | null | undefined;
  userId?: string | null | undefined;
}

/** The history of grants, newest first: of a role, of a user, or of all; accounts outside the caller's scope are left out. */
export async function findGrantHistory(ctx: Ctx, filter: GrantFilter): Promise<Page<GrantEventRow>> {
  const size = pageSize(filter);
  const after = filter.after ? decodeMomentCursor(filter.after) : undefined;
  const found = await rows<GrantEventRow>(
    ctx,
    sql`select id, at, kind, role_name as "roleName", login_name as "loginName", items, reason, by_name as "byName"
          from grant_event
         where ${ofId('role_id', filter.roleId)} and ${ofId('user_id', filter.userId)} and ${visible(ctx)}
           and ${after ? sql`(at, id) < (${after.key}::timestamptz, ${after.id}::uuid)` : sql`true`}
         order by at desc, id desc limit ${size + 1}`,
  );
  const cursorOf = (row: GrantEventRow) => encodeCursor(row.at instanceof Date ? row.at.toISOString() : row.at, row.id);
  return toPage(found, size, filter, cursorOf, (row) => row);
}

function visible(ctx: Ctx) {
  const scope = scopeOf(ctx.actor);
  if (scope.kind === 'ALL') return sql`true`;
  return sql`(user_id is null or exists (
    select 1 from user_account u join (select org.*, id as org_id, path as org_path from org) o on o.id = u.org_id
     where u.id = grant_event.user_id and ${scopeWhere(scope, 'o')}))`;
}

function ofId(column: string, id: string | null | undefined) {
  if (!id) return sql`true`;
  return isUuid(id) ? sql`${sql.ref(column)} = ${id}` : sql`false`;
}

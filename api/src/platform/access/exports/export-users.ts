import { rows, type SqlInstant, sql, toDateOrNull } from '../../../database/sql.ts';
import { recordAudit } from '../../audit/index.ts';
import { type ExportColumn, type ExportFile, exportFileName, makeExportFile, writeXlsx } from '../../files/index.ts';
import { type Ctx, requireUser, scopeOf, transaction } from '../../kernel/index.ts';
import { accessEvents } from '../events.ts';
import type { ScopeKind } from '../roles/scope-kind.ts';
import { scopeKindTitle } from '../scope/scope-of-roles.ts';
import { scopeWhere } from '../scope/scope-where.ts';

const TITLE = '用户权限清单';
const PAGE = 1000;

const STATES: Readonly<Record<string, string>> = { PENDING: '待激活', ENABLED: '启用', CLOSED: '关闭' };

interface GrantLine {
  id: string;
  roleCode: string | null;
  loginName: string;
  name: string;
  org: string;
  status: string;
  roleName: string | null;
  scopeKind: ScopeKind | null;
  scopeOrgs: string[];
  roleEnabled: boolean | null;
  waiting: boolean;
  grantedBy: string | null;
  grantedAt: SqlInstant | null;
  validTo: string | null;
  lastLoginAt: SqlInstant | null;
}

const columns: readonly ExportColumn<GrantLine>[] = [
  { title: '登录名', value: (line) => line.loginName },
  { title: '姓名', value: (line) => line.name },
  { title: '所属机构', width: 34, value: (line) => line.org },
  { title: '账号状态', width: 10, value: (line) => STATES[line.status] ?? line.status },
  { title: '角色', width: 22, value: (line) => line.roleName ?? '（无角色）' },
  { title: '角色编码', value: (line) => line.roleCode },
  { title: '数据范围', width: 26, value: scopeText },
  { title: '授权状态', value: stateText },
  { title: '授权人', value: (line) => line.grantedBy },
  { title: '授权时间', width: 20, value: (line) => toDateOrNull(line.grantedAt) },
  { title: '账号有效期至', value: (line) => line.validTo ?? '长期' },
  { title: '最近登录', width: 20, value: (line) => toDateOrNull(line.lastLoginAt) },
];

/** 用户权限清单: account × role × scope within the caller's scope, names masked, audited with rows and digest (03 §40.4, C-11). */
export async function exportUsers(ctx: Ctx): Promise<{ name: string; file: ExportFile }> {
  const { orgName } = requireUser(ctx);
  const name = exportFileName(TITLE, orgName, ctx.app.clock.now());
  const file = await makeExportFile(
    ctx.app,
    (target) =>
      transaction(ctx, (tx) => writeXlsx(tx, target, { title: TITLE, filter: orgName, columns, pages: readPages(tx) })),
    ({ rows: count, sm3 }) =>
      recordAudit(ctx, { event: accessEvents.usersExported, objectType: 'user', detail: { rows: count, sm3 } }),
  );
  return { name, file };
}

async function* readPages(tx: Ctx): AsyncGenerator<GrantLine[]> {
  let after: GrantLine | undefined;
  do {
    const page: GrantLine[] = await rows<GrantLine>(
      tx,
      sql`select u.id, r.code as "roleCode", u.login_name as "loginName", u.real_name_masked as name, o.name as org, u.status,
                 r.name as "roleName", r.scope_kind as "scopeKind",
                 array(select short_name::text from org where id = any(r.scope_orgs) order by code) as "scopeOrgs",
                 r.enabled as "roleEnabled",
                 ur.confirmed_at is null and exists (
                   select 1 from role_permission rp join permission p on p.code = rp.permission and p.sensitive
                    where rp.role_id = r.id) as waiting,
                 ur.granted_by as "grantedBy", ur.granted_at as "grantedAt", u.valid_to::text as "validTo",
                 u.last_login_at as "lastLoginAt"
            from user_account u
            join (select org.*, id as org_id, path as org_path from org) o on o.id = u.org_id
            left join user_role ur on ur.user_id = u.id
            left join role r on r.id = ur.role_id
           where u.status <> 'DELETED' and ${scopeWhere(scopeOf(tx.actor), 'o')}
             and (u.login_name, coalesce(r.code, '')) > (${after?.loginName ?? ''}, ${after?.roleCode ?? ''})
           order by u.login_name, coalesce(r.code, '') limit ${PAGE}`,
    );
    yield page;
    after = page.length === PAGE ? page.at(-1) : undefined;
  } while (after);
}

function scopeText({ scopeKind, scopeOrgs }: GrantLine): string | null {
  if (scopeKind === null) return null;
  return scopeKind === 'ORGS' ? scopeOrgs.join('、') : scopeKindTitle(scopeKind);
}

function stateText({ roleName, roleEnabled, waiting }: GrantLine): string | null {
  if (roleName === null) return null;
  if (roleEnabled === false) return '角色已停用';
  return waiting ? '敏感操作待确认' : '有效';
}

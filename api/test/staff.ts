import { firstRow, sql } from '../src/database/sql.ts';
import { createUser } from '../src/platform/access/users/create-user.ts';
import type { App, Ctx, UserActor } from '../src/platform/kernel/index.ts';

let counter = 0;

/** Opens an account in an organisation (by its code) and returns its id. */
export async function hire(
  ctx: Ctx,
  orgCode: string,
  roles: readonly string[],
  phone = '13800000000',
): Promise<string> {
  counter += 1;
  const org = await getOrgRow(ctx, orgCode);
  return createUser(ctx, {
    loginName: `tester_${counter}`,
    realName: '王小明',
    displayName: `测试${counter}`,
    phone,
    orgId: org.id,
    roles,
    password: 'Veteran#2026pass',
    confirmed: true,
  });
}

/** The actor of an account, with the permissions a test gives it; sees its own organisation. */
export async function actorOf(ctx: Ctx, userId: string, permissions: readonly string[] = []): Promise<UserActor> {
  const row = await firstRow<Omit<UserActor, 'kind' | 'permissions' | 'roles' | 'scope' | 'sessionId'>>(
    ctx,
    sql`select u.id as "userId", u.login_name as "loginName", u.display_name as name, o.id as "orgId", o.name as "orgName", o.path as "orgPath"
        from user_account u join org o on o.id = u.org_id where u.id = ${userId}`,
  );
  if (!row) throw new Error(`no account ${userId}`);
  const scope = { kind: 'ORG', orgId: row.orgId } as const;
  return { ...row, kind: 'USER', roles: [], permissions: new Set(permissions), scope, sessionId: userId };
}

export async function getOrgRow(
  ctx: Ctx,
  code: string,
): Promise<{ id: string; path: string; districtCode: string | null }> {
  const org = await firstRow<{ id: string; path: string; districtCode: string | null }>(
    ctx,
    sql`select id, path, district_code as "districtCode" from org where code = ${code}`,
  );
  if (!org) throw new Error(`no organisation ${code}`);
  return org;
}

/** Runs the seeds of the app's modules, as a start of the product does. */
export async function seedAll(app: App): Promise<Ctx> {
  const ctx = app.context({ kind: 'SYSTEM', name: '测试' });
  for (const module of app.registry.modules) await module.seed?.(ctx);
  return ctx;
}

import { run, sql } from '../../../database/sql.ts';
import { uuidv7 } from '../../../database/uuid.ts';
import { recordAudit } from '../../audit/index.ts';
import { requireReason } from '../../errors/index.ts';
import { type Ctx, transaction } from '../../kernel/index.ts';
import { accessEvents } from '../events.ts';
import { tellRoleChange } from '../notices/tell-role-change.ts';
import { assertCityWide } from '../scope/within-reach.ts';
import { endSessionsOfRole } from '../sessions/end-sessions.ts';
import { assertBuiltinNarrowed } from './builtin-limits.ts';
import { getRole, lockRole, type RoleRow } from './find-roles.ts';
import { recordGrants } from './grant-history.ts';
import { settleGrantTask } from './grant-task.ts';
import { assertNotOwnRole } from './own-role.ts';
import { emptyMenus } from './permission-tree.ts';
import { assertNameFree, type RoleDraft, readCode, readDraft } from './role-input.ts';
import { type RoleSeal, sealRow } from './row-codes.ts';
import { administratorsBehind, assertHoldersCompatible, assertOneAdministrator } from './separation.ts';
import { awaitConfirmationAnew } from './unconfirm.ts';
import { settleOffers } from './upgrades/settle-offers.ts';
import { type GrantChange, grantEntries, writeMenus, writePermissions } from './write-grants.ts';

export interface SavedRole {
  role: RoleRow;
  /** Menus that were given without any of their operations: they would open on nothing. */
  emptyMenus: string[];
}

/**
 * Makes a role of one's own (03 §40.1). E-QX-24 the code and E-QX-02 the name are taken; E-QX-06 it would bring together rights of two of
 * the 三员. Its sensitive rights sleep until the security administrator confirms.
 */
export async function createRole(ctx: Ctx, givenCode: string, input: RoleDraft): Promise<SavedRole> {
  assertCityWide(ctx);
  const draft = await readDraft(ctx, input);
  assertOneAdministrator(ctx.app.registry, draft.permissions);
  return transaction(ctx, async (tx) => {
    const code = await readCode(tx, givenCode);
    await assertNameFree(tx, draft.name);
    const id = uuidv7(tx.app.clock.now().getTime());
    await insertRole(tx, sealOf(tx, { id, code, enabled: true }, draft), draft.name);
    const permissions = await writePermissions(tx, { id, permissions: [] }, draft.permissions);
    await settleGrantTask(tx);
    const menus = await writeMenus(tx, { id, menus: [] }, draft.menus);
    await record(tx, { id, code, name: draft.name }, 'ROLE_CREATED', permissions, menus);
    return saved(tx, id, draft);
  });
}

/**
 * Changes a role. E-QX-05 a role that one holds; E-QX-25, E-QX-26 a built-in one beyond narrowing; E-QX-06 what would not go together, also
 * for its present holders. Ends the sessions of all holders when anything but the name changed.
 */
export async function changeRole(
  ctx: Ctx,
  id: string,
  version: number,
  input: RoleDraft,
  givenReason: string,
): Promise<SavedRole> {
  const reason = requireReason(givenReason, { path: 'reason' });
  const draft = await readDraft(ctx, input);
  return transaction(ctx, async (tx) => changeLockedRole(tx, await lockRole(tx, id, version), draft, reason));
}

/** The change itself, of a role under its lock; the draft is read, the reason checked. Refuses as {@link changeRole}. */
export async function changeLockedRole(tx: Ctx, before: RoleRow, draft: RoleDraft, reason: string): Promise<SavedRole> {
  const { id, code } = before;
  await assertNotOwnRole(tx, id);
  assertBuiltinNarrowed(tx, before, draft);
  await assertNameFree(tx, draft.name, id);
  assertOneAdministrator(tx.app.registry, draft.permissions);
  await assertHoldersCompatible(tx, id, { code, ...draft });
  const seal = sealOf(tx, before, draft);
  await updateRole(tx, seal, draft.name);
  if (reachesElsewhere(before, seal)) await awaitConfirmationAnew(tx, id);
  const permissions = await writePermissions(tx, before, draft.permissions);
  await settleGrantTask(tx);
  await settleOffers(tx);
  const menus = await writeMenus(tx, before, draft.menus);
  if (touchesRights(before, seal, [permissions, menus])) await endSessionsOfRole(tx, id);
  await record(tx, { id, code, name: draft.name }, 'ROLE_CHANGED', permissions, menus, reason);
  return saved(tx, id, draft);
}

/** The protected columns of the role as it will be. Whoever may do what an administrator may signs in with a second factor (03 §41.9). */
function sealOf(tx: Ctx, role: Pick<RoleRow, 'id' | 'code' | 'enabled'>, draft: RoleDraft): RoleSeal {
  const administers = administratorsBehind(tx.app.registry, draft.permissions).size > 0;
  return {
    id: role.id,
    code: role.code,
    scopeKind: draft.scopeKind,
    scopeOrgs: draft.scopeOrgIds,
    exclusiveWith: draft.exclusiveWith,
    secondFactor: draft.secondFactor || administers,
    enabled: role.enabled,
  };
}

async function insertRole(tx: Ctx, role: RoleSeal, name: string): Promise<void> {
  const now = tx.app.clock.now();
  await run(
    tx,
    sql`insert into role (id, created_at, updated_at, code, name, builtin, scope_kind, scope_orgs, exclusive_with, second_factor, enabled,
          row_mac)
        values (${role.id}, ${now}, ${now}, ${role.code}, ${name}, false, ${role.scopeKind}, ${[...role.scopeOrgs]}::uuid[],
          ${[...role.exclusiveWith]}::text[], ${role.secondFactor}, true, ${sealRow(tx.app.keys, 'role', role)})`,
  );
}

async function updateRole(tx: Ctx, role: RoleSeal, name: string): Promise<void> {
  await run(
    tx,
    sql`update role set name = ${name}, scope_kind = ${role.scopeKind}, scope_orgs = ${[...role.scopeOrgs]}::uuid[],
               exclusive_with = ${[...role.exclusiveWith]}::text[], second_factor = ${role.secondFactor},
               row_mac = ${sealRow(tx.app.keys, 'role', role)}, version = version + 1, updated_at = ${tx.app.clock.now()}
         where id = ${role.id}`,
  );
}

/** Whether the role is another one than the security administrator confirmed: another reach, or another demand on who signs in. */
function reachesElsewhere(before: RoleRow, after: RoleSeal): boolean {
  const orgs = before.scopeOrgs.map(({ id }) => id).sort();
  return (
    before.scopeKind !== after.scopeKind ||
    before.secondFactor !== after.secondFactor ||
    orgs.join() !== [...after.scopeOrgs].sort().join()
  );
}

function touchesRights(before: RoleRow, after: RoleSeal, changes: readonly GrantChange[]): boolean {
  return reachesElsewhere(before, after) || changes.some(({ added, removed }) => added.length + removed.length > 0);
}

async function record(
  tx: Ctx,
  role: { id: string; code: string; name: string },
  kind: 'ROLE_CREATED' | 'ROLE_CHANGED',
  permissions: GrantChange,
  menus: GrantChange,
  reason?: string,
): Promise<void> {
  const because = reason === undefined ? {} : { reason };
  await recordGrants(tx, [
    { kind, role, items: [], ...because },
    ...grantEntries(tx, role, permissions, menus, reason),
  ]);
  await recordAudit(tx, {
    event: kind === 'ROLE_CREATED' ? accessEvents.roleCreated : accessEvents.roleChanged,
    objectType: 'role',
    objectId: role.id,
    detail: { code: role.code, permissions, menus, ...because },
  });
  const change = kind === 'ROLE_CREATED' ? '新建了' : '修改了';
  await tellRoleChange(tx, { change, roleName: role.name, reason: reason ?? '新建' });
}

async function saved(tx: Ctx, id: string, draft: RoleDraft): Promise<SavedRole> {
  const { registry } = tx.app;
  return { role: await getRole(tx, id), emptyMenus: emptyMenus(registry, draft.menus, draft.permissions) };
}

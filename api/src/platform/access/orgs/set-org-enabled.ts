import { firstRow, run, sql } from '../../../database/sql.ts';
import { isUuid } from '../../../database/uuid.ts';
import { recordAudit, recordAuditApart } from '../../audit/index.ts';
import { refuse, requireReason } from '../../errors/index.ts';
import { type Ctx, requireUser, transaction } from '../../kernel/index.ts';
import { refuseAccess } from '../errors.ts';
import { accessEvents } from '../events.ts';
import { tellOrgChange } from '../notices/tell-org-change.ts';
import { assertAdministratorsElsewhere } from '../roles/administrators.ts';
import { endSessionsOfOrg } from '../sessions/end-sessions.ts';
import { type AdministeredOrgRow, findAdministeredOrg, getAdministeredOrg } from './administered-orgs.ts';

export interface OrgEnableInput {
  id: string;
  version: number;
  enabled: boolean;
  /** 5 to 500 characters. */
  reason: string;
}

/**
 * 启用 or 停用 of an organisation (03 §40 "Edge cases"). Its users cannot sign in any more and their sessions end at once, on every node;
 * new applications no longer go there; its to-dos wait, with their limits running. E-QX-37 while organisations below it are enabled,
 * E-QX-38 the own one, E-QX-07 the one in which all administrators of a kind sit.
 */
export async function setOrgEnabled(ctx: Ctx, input: OrgEnableInput): Promise<AdministeredOrgRow> {
  const reason = requireReason(input.reason, { path: 'reason' });
  return transaction(ctx, async (tx) => {
    const before = await lockOrg(tx, input);
    if (before.enabled !== input.enabled) {
      if (!input.enabled) await assertMayDisable(tx, before);
      await run(
        tx,
        sql`update org set enabled = ${input.enabled}, version = version + 1, updated_at = ${tx.app.clock.now()} where id = ${before.id}`,
      );
      const ended = input.enabled ? 0 : await endSessionsOfOrg(tx, before.id);
      await tellOrgChange(tx, before, { change: input.enabled ? '已启用' : '已停用', reason });
      await recordAudit(tx, {
        event: input.enabled ? accessEvents.orgEnabled : accessEvents.orgDisabled,
        objectType: 'org',
        objectId: before.id,
        detail: { code: before.code, name: before.name, reason, ...(input.enabled ? {} : { sessionsEnded: ended }) },
      });
    }
    return getAdministeredOrg(tx, before.id);
  });
}

/** @throws NOT_FOUND, with an audit row for one out of scope; E-0504 */
async function lockOrg(tx: Ctx, { id, version }: OrgEnableInput): Promise<AdministeredOrgRow> {
  const find = () => findAdministeredOrg(tx, id);
  if (!isUuid(id)) throw refuse('NOT_FOUND');
  if (!(await find())) {
    if (await firstRow(tx, sql`select 1 from org where id = ${id}`))
      await recordAuditApart(tx, { event: 'access.out-of-scope', objectType: 'org', objectId: id, ok: false });
    throw refuse('NOT_FOUND');
  }
  const locked = await firstRow<{ version: number }>(tx, sql`select version from org where id = ${id} for update`);
  // What hangs below it may have changed while the lock was waited for.
  const found = await find();
  if (!locked || !found) throw refuse('NOT_FOUND');
  if (locked.version !== version) throw refuse('E-0504');
  return found;
}

async function assertMayDisable(tx: Ctx, org: AdministeredOrgRow): Promise<void> {
  if (org.id === requireUser(tx).orgId) throw refuseAccess('E-QX-38');
  if (org.enabledChildren > 0) throw refuseAccess('E-QX-37', { count: String(org.enabledChildren) });
  await assertAdministratorsElsewhere(tx, org.id);
}

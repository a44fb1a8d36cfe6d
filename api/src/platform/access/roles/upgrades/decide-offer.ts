import { firstRow, sql } from '../../../../database/sql.ts';
import { recordAudit } from '../../../audit/index.ts';
import { requireReason } from '../../../errors/index.ts';
import { actorName, type Ctx, transaction } from '../../../kernel/index.ts';
import { refuseAccess } from '../../errors.ts';
import { accessEvents } from '../../events.ts';
import { lockRole, type RoleRow } from '../find-roles.ts';
import { recordGrants } from '../grant-history.ts';
import { assertNotOwnRole } from '../own-role.ts';
import type { RoleActInput } from '../retire-role.ts';
import type { RoleDraft } from '../role-input.ts';
import { changeLockedRole } from '../save-role.ts';
import { getOffer, type OfferRow } from './find-offers.ts';
import { settleOffers } from './settle-offers.ts';

/** `version` is the role's, as seen with the offer. */
export type OfferActInput = RoleActInput;

/**
 * 接受: the role gets the right as by an edit of the same administrator. A sensitive one sleeps until the security administrator confirms;
 * E-QX-05 a role that one holds; E-QX-06 what may not go together; E-QX-53 an offer that is answered; E-0504 a role that has changed.
 */
export async function takeOffer(ctx: Ctx, input: OfferActInput): Promise<OfferRow> {
  return decide(ctx, input, 'TAKEN', async (tx, role, { permission }, reason) => {
    const draft = draftOf(role);
    await changeLockedRole(tx, role, { ...draft, permissions: [...draft.permissions, permission] }, reason);
  });
}

/** 不接受: the role stays as it is, and is not asked again. The history of grants tells who declined it and why. */
export async function declineOffer(ctx: Ctx, input: OfferActInput): Promise<OfferRow> {
  return decide(ctx, input, 'DECLINED', async (tx, role, { permission, title }, reason) => {
    await assertNotOwnRole(tx, role.id);
    await recordGrants(tx, [{ kind: 'UPGRADE_DECLINED', role, items: [title], codes: [permission], reason }]);
    await settleOffers(tx);
  });
}

async function decide(
  ctx: Ctx,
  input: OfferActInput,
  state: 'TAKEN' | 'DECLINED',
  apply: (tx: Ctx, role: RoleRow, offer: OfferRow, reason: string) => Promise<void>,
): Promise<OfferRow> {
  const reason = requireReason(input.reason, { path: 'reason' });
  return transaction(ctx, async (tx) => {
    const offer = await getOffer(tx, input.id);
    // The role's lock is the offer's: every change of a role takes it before it settles offers.
    const role = await lockRole(tx, offer.roleId, input.version);
    const answered = await firstRow(
      tx,
      sql`update role_upgrade_offer
             set state = ${state}, decided_at = ${tx.app.clock.now()}, decided_by = ${actorName(tx.actor)}, reason = ${reason}
           where id = ${offer.id} and state = 'OPEN' returning id`,
    );
    if (!answered) throw refuseAccess('E-QX-53');
    await apply(tx, role, offer, reason);
    await recordAudit(tx, {
      event: state === 'TAKEN' ? accessEvents.upgradeTaken : accessEvents.upgradeDeclined,
      objectType: 'role',
      objectId: role.id,
      detail: { code: role.code, permission: offer.permission, splitFrom: offer.splitFrom, reason },
    });
    return getOffer(tx, offer.id);
  });
}

/** The role as its editor would send it back unchanged. */
function draftOf(role: RoleRow): RoleDraft {
  return {
    ...role,
    scopeOrgIds: role.scopeOrgs.map(({ id }) => id).sort(),
    permissions: role.permissions.map(({ code }) => code),
  };
}

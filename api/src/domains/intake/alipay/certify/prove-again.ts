import { ownIdentity, renewProof } from '../../../../platform/access/index.ts';
import { recordAudit } from '../../../../platform/audit/index.ts';
import { type Ctx, requireUser, transaction } from '../../../../platform/kernel/index.ts';
import { renewCertification } from '../bindings/bind.ts';
import { requireOwnBinding } from '../bindings/own-binding.ts';
import { refuseAlipay } from '../errors.ts';
import { alipayEvents } from '../events.ts';
import {
  getCertification,
  requirePassed,
  type StartedCertification,
  startCertification,
  takeClaimed,
} from './certification.ts';

/** Somebody who is in proves himself once more, before an act that cannot be undone (01 §10.3 no 8). @throws E-0808, E-0802, E-0806 */
export async function startProof(ctx: Ctx): Promise<StartedCertification> {
  const { identityId, accountId } = await requireOwnBinding(ctx);
  const person = await ownIdentity(ctx);
  if (!person) throw refuseAlipay('E-0808');
  return startCertification(ctx, { identityId, accountId, ...person, phone: '' });
}

/** @returns since when he counts as proven @throws E-0802, E-0807 */
export async function finishProof(ctx: Ctx, certificationId: string): Promise<Date> {
  const { id, identityId, accountId } = await requireOwnBinding(ctx);
  const started = await getCertification(ctx, certificationId, { identityId, accountId });
  await requirePassed(ctx, started);
  const now = ctx.app.clock.now();
  await transaction(ctx, async (tx) => {
    await takeClaimed(tx, started.id);
    await renewCertification(tx, id, started.id, now);
    await renewProof(tx, requireUser(tx).sessionId, now);
    await recordAudit(tx, {
      event: alipayEvents.certified,
      objectType: 'alipayCertification',
      objectId: started.id,
      detail: { certifyId: started.certifyId },
    });
  });
  return now;
}

import { firstRow, sql } from '../../../database/sql.ts';
import { recordAudit } from '../../../platform/audit/index.ts';
import { requireReason } from '../../../platform/errors/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { refuseReception } from './errors.ts';
import { openContact, requireReception } from './read-receptions.ts';
import { ReceptionContactType } from './reception.type.ts';
import { RECEPTION } from './words.ts';

/**
 * 联系方式 in clear, for a reason that stands in the audit log: whoever works off a complaint has to call. Only behind an evaluation that is not
 * anonymous; whatever else stands behind a reception — none, an anonymous one, no contact — is answered alike, so that asking tells nobody who
 * evaluated anonymously (01 §11.6).
 *
 * @throws NOT_FOUND, E-0005, E-0993
 */
export async function revealContact(ctx: Ctx, id: string, given: string): Promise<ReceptionContactType> {
  const { no } = await requireReception(ctx, id);
  const reason = requireReason(given, { path: 'reason' });
  const named = await firstRow(
    ctx,
    sql`select 1 from evaluation where service_type = ${RECEPTION} and service_id = ${id} and not anonymous`,
  );
  const contact = named && (await openContact(ctx, id));
  if (!contact) throw refuseReception('E-0993');
  await recordAudit(ctx, {
    event: 'review.reveal-reception',
    objectType: RECEPTION,
    objectId: id,
    detail: { receptionNo: no, reason },
  });
  return Object.assign(new ReceptionContactType(), contact);
}

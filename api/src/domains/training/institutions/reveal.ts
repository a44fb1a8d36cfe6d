import { recordAudit } from '../../../platform/audit/index.ts';
import { requireReason } from '../../../platform/errors/index.ts';
import { type Ctx, requireUser } from '../../../platform/kernel/index.ts';
import { getInstitutionRow } from './find-institutions.ts';
import type { InstitutionRevealType } from './institution.type.ts';
import { openInstitution } from './institution-cells.ts';

/**
 * 查看完整信息 (02 §2.2): in clear, audited, for a reason of 5 to 500 characters; an institution sees its own without one (00-common
 * "masking").
 *
 * @throws NOT_FOUND, E-0005
 */
export async function revealInstitution(ctx: Ctx, id: string, reason: string): Promise<InstitutionRevealType> {
  const row = await getInstitutionRow(ctx, id, 'revealInstitution');
  const own = requireUser(ctx).orgId === row.orgId;
  await recordAudit(ctx, {
    event: 'training.institution.reveal',
    objectType: 'trainingInstitution',
    objectId: row.id,
    detail: own ? { own } : { reason: requireReason(reason) },
  });
  return {
    legalIdNo: openInstitution(ctx.app.keys, row.id, 'legalIdNo', row.legalIdSealed),
    bankAccount: row.bankAccountSealed && openInstitution(ctx.app.keys, row.id, 'bankAccount', row.bankAccountSealed),
  };
}

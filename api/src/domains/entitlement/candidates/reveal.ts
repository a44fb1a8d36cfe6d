import { recordAudit } from '../../../platform/audit/index.ts';
import { requireReason } from '../../../platform/errors/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import type { CandidateRevealType } from './candidate.type.ts';
import { getCandidateRow } from './find-candidates.ts';
import { openProfile, openValues } from './profile.ts';

/** 查看完整信息: in clear, for a reason of 5 to 500 characters, audited. @throws NOT_FOUND, E-0005 */
export async function revealCandidate(ctx: Ctx, id: string, reason: string): Promise<CandidateRevealType> {
  const row = await getCandidateRow(ctx, id, 'revealCandidate');
  const words = requireReason(reason);
  await recordAudit(ctx, {
    event: 'entitlement.reveal',
    objectType: 'candidate',
    objectId: row.id,
    detail: { reason: words },
  });
  const { name, idNo, mobile } = openProfile(ctx.app.keys, row.id, row.profile);
  const values = row.matchValues ? openValues(ctx.app.keys, row.id, row.matchValues) : {};
  return { name, idNo, mobile, comparison: row.comparison.map((field) => ({ ...field, ...values[field.field] })) };
}

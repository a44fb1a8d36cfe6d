import { tables } from '../../../../database/tables.ts';
import { isUuid } from '../../../../database/uuid.ts';
import { recordAudit } from '../../../../platform/audit/index.ts';
import { refuse, requireReason } from '../../../../platform/errors/index.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import type { ExpertRevealType } from './expert.type.ts';
import { openExpert } from './expert-cells.ts';
import type { Relative } from './expert-input.ts';

/** 查看完整信息 (02 §2.2): in clear, for a reason of 5 to 500 characters, audited. @throws NOT_FOUND, E-0005 */
export async function revealExpert(ctx: Ctx, id: string, reason: string): Promise<ExpertRevealType> {
  const text = requireReason(reason, { path: 'reason' });
  const sealed = isUuid(id)
    ? await tables(ctx)
        .selectFrom('review_expert')
        .select(['id_no as idNo', 'phone', 'bank_account as bankAccount', 'relatives'])
        .where('id', '=', id)
        .executeTakeFirst()
    : undefined;
  if (!sealed) throw refuse('NOT_FOUND');
  await recordAudit(ctx, {
    event: 'training.expert.reveal',
    objectType: 'reviewExpert',
    objectId: id,
    detail: { reason: text },
  });
  const { keys } = ctx.app;
  return {
    phone: openExpert(keys, id, 'phone', sealed.phone),
    idNo: openExpert(keys, id, 'idNo', sealed.idNo),
    bankAccount: sealed.bankAccount && openExpert(keys, id, 'bankAccount', sealed.bankAccount),
    relatives: JSON.parse(openExpert(keys, id, 'relatives', sealed.relatives)) as Relative[],
  };
}

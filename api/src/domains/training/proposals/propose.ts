import { tables } from '../../../database/tables.ts';
import { badInput, DomainError, refuse, requireReason } from '../../../platform/errors/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { once } from '../../../platform/requests/index.ts';
import { lockVisible } from '../marks/index.ts';
import { insertProposal } from './insert-proposal.ts';
import type { ProposalInput } from './proposal.type.ts';

/**
 * 建议暂停、剔除 of an institution or a project in the caller's scope; the city has a to-do.
 *
 * @throws NOT_FOUND, E-0005, E-1415 where the same is proposed already, E-1417 where its state does not allow it
 */
export async function propose(ctx: Ctx, input: ProposalInput): Promise<string> {
  if (input.kind === 'MARK')
    throw badInput([{ path: 'input.kind', message: '标记由本单位直接添加，不需要向市局建议' }]);
  const reason = requireReason(input.reason, { path: 'reason', asked: '请填写建议理由' });
  const { id } = await once(ctx, 'proposeToCity', input.requestId, input, async (tx) => {
    const found = await lockVisible(tx, input.targetType, [input.targetId], 'proposeToCity');
    const target = found.get(input.targetId.toLowerCase());
    if (!target) throw refuse('NOT_FOUND');
    const states = input.kind === 'SUSPEND' ? ['IN_LIBRARY'] : ['IN_LIBRARY', 'SUSPENDED'];
    if (!states.includes(target.state)) throw new DomainError('E-1417', '机构或项目的状态已变化，不能再执行该建议');
    const open = await tables(tx)
      .selectFrom('training_proposal')
      .select('proposal_no as no')
      .where('target_id', '=', target.id)
      .where('kind', '=', input.kind)
      .where('state', '=', 'PROPOSED')
      .executeTakeFirst();
    if (open) throw new DomainError('E-1415', `已有待决定的相同建议：${open.no}`);
    return { id: await insertProposal(tx, { kind: input.kind, reason, target, fileIds: input.fileIds }) };
  });
  return id;
}

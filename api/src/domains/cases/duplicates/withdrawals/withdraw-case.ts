import { tables } from '../../../../database/tables.ts';
import { DomainError } from '../../../../platform/errors/index.ts';
import { advance } from '../../../../platform/flow/index.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';

/** The words that the library gets as exitres (4.4 no. 9). */
export const WITHDRAWN_BY_APPLICANT = '申请人撤回';

/** Cancels the cases as withdrawn; what is handled already stays handled. @throws the flow's refusal, and nothing has changed */
export async function withdrawCases(tx: Ctx, caseIds: readonly string[]): Promise<void> {
  const { refusals } = await advance(tx, {
    type: 'case',
    action: 'withdraw',
    mode: 'CASCADE',
    rows: caseIds.map((id) => ({ id })),
    input: { reasonText: WITHDRAWN_BY_APPLICANT },
  });
  const [refused] = refusals;
  if (refused) throw new DomainError(refused.code, refused.message);
}

/** What the withdrawal did, in words: which matters ended and which had been handled before. */
export async function effectsOf(tx: Ctx, caseId: string): Promise<string[]> {
  const found = await tables(tx)
    .selectFrom('sub_case')
    .select(['matter_name as matterName', 'state'])
    .where('case_id', '=', caseId)
    .orderBy('position')
    .execute();
  return found.map(({ matterName, state }) =>
    state === 'CANCELLED' ? `${matterName}：已撤销` : `${matterName}：已办结，不作撤销`,
  );
}

import { sql } from '../../../database/sql.ts';
import { tables } from '../../../database/tables.ts';
import { requireRecentProof } from '../../../platform/access/index.ts';
import { badInput, refuse } from '../../../platform/errors/index.ts';
import { attachFiles } from '../../../platform/files/index.ts';
import { type Ctx, requireUser } from '../../../platform/kernel/index.ts';
import { once } from '../../../platform/requests/index.ts';
import { caseStateTitle, lockCases, readCase, replaceAccount } from '../../cases/index.ts';
import { getOwnApplicant } from '../applicants/own-applicant.ts';
import { refuseAgent } from '../applicants/refuse-agent.ts';
import { getOwnCase } from '../own/own-applications.ts';
import { ACCOUNT_STATES, type AccountState } from './account.ts';
import { settleAccount } from './name-account.ts';

export interface OwnAccount {
  requestId: string;
  id: string;
  /** Of the account that was seen. */
  version: number;
  /** Another account of the person's own, in place of the one that was named. */
  other: { bankName: string; bankAccount: string } | null;
}

/**
 * The person confirms the account that an agent has named or the window corrected, or names another: proven within REAL_NAME_PROOF_HOURS (01 §10.3 no. 8).
 *
 * @throws E-0709 for who acts for the person, E-0804, NOT_FOUND, E-0503 where nothing waits or the case has ended, E-0504 where another account
 * was named meanwhile, BAD_INPUT with E-1101
 */
export async function confirmOwnAccount(ctx: Ctx, input: OwnAccount): Promise<string> {
  const applicant = await getOwnApplicant(ctx);
  await refuseAgent(ctx);
  await requireRecentProof(ctx);
  const { id } = await once(ctx, 'confirmMyAccount', input.requestId, input, async (tx) => {
    const one = await getOwnCase(tx, applicant, input.id);
    await lockPending(tx, one.id, input.version);
    if (input.other) await replaceAccount(tx, one.id, input.other);
    const { userId } = requireUser(tx);
    await settleAccount(tx, {
      caseId: one.id,
      way: 'ONLINE',
      byId: userId,
      byName: applicant.nameMasked,
      own: input.other !== null,
    });
    return { id: one.id };
  });
  return id;
}

export interface PaperConfirmation {
  requestId: string;
  caseId: string;
  version: number;
  /** The paper with the person's signature, scanned. */
  fileId: string;
}

/** The window has seen the person's signature under the account (01 §13.5): the paper becomes material of the case. @throws NOT_FOUND, E-0503, E-0504, BAD_INPUT */
export async function confirmOnPaper(ctx: Ctx, input: PaperConfirmation): Promise<void> {
  const { caseId, version, fileId, requestId } = input;
  await once(ctx, 'confirmAccountOnPaper', requestId, { caseId, version, fileId }, async (tx) => {
    const { id } = await readCase(tx, caseId);
    await lockPending(tx, id, version);
    if (!fileId) throw badInput([{ path: 'fileId', message: '请上传本人签字的确认书' }]);
    await attachFiles(tx, { type: 'case', id }, [
      { fileId, materialCode: 'ACCOUNT_CONFIRMATION', materialName: '银行账户本人确认书', source: 'WINDOW_SCAN' },
    ]);
    const { userId, name } = requireUser(tx);
    await settleAccount(tx, { caseId: id, way: 'PAPER', byId: userId, byName: name });
    return { id };
  });
}

/** The case before its account, as every correction does; nothing is confirmed any more once it has ended. @throws NOT_FOUND, E-0503, E-0504 */
async function lockPending(tx: Ctx, caseId: string, version: number): Promise<void> {
  await lockCases(tx, sql`c.id = ${caseId}`);
  const found = await tables(tx)
    .selectFrom('account_confirmation as a')
    .innerJoin('one_thing_case as c', 'c.id', 'a.case_id')
    .select([
      'a.state',
      'a.version',
      'c.state as caseState',
      sql<boolean>`c.finished_at is not null or c.state = 'CANCELLED'`.as('ended'),
    ])
    .$narrowType<{ state: AccountState }>()
    .where('a.case_id', '=', caseId)
    .forUpdate('a')
    .executeTakeFirst();
  if (!found) throw refuse('NOT_FOUND');
  if (found.ended) throw refuse('E-0503', { state: caseStateTitle(found.caseState) });
  if (found.state !== 'PENDING') throw refuse('E-0503', { state: ACCOUNT_STATES[found.state] });
  if (found.version !== version) throw refuse('E-0504');
}

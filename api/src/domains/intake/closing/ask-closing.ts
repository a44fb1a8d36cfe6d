import { firstRow, run, sql, toDateOrNull } from '../../../database/sql.ts';
import { tables } from '../../../database/tables.ts';
import { uuidv7 } from '../../../database/uuid.ts';
import { requireRecentProof } from '../../../platform/access/index.ts';
import { recordAudit } from '../../../platform/audit/index.ts';
import { DAY_MS, formatDateTime } from '../../../platform/calendar/index.ts';
import { type Ctx, transaction } from '../../../platform/kernel/index.ts';
import { sendNotices } from '../../../platform/notify/index.ts';
import { readParameter } from '../../../platform/parameters/index.ts';
import { listOwnCases } from '../../cases/index.ts';
import { findPersonByIdNumber } from '../../people/index.ts';
import { getOwnApplicant } from '../applicants/own-applicant.ts';
import { refuseAgent } from '../applicants/refuse-agent.ts';
import type { AccountClosingType } from './closing.type.ts';
import { GOES, STAYS } from './closing-texts.ts';
import { refuseWhileOpen } from './errors.ts';
import { CLOSING_ASKED } from './notices.ts';
import { coolOffDays } from './parameters.ts';

/** Record type of a closing in the audit log. */
export const ACCOUNT_CLOSING = 'accountClosing';

/** Numbers of the person's cases that are neither ended nor taken back. */
export async function openCasesOf(ctx: Ctx, idNo: string): Promise<string[]> {
  const person = await findPersonByIdNumber(ctx, idNo);
  const cases = person ? await listOwnCases(ctx, person.id) : [];
  return cases.filter(({ state, finishedAt }) => finishedAt === null && state !== 'CANCELLED').map((one) => one.caseNo);
}

/** 注销账号 (01 §10.5): whether it is asked for, what stands in its way, what goes and what stays. @throws E-0702, E-0703 */
export async function readClosing(ctx: Ctx): Promise<AccountClosingType> {
  const { accountId, idNo } = await getOwnApplicant(ctx);
  const asked = await tables(ctx)
    .selectFrom('account_closing')
    .select(['created_at as askedAt', 'due_at as dueAt'])
    .where('account_id', '=', accountId)
    .where('state', '=', 'ASKED')
    .executeTakeFirst();
  return {
    askedAt: toDateOrNull(asked?.askedAt ?? null),
    dueAt: toDateOrNull(asked?.dueAt ?? null),
    coolOffDays: await readParameter(ctx, coolOffDays),
    openCases: await openCasesOf(ctx, idNo),
    goes: [...GOES],
    stays: [...STAYS],
  };
}

/**
 * The caller closes the own account: proven within REAL_NAME_PROOF_HOURS, with nothing under way, and not before the days in which it can be
 * taken back are over. Asked again while it is asked for, nothing changes.
 *
 * @throws E-0709 for who acts for the person, E-0804, E-0810
 */
export async function askClosing(ctx: Ctx): Promise<void> {
  const { id: applicantId, accountId, idNo } = await getOwnApplicant(ctx);
  await refuseAgent(ctx);
  await requireRecentProof(ctx);
  const open = await openCasesOf(ctx, idNo);
  if (open.length > 0) throw refuseWhileOpen(open);
  const days = await readParameter(ctx, coolOffDays);
  await transaction(ctx, async (tx) => {
    const now = tx.app.clock.now();
    const dueAt = new Date(now.getTime() + days * DAY_MS);
    const asked = await firstRow<{ id: string }>(
      tx,
      sql`insert into account_closing (id, created_at, account_id, applicant_id, state, due_at)
          values (${uuidv7(now.getTime())}, ${now}, ${accountId}, ${applicantId}, 'ASKED', ${dueAt})
          on conflict (account_id) where state = 'ASKED' do nothing returning id`,
    );
    if (!asked) return;
    await recordAudit(tx, { event: 'intake.closing-ask', objectType: ACCOUNT_CLOSING, objectId: asked.id });
    await sendNotices(tx, [
      { template: CLOSING_ASKED, receivers: [{ userId: accountId }], variables: { 时间: formatDateTime(dueAt) } },
    ]);
  });
}

/** The caller keeps the account after all; where nothing was asked for, nothing changes. @throws E-0709 for who acts for the person */
export async function revokeClosing(ctx: Ctx): Promise<void> {
  const { accountId } = await getOwnApplicant(ctx);
  await refuseAgent(ctx);
  await transaction(ctx, async (tx) => {
    const revoked = await firstRow<{ id: string }>(
      tx,
      sql`update account_closing set state = 'REVOKED', ended_at = ${tx.app.clock.now()}
           where account_id = ${accountId} and state = 'ASKED' returning id`,
    );
    if (revoked)
      await recordAudit(tx, { event: 'intake.closing-revoke', objectType: ACCOUNT_CLOSING, objectId: revoked.id });
  });
}

/** How a closing ended. */
export async function settleClosing(tx: Ctx, id: string, state: 'HINDERED' | 'DONE'): Promise<void> {
  await run(tx, sql`update account_closing set state = ${state}, ended_at = ${tx.app.clock.now()} where id = ${id}`);
}

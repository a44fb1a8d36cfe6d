import { tables } from '../../../../database/tables.ts';
import { recordAudit } from '../../../../platform/audit/index.ts';
import { refuse, requireReason } from '../../../../platform/errors/index.ts';
import { type Ctx, hasPermission, requireUser, transaction } from '../../../../platform/kernel/index.ts';
import { sendNotices } from '../../../../platform/notify/index.ts';
import { lockPayouts, touchPayouts } from '../lock-payouts.ts';
import { livingPayout } from '../payout.record.ts';
import { refusal } from '../refusal.ts';
import { readPayoutRows } from '../rows/read-rows.ts';
import { keepAccount, openAccount, readAccounts } from './keep-account.ts';
import { type GivenAccount, readAccount } from './read-account.ts';
import { openRowAccount } from './row-account.ts';

/**
 * The institution enters or corrects the account of somebody whom it is to pay; the trainee is told. An account that was paid to already stays
 * with its payment.
 *
 * @throws NOT_FOUND, E-0503 once the sheet waits for the district, E-0504, BAD_INPUT
 */
export async function saveTraineeAccount(
  ctx: Ctx,
  { sheetId, version, payoutId }: { sheetId: string; version: number; payoutId: string },
  given: GivenAccount,
): Promise<void> {
  await transaction(ctx, async (tx) => {
    const payout = await lockPayouts(tx, sheetId, version);
    const rows = (await readPayoutRows(tx, [payout.sheetId])).get(payout.sheetId) ?? [];
    const row = rows.find(({ id }) => id === payoutId.toLowerCase());
    const known = row && (await readAccounts(tx, [row.traineeId])).get(row.traineeId);
    if (!row || !known) throw refuse('NOT_FOUND');
    const account = readAccount(given, known.name);
    await keepAccount(tx, row.traineeId, account, true);
    await touchPayouts(tx, payout.id);
    const kept = (await readAccounts(tx, [row.traineeId])).get(row.traineeId);
    await sendNotices(tx, [
      {
        template: 'N519',
        receivers: [{ userId: row.accountId }],
        variables: { 开户行: account.bankName, 账号: kept?.accountMasked ?? '' },
        link: '/account',
      },
    ]);
  });
}

/**
 * The whole number of an account that is paid to (02 §2.2): the institution that pays it sees it without a reason, officers of the district and
 * the city with one of 5 to 500 characters; audited.
 *
 * @throws NOT_FOUND, FORBIDDEN, E-0005, E-2745 where there is none
 */
export async function revealPayoutAccount(ctx: Ctx, payoutId: string, reason: string | null): Promise<string> {
  const payout = await livingPayout.get(ctx, payoutId);
  const own = requireUser(ctx).orgId === payout.orgId && hasPermission(ctx.actor, 'training.payout:report');
  if (!own && !hasPermission(ctx.actor, 'training.payout:reveal')) throw refuse('FORBIDDEN');
  await recordAudit(ctx, {
    event: 'training.account.reveal',
    objectType: 'livingPayout',
    objectId: payout.id,
    detail: own ? { own } : { reason: requireReason(reason ?? '') },
  });
  const number = (await openPayoutAccounts(ctx, [payout.id])).get(payout.id)?.bankAccount;
  if (!number) throw refusal('E-2745');
  return number;
}

/** Holder, bank and number in clear: of what the payment itself keeps, or else of the trainee. Whoever asks has recorded why. */
export async function openPayoutAccounts(
  ctx: Ctx,
  payoutIds: readonly string[],
): Promise<ReadonlyMap<string, GivenAccount>> {
  if (payoutIds.length === 0) return new Map();
  const found = await tables(ctx)
    .selectFrom('living_payout as f')
    .select([
      'f.id',
      'f.trainee_id as traineeId',
      'f.account_name as holder',
      'f.bank_name as bankName',
      'f.bank_account as bankAccount',
    ])
    .where('f.id', 'in', [...payoutIds])
    .execute();
  const accounts = await readAccounts(
    ctx,
    found.map(({ traineeId }) => traineeId),
  );
  return new Map(
    found.flatMap(({ id, traineeId, holder, bankName, bankAccount }): [string, GivenAccount][] => {
      if (holder !== null && bankName !== null && bankAccount !== null)
        return [[id, { bankName, ...openRowAccount(ctx, id, { holder, bankAccount }) }]];
      const account = accounts.get(traineeId);
      const number = account && openAccount(ctx, account);
      return account && number
        ? [[id, { holder: account.name, bankName: account.bankName ?? '', bankAccount: number }]]
        : [];
    }),
  );
}

import { tables } from '../../../database/tables.ts';
import { recordAudit } from '../../../platform/audit/index.ts';
import { refuse, requireReason } from '../../../platform/errors/index.ts';
import { actorName, type Ctx, transaction } from '../../../platform/kernel/index.ts';
import { parsePersonName } from '../../people/index.ts';
import { type GivenAccount, readAccount } from './accounts/read-account.ts';
import { sealedAccount } from './accounts/row-account.ts';
import { lockPayouts, touchPayouts } from './lock-payouts.ts';
import { PAYOUT } from './record-type.ts';
import { refusal } from './refusal.ts';
import { readPayoutRows } from './rows/read-rows.ts';

interface Decided {
  sheetId: string;
  version: number;
  payoutId: string;
}

/**
 * The trainee has died (02 §19.8): the district says to whom it lets the money be paid, and to which account. The institution pays it there once
 * the sheet was given back.
 *
 * @throws NOT_FOUND, E-0503 unless the sheet waits for the district, E-0504, E-2746 where the institution has said nothing of it, E-0005, BAD_INPUT
 */
export async function decideHeir(
  ctx: Ctx,
  { sheetId, version, payoutId }: Decided,
  heir: GivenAccount,
  given: string,
): Promise<void> {
  const decision = requireReason(given, { path: 'decision', asked: '请填写继承人领取的依据和决定' });
  const holder = parsePersonName(heir.holder);
  // Whoever inherits is the holder: what is checked is the rest of the account.
  const account = readAccount(heir, holder.ok ? holder.value : '');
  await transaction(ctx, async (tx) => {
    const payout = await lockPayouts(tx, sheetId, version, ['PAYOUT_REPORTED']);
    const rows = (await readPayoutRows(tx, [payout.sheetId])).get(payout.sheetId) ?? [];
    const row = rows.find(({ id }) => id === payoutId.toLowerCase());
    if (!row) throw refuse('NOT_FOUND');
    if (row.result !== 'PENDING' || row.heirNote === null) throw refusal('E-2746');
    await tables(tx)
      .updateTable('living_payout')
      .set({
        ...sealedAccount(tx, row.id, account),
        heir_decision: decision,
        heir_decided_by: actorName(tx.actor),
        heir_decided_at: tx.app.clock.now(),
        updated_at: tx.app.clock.now(),
      })
      .where('id', '=', row.id)
      .execute();
    await touchPayouts(tx, payout.id);
    await recordAudit(tx, {
      event: 'training.payout.heir',
      objectType: PAYOUT,
      objectId: row.id,
      detail: { decision },
    });
  });
}

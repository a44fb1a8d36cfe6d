import { tables } from '../../../database/tables.ts';
import { badInput } from '../../../platform/errors/index.ts';
import { attachFiles } from '../../../platform/files/index.ts';
import { type Ctx, transaction } from '../../../platform/kernel/index.ts';
import { SHEET } from '../subsidies/sheets/record-type.ts';
import { lockPayouts, touchPayouts } from './lock-payouts.ts';
import { readPayoutRows } from './rows/read-rows.ts';

/** Material of a sheet that proves what was paid. */
export const VOUCHER = 'PAYOUT-VOUCHER';

interface GivenVoucher {
  sheetId: string;
  version: number;
  fileId: string;
  /** The payments that it proves; all that were paid and have none yet where nothing is said. */
  payoutIds?: readonly string[] | null | undefined;
}

/** 上传发放凭证: a file that proves one or several payments (a bank's list). @throws NOT_FOUND, E-0503, E-0504, BAD_INPUT */
export async function keepVoucher(ctx: Ctx, { sheetId, version, fileId, payoutIds }: GivenVoucher): Promise<void> {
  await transaction(ctx, async (tx) => {
    const payout = await lockPayouts(tx, sheetId, version);
    const rows = (await readPayoutRows(tx, [payout.sheetId])).get(payout.sheetId) ?? [];
    const named = payoutIds?.map((id) => id.toLowerCase());
    const proven = rows.filter(
      ({ id, result, voucherFileId }) => result === 'PAID' && (named ? named.includes(id) : voucherFileId === null),
    );
    if (proven.length === 0) throw badInput([{ path: 'fileId', message: '没有需要凭证的发放记录，请先登记发放结果' }]);
    await attachFiles(tx, { type: SHEET, id: payout.sheetId }, [
      { fileId, materialCode: VOUCHER, materialName: '生活补助发放凭证', source: 'PORTAL' },
    ]);
    await tables(tx)
      .updateTable('living_payout')
      .set({ voucher_file_id: fileId, updated_at: tx.app.clock.now() })
      .where(
        'id',
        'in',
        proven.map(({ id }) => id),
      )
      .execute();
    await touchPayouts(tx, payout.id);
  });
}

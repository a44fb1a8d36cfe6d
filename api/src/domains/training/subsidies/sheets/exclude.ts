import { tables } from '../../../../database/tables.ts';
import { requireReason } from '../../../../platform/errors/index.ts';
import { advanceOne } from '../../../../platform/flow/index.ts';
import { type Ctx, transaction } from '../../../../platform/kernel/index.ts';
import { amountOf, readMoney } from '../../../../platform/money/index.ts';
import { ITEMS } from '../../standards/words.ts';
import { refusal } from '../refusal.ts';
import { keepChecks } from './keep-checks.ts';
import { type KeptLine, readLines, sumsOf } from './lines.ts';
import { lockSheet } from './lock-sheet.ts';
import { SHEET } from './record-type.ts';
import { shareAgain } from './share-again.ts';

/** Which line, as somebody has seen the sheet. */
interface Which {
  id: string;
  version: number;
  lineId: string;
}

/**
 * 剔除 of one line while the district judges (T27-4), and 恢复; the person's central money is shared anew over what is left. Both stand in the history.
 *
 * @param reason of 剔除; null restores
 * @throws NOT_FOUND, E-0503, E-0504, E-0005, E-2714
 */
export async function setExcluded(ctx: Ctx, { id, version, lineId }: Which, reason: string | null): Promise<void> {
  const text = reason === null ? null : requireReason(reason, { path: 'reason', asked: '请填写剔除原因' });
  await transaction(ctx, async (tx) => {
    const sheet = await lockSheet(tx, id, version, ['DIST_REVIEW']);
    const lines = (await readLines(tx, [sheet.id])).get(sheet.id) ?? [];
    const line = lines.find((one) => one.id === lineId);
    if (!line || line.excluded === (text !== null)) throw refusal('E-2714');
    await rewrite(
      tx,
      sheet.id,
      lines.map((one) => (one.id === lineId ? { ...one, excluded: text !== null, excludeReason: text } : one)),
    );
    await keepChecks(tx, [sheet.id]);
    const about = `${line.nameMasked} ${ITEMS[line.item]} ${readMoney(line.amount)} 元`;
    await advanceOne(tx, {
      type: SHEET,
      action: text === null ? 'include' : 'exclude',
      rows: [{ id: sheet.id }],
      input: { reasonText: text === null ? about : `${about}：${text}`.slice(0, 500) },
      mode: 'CASCADE',
    });
    await tables(tx)
      .updateTable('subsidy_sheet')
      .set((e) => ({ version: e('version', '+', 1) }))
      .where('id', '=', sheet.id)
      .execute();
  });
}

async function rewrite(tx: Ctx, sheetId: string, lines: readonly KeptLine[]): Promise<void> {
  const shared = shareAgain(
    lines.map((line) => ({
      id: line.id,
      traineeId: line.runTraineeId,
      item: line.item,
      basis: line.basis,
      excludeReason: line.excludeReason,
      amount: amountOf(line.amount),
      central: amountOf(line.central),
      local: amountOf(line.local),
    })),
  );
  for (const { id, central, local, excludeReason } of shared)
    await tables(tx)
      .updateTable('subsidy_sheet_line')
      .set({
        central: central.toFixed(2),
        local: local.toFixed(2),
        excluded: excludeReason !== null,
        exclude_reason: excludeReason,
      })
      .where('id', '=', id)
      .execute();
  await tables(tx)
    .updateTable('subsidy_sheet')
    .set(sumsOf(shared.filter(({ excludeReason }) => excludeReason === null)))
    .where('id', '=', sheetId)
    .execute();
}

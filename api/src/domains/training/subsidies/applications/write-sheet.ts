import { chunksOf } from '../../../../database/chunks.ts';
import { tables } from '../../../../database/tables.ts';
import { uuidv7 } from '../../../../database/uuid.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { amountOf } from '../../../../platform/money/index.ts';
import type { Sheet, SheetLine } from '../settle.ts';
import { type KeptLine, sumsOf } from '../sheets/lines.ts';
import { shareAgain } from '../sheets/share-again.ts';

/** A line as it will be kept; what a district has excluded of the same person and item stays so. */
export type NewLine = SheetLine & { excludeReason: string | null };

/** The lines of a sheet as they come to now; of a person of whom something is excluded the funds are shared anew. */
export function linesOf(sheet: Sheet | undefined, kept: readonly KeptLine[]): NewLine[] {
  const excluded = new Map(
    kept.map(({ runTraineeId, item, excludeReason }) => [`${runTraineeId} ${item}`, excludeReason]),
  );
  const lines = (sheet?.lines ?? []).map((line) => ({
    ...line,
    excludeReason: excluded.get(`${line.traineeId} ${line.item}`) ?? null,
  }));
  return shareAgain(lines);
}

const textOf = (line: NewLine): string =>
  JSON.stringify([
    line.traineeId,
    line.item,
    line.quantity,
    line.unit,
    line.unitAmount?.toFixed(2) ?? null,
    line.gross.toFixed(2),
    line.cap?.toFixed(2) ?? null,
    line.amount.toFixed(2),
    line.central.toFixed(2),
    line.local.toFixed(2),
    line.standardIds,
    line.basis.centralStandard,
    (line.basis.days ?? []).map(({ date, hours, attended, standardNo, rate }) => [
      date,
      hours,
      attended,
      standardNo,
      rate,
    ]),
    line.excludeReason,
  ]);

const keptText = (line: KeptLine): string =>
  textOf({
    ...line,
    traineeId: line.runTraineeId,
    quantity: Number(line.quantity),
    unitAmount: line.unitAmount === null ? null : amountOf(line.unitAmount),
    gross: amountOf(line.gross),
    cap: line.cap === null ? null : amountOf(line.cap),
    amount: amountOf(line.amount),
    central: amountOf(line.central),
    local: amountOf(line.local),
  });

/** Whether a sheet says what it comes to now. */
export const isUpToDate = (now: readonly NewLine[], kept: readonly KeptLine[]): boolean =>
  now.length === kept.length &&
  kept.every((line, place) => {
    const same = now[place];
    return same !== undefined && textOf(same) === keptText(line);
  });

/** Puts lines in the place of those that a sheet has, and what they come to on the sheet. */
export async function writeLines(tx: Ctx, sheetId: string, lines: readonly NewLine[]): Promise<void> {
  await tables(tx).deleteFrom('subsidy_sheet_line').where('sheet_id', '=', sheetId).execute();
  const now = tx.app.clock.now().getTime();
  const rows = lines.map((line, place) => ({
    id: uuidv7(now),
    sheet_id: sheetId,
    seq: place + 1,
    run_trainee_id: line.traineeId,
    item: line.item,
    quantity: line.quantity,
    unit: line.unit,
    standard_ids: [...line.standardIds],
    unit_amount: line.unitAmount?.toFixed(2) ?? null,
    gross: line.gross.toFixed(2),
    cap: line.cap?.toFixed(2) ?? null,
    amount: line.amount.toFixed(2),
    central: line.central.toFixed(2),
    local: line.local.toFixed(2),
    basis: JSON.stringify(line.basis),
    excluded: line.excludeReason !== null,
    exclude_reason: line.excludeReason,
  }));
  for (const part of chunksOf(rows)) await tables(tx).insertInto('subsidy_sheet_line').values(part).execute();
  await tables(tx)
    .updateTable('subsidy_sheet')
    .set(sumsOf(lines.filter(({ excludeReason }) => excludeReason === null)))
    .where('id', '=', sheetId)
    .execute();
}

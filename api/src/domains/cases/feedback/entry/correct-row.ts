import { tables } from '../../../../database/tables.ts';
import { localDateOf } from '../../../../platform/calendar/index.ts';
import { DomainError } from '../../../../platform/errors/index.ts';
import { type BadRow, badRow, type CorrectedRow } from '../../../../platform/exchange/index.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import type { FeedbackContract } from '../contracts/contract.ts';
import { type RowFault, readImportRows } from './import-rows.ts';
import { correctableColumns } from './row-fields.ts';
import { takeImportRow } from './take-import-row.ts';

/** One line of the list for each row, however many of its columns are wrong. */
export function badRowsOf(faults: readonly RowFault[], contract: FeedbackContract): BadRow[] {
  const byRow = Map.groupBy(faults, ({ row }) => row);
  return [...byRow].map(([row, wrong]) => {
    const missing = wrong.every(({ message }) => message === '必须填写');
    const columns = wrong.map(({ column }) => column);
    const bad = badRow(row, missing ? 'E-DX-21' : 'E-DX-22', { field: columns.join('、') });
    return { ...bad, fields: correctableColumns(columns, contract) };
  });
}

/**
 * A row of a department's file that somebody has corrected: read and checked as in the file, and taken as that department's feedback.
 *
 * @throws E-DX-33 where it still cannot be handled; nothing of it is taken then
 */
export async function correctRow(
  tx: Ctx,
  { intakeId, line, values }: CorrectedRow,
  contract: FeedbackContract,
): Promise<BadRow | undefined> {
  const columns = Object.keys(values);
  const cells = columns.map((name) => values[name] ?? '');
  const { rows, faults } = readImportRows([columns, cells], contract, localDateOf(tx.app.clock.now()));
  const [bad] = badRowsOf(faults, contract);
  const [row] = rows;
  if (bad || !row) return bad && { ...bad, line, fields: faults.map(({ column }) => column) };
  const intake = await tables(tx)
    .selectFrom('exchange_intake')
    .select('modified_at as modifiedAt')
    .where('id', '=', intakeId)
    .executeTakeFirst();
  const file = { id: intakeId, intakeId, department: contract.department, createdByName: '文件拉取' };
  const { code, message } = await takeImportRow(
    tx,
    { ...file, fileAt: intake?.modifiedAt ?? null },
    { ...row, row: line },
  );
  if (code === 1002 || code === 1099)
    throw new DomainError('E-DX-33', badRow(line, 'E-DX-33', { reason: message }).text);
  return undefined;
}

import { tables } from '../../database/tables.ts';
import { uuidv7 } from '../../database/uuid.ts';
import { DomainError } from '../errors/index.ts';
import type { SheetRow } from '../files/sheets/read-sheet.ts';
import { actorName, type Ctx } from '../kernel/index.ts';

const KNOWN = (no?: string) =>
  new DomainError('E-IMP-05', no ? `该文件已导入，批次号 ${no}` : '该文件已导入过，不能重复导入');
export const WRONG_ROWS = () => new DomainError('E-IMP-06', '文件中有错误的行，请修改后重新上传，或选择只导入正确行');

/** @throws E-IMP-05 for a file that was taken in before */
export async function refuseKnown(ctx: Ctx, type: string, sm3: string, no?: string): Promise<void> {
  const known = await tables(ctx)
    .selectFrom('record_import')
    .select('id')
    .where('record_type', '=', type)
    .where('sm3', '=', sm3)
    .executeTakeFirst();
  if (known) throw KNOWN(no);
}

/** Of two imports of one file at once the later waits here, and is refused. @throws E-IMP-05 */
export async function keepFile(
  tx: Ctx,
  type: string,
  { sm3, fileName, rowCount }: { sm3: string; fileName: string; rowCount: number },
): Promise<void> {
  const now = tx.app.clock.now();
  const kept = await tables(tx)
    .insertInto('record_import')
    .values({
      id: uuidv7(now.getTime()),
      record_type: type,
      sm3,
      file_name: [...fileName].slice(0, 200).join(''),
      row_count: rowCount,
      imported_at: now,
      imported_by_name: actorName(tx.actor),
    })
    .onConflict((on) => on.columns(['record_type', 'sm3']).doNothing())
    .returning('id')
    .executeTakeFirst();
  if (!kept) throw KNOWN();
}

/** The rows of a file below the line with the first of the titles, or what is wrong with it as a whole. */
export async function readRowsOf(
  bytes: Buffer,
  titles: readonly string[],
  most: number,
): Promise<{ rows: SheetRow[]; broken?: string }> {
  // The library is large and seldom needed: loaded when somebody asks.
  const { openWorkbook, readRows } = await import('../files/sheets/read-sheet.ts');
  const [mark = ''] = titles;
  const workbook = await openWorkbook(bytes);
  if (!workbook) return { rows: [], broken: '文件不是正确的xlsx' };
  const rows = readRows(workbook, titles, { mark, most });
  if (!rows) return { rows: [], broken: `没有找到“${mark}”一列，请使用模板` };
  if (rows.length > most) return { rows: [], broken: `一次最多导入${most}行` };
  return rows.length > 0 ? { rows } : { rows, broken: '表中没有数据' };
}

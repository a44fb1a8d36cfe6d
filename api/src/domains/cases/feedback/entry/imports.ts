import { firstRow, run, type SqlInstant, sql } from '../../../../database/sql.ts';
import { isUuid, uuidv7 } from '../../../../database/uuid.ts';
import { recordAudit, recordAuditApart } from '../../../../platform/audit/index.ts';
import { localDateOf } from '../../../../platform/calendar/index.ts';
import { decryptColumn, encryptColumn, sm3Hex } from '../../../../platform/crypto/index.ts';
import { badInput, DomainError, refuse } from '../../../../platform/errors/index.ts';
import { type Ctx, transaction } from '../../../../platform/kernel/index.ts';
import { findContractInUse } from '../contracts/find-contracts.ts';
import type { FeedbackDepartment } from '../words.ts';
import { parseCsv } from './csv.ts';
import { departmentOf, ownDepartment } from './department.ts';
import { type ImportRow, importColumns, NEEDED, type RowFault, readImportRows } from './import-rows.ts';

/** Most rows of one file (3.7). */
export const IMPORT_MAX = 20_000;
/** More faults than this tell nobody more. */
const MOST_FAULTS = 500;
const TABLE = 'feedback_import';

export interface RowResult {
  row: number;
  bjNo: string;
  code: number;
  message: string;
}

/** A department's file on its way: checked, then taken in once. */
export interface FeedbackImport {
  id: string;
  department: FeedbackDepartment;
  fileName: string;
  digest: string;
  state: 'CHECKED' | 'RUNNING' | 'DONE';
  rowCount: number;
  faults: RowFault[];
  rowsCipher: string | null;
  results: RowResult[];
  createdByName: string;
  /** The line of 数据接收 whose file it is; null for one that somebody uploaded. */
  intakeId: string | null;
  /** When the department wrote the file, where a channel fetched it. */
  fileAt: SqlInstant | null;
  createdAt: SqlInstant;
  finishedAt: SqlInstant | null;
}

const select = sql`
  select id, department, file_name as "fileName", digest, state, row_count as "rowCount", faults, rows_cipher as "rowsCipher", results,
         created_by_name as "createdByName", created_at as "createdAt", finished_at as "finishedAt",
         intake_id as "intakeId", file_at as "fileAt"
    from feedback_import`;

/** Step one: reads and checks a file; nothing is applied. @throws BAD_INPUT for a file that is no such CSV, E-IMP-05 for one taken in before */
export async function checkImport(ctx: Ctx, bytes: Buffer, fileName: string): Promise<FeedbackImport> {
  const { code, user } = await ownDepartment(ctx);
  const contract = await findContractInUse(ctx, code);
  if (!contract) throw wrongFile('本部门尚无生效的接口约定，请联系平台管理员');
  const lines = parseCsv(readText(bytes));
  if (!lines || lines.length < 2) throw wrongFile('文件中没有可导入的数据，请使用模板填写');
  if (lines.length - 1 > IMPORT_MAX) throw wrongFile('一个文件最多20,000行，请拆分后分别导入');
  const missing = importColumns(contract).filter((name) => !lines[0]?.some((cell) => cell.trim() === name));
  const needed = missing.filter((name) => NEEDED.includes(name));
  if (needed.length > 0) throw wrongFile(`缺少列：${needed.join('、')}，请使用模板填写`);
  const digest = sm3Hex(bytes);
  await refuseRepeated(ctx, code, digest);
  const { rows, faults } = readImportRows(lines, contract, localDateOf(ctx.app.clock.now()));
  const now = ctx.app.clock.now();
  const id = uuidv7(now.getTime());
  await run(
    ctx,
    sql`insert into feedback_import (id, department, file_name, digest, state, row_count, faults, rows_cipher, created_by, created_by_name, created_at)
        values (${id}, ${code}, ${safeName(fileName)}, ${digest}, 'CHECKED', ${lines.length - 1},
          ${JSON.stringify(faults.slice(0, MOST_FAULTS))}::jsonb, ${sealRows(ctx, id, rows)}, ${user.userId}, ${user.name}, ${now})`,
  );
  return getImport(ctx, id);
}

/** Step two: takes the checked rows in, in the background. @throws E-4107 while rows are wrong and not left out, E-IMP-05, E-0503 */
export async function commitImport(ctx: Ctx, id: string, onlyValid: boolean): Promise<FeedbackImport> {
  return transaction(ctx, async (tx) => {
    const found = await getImport(tx, id, { forUpdate: true });
    if (found.state !== 'CHECKED') throw refuse('E-0503', { state: found.state === 'DONE' ? '已完成' : '导入中' });
    if (found.faults.length > 0 && !onlyValid)
      throw new DomainError('E-4107', '文件中有不正确的行，请更正后重新上传，或选择“只导入正确行”');
    await refuseRepeated(tx, found.department, found.digest);
    const now = tx.app.clock.now();
    await run(tx, sql`update feedback_import set state = 'RUNNING', committed_at = ${now} where id = ${found.id}`);
    await recordAudit(tx, {
      event: 'feedback.import',
      objectType: 'feedbackImport',
      objectId: found.id,
      detail: { department: found.department, rows: found.rowCount, onlyValid, sm3: found.digest },
    });
    await tx.app.jobs.send(tx, 'feedback.import', { id: found.id }, { key: found.id });
    return getImport(tx, found.id);
  });
}

/** An import of the caller's own department. @throws NOT_FOUND */
export async function getImport(ctx: Ctx, id: string, { forUpdate = false } = {}): Promise<FeedbackImport> {
  const department = await departmentOf(ctx);
  const found = await findImport(ctx, id);
  if (found && found.department === department?.code)
    return forUpdate ? ((await findImport(ctx, id, true)) ?? found) : found;
  if (found)
    await recordAuditApart(ctx, {
      event: 'access.out-of-scope',
      objectType: 'feedbackImport',
      objectId: id,
      ok: false,
    });
  throw refuse('NOT_FOUND');
}

export async function findImport(ctx: Ctx, id: string, forUpdate = false): Promise<FeedbackImport | undefined> {
  const lock = forUpdate ? sql`for update` : sql``;
  return isUuid(id) ? firstRow<FeedbackImport>(ctx, sql`${select} where id = ${id} ${lock}`) : undefined;
}

export function openRows(ctx: Ctx, { id, rowsCipher }: FeedbackImport): ImportRow[] {
  if (rowsCipher === null) return [];
  return JSON.parse(
    decryptColumn(ctx.app.keys, { table: TABLE, column: 'rows_cipher', rowId: id }, rowsCipher),
  ) as ImportRow[];
}

export function sealRows(ctx: Ctx, id: string, rows: readonly ImportRow[]): string {
  return encryptColumn(ctx.app.keys, 'TEXT', { table: TABLE, column: 'rows_cipher', rowId: id }, JSON.stringify(rows));
}

const wrongFile = (message: string) => badInput([{ path: 'file', message }]);

/** UTF-8, with or without BOM. @throws BAD_INPUT */
function readText(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes).replaceAll('\0', '');
  } catch {
    throw wrongFile('文件不是UTF-8编码，请另存为“CSV UTF-8（逗号分隔）”后重试');
  }
}

/** A partner's or person's file name as it may be kept and shown. */
export function safeName(name: string): string {
  return (name.replace(/[\p{Cc}\\/:*?"<>|]/gu, '') || '反馈.csv').slice(-120);
}

/** The same file again would say everything twice. */
async function refuseRepeated(ctx: Ctx, department: string, digest: string): Promise<void> {
  const taken = await firstRow(
    ctx,
    sql`select 1 as there from feedback_import where department = ${department} and digest = ${digest} and state <> 'CHECKED'`,
  );
  if (taken) throw new DomainError('E-IMP-05', '该文件已导入过，不能重复导入');
}

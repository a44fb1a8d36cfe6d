import { firstRow, run, sql } from '../../../../database/sql.ts';
import { uuidv7 } from '../../../../database/uuid.ts';
import { localDateOf } from '../../../../platform/calendar/index.ts';
import {
  type BadRow,
  CsvFault,
  decodeText,
  type FileReader,
  type PulledFile,
  readCsv,
} from '../../../../platform/exchange/index.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import type { FeedbackContract } from '../contracts/contract.ts';
import { findContractInUse } from '../contracts/find-contracts.ts';
import { FEEDBACK_DEPARTMENTS, type FeedbackDepartment } from '../words.ts';
import { badRowsOf, correctRow } from './correct-row.ts';
import { importColumns, NEEDED, readImportRows } from './import-rows.ts';
import { IMPORT_MAX, safeName, sealRows } from './imports.ts';
import { RESULT_FILE, resultText } from './result-file.ts';
import { fieldsOfFile } from './row-fields.ts';

/** `FEEDBACK_GA`: the data source whose channel brings the files of a department. */
const PREFIX = 'FEEDBACK_';

export function feedbackSourceOf(department: string): string {
  return `${PREFIX}${department}`;
}

/**
 * What a department leaves as a file each day (01 §3.7, §5.6 no. 3), fetched by a channel of the exchange: columns as in an import by hand, at most
 * 20,000 rows. Good rows are taken as feedback in the background, each once; the others stand in 数据接收.
 */
export const feedbackFiles: FileReader = {
  sources: PREFIX,
  read: readPulled,
  fields: async (ctx, sourceCode) => fieldsOfFile(await contractOf(ctx, sourceCode)),
  correct: async (tx, row) => correctRow(tx, row, await contractOf(tx, row.sourceCode)),
  resultFile: RESULT_FILE,
  resultText,
};

async function readPulled(tx: Ctx, file: PulledFile): Promise<{ taken: number; bad: BadRow[] } | undefined> {
  const contract = await contractOf(tx, file.sourceCode);
  const code = contract.department;
  const byHand = await firstRow(
    tx,
    sql`select 1 from feedback_import where department = ${code} and digest = ${file.digest} and state <> 'CHECKED' and intake_id is null`,
  );
  if (byHand) return undefined;
  const records = readCsv(decodeText(file.content));
  const header = records[0]?.cells.map((cell) => cell.trim()) ?? [];
  const missing = importColumns(contract).filter((name) => NEEDED.includes(name) && !header.includes(name));
  if (missing.length > 0) throw new CsvFault(`表头缺少必填列：${missing.join('、')}`);
  if (records.length - 1 > IMPORT_MAX) throw new CsvFault(`一个文件最多${IMPORT_MAX}行`);
  const now = tx.app.clock.now();
  const read = readImportRows(
    records.map(({ cells }) => cells),
    contract,
    localDateOf(now),
  );
  // Cells may hold line breaks: what people look for is the line of the file.
  const lineOf = (row: number) => records[row - 1]?.line ?? row;
  const known = new Set(importColumns(contract));
  const valuesOf = (row: number) =>
    Object.fromEntries(
      header.flatMap((name, n) => {
        const value = records[row - 1]?.cells[n]?.trim();
        return value && known.has(name) ? [[name, value]] : [];
      }),
    );
  const rows = read.rows.map((row) => ({ ...row, row: lineOf(row.row), values: valuesOf(row.row) }));
  if (rows.length > 0) {
    const id = uuidv7(now.getTime());
    await run(
      tx,
      sql`insert into feedback_import (id, department, file_name, digest, state, row_count, faults, rows_cipher, created_by_name, created_at,
            committed_at, intake_id, file_at)
          values (${id}, ${code}, ${safeName(file.name)}, ${file.digest}, 'RUNNING', ${rows.length}, '[]', ${sealRows(tx, id, rows)},
            '文件拉取', ${now}, ${now}, ${file.intakeId}, ${file.modifiedAt ?? now})`,
    );
    await tx.app.jobs.send(tx, 'feedback.import', { id }, { key: id });
  }
  return {
    taken: rows.length,
    bad: badRowsOf(read.faults, contract).map((bad) => ({
      ...bad,
      line: lineOf(bad.line),
      values: valuesOf(bad.line),
    })),
  };
}

/** The contract by which a source's files are read. @throws CsvFault where there is none */
async function contractOf(ctx: Ctx, sourceCode: string): Promise<FeedbackContract> {
  const code = sourceCode.slice(PREFIX.length);
  if (!isDepartment(code)) throw new CsvFault(`数据源代码应为 ${PREFIX} 加部门代码`);
  const contract = await findContractInUse(ctx, code);
  if (!contract) throw new CsvFault(`${FEEDBACK_DEPARTMENTS[code]}尚无生效的接口约定`);
  return contract;
}

function isDepartment(code: string): code is FeedbackDepartment {
  return Object.hasOwn(FEEDBACK_DEPARTMENTS, code);
}

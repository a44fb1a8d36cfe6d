import { sql } from '../../../database/sql.ts';
import { tables } from '../../../database/tables.ts';
import { scopeWhere } from '../../../platform/access/index.ts';
import { recordAudit } from '../../../platform/audit/index.ts';
import { advance } from '../../../platform/flow/index.ts';
import { type Ctx, requireUser, scopeOf, transaction } from '../../../platform/kernel/index.ts';
import { type JudgedSheetRow, sheetImportOf } from '../../../platform/records/index.ts';
import { refusal } from '../errors.ts';
import { RIGHTS } from '../permissions.ts';
import { MINISTRY_REPORT, REDUCTION } from '../record-types.ts';
import { ministryReport } from './report.record.ts';
import { type MinistryResult, takeResults } from './take-results.ts';

/**
 * The file of these reports has been handed to the ministry by hand (03 §34.7): the states are those of a message.
 *
 * @throws E-3412 where none of them waits for a file in the caller's scope
 */
export async function noteFiled(ctx: Ctx, ids: readonly string[]): Promise<number> {
  return transaction(ctx, async (tx) => {
    const within: string[] = [];
    for (const id of ids.slice(0, 200)) within.push((await ministryReport.get(tx, id)).id);
    const filed = await tables(tx)
      .updateTable('ministry_report')
      .set({ standing: 'SENT', sent_at: tx.app.clock.now(), updated_at: tx.app.clock.now() })
      .where(sql<boolean>`id = any(${within}::uuid[])`)
      .where('way', '=', 'FILE')
      .where('standing', '=', 'WAITING')
      .returning(['id', 'request_id', 'action'])
      .execute();
    if (filed.length === 0) throw refusal('E-3412');
    const requests = [...new Set(filed.filter(({ action }) => action !== 'RESTORE').map((one) => one.request_id))];
    await advance(tx, { type: REDUCTION, action: 'report', rows: requests.map((id) => ({ id })), mode: 'CASCADE' });
    await recordAudit(tx, { event: 'reduction.filed', objectType: MINISTRY_REPORT, detail: { reports: filed.length } });
    return filed.length;
  });
}

const TITLES = ['上报编号', '结果代码', '结果说明'] as const;
const [NUMBER, CODE] = TITLES;

/** The reports of a result file that a person may see, by their numbers. */
async function reportsOf(tx: Ctx, numbers: readonly string[]): Promise<Map<string, string>> {
  const found = await tables(tx)
    .selectFrom('ministry_report as m')
    .select(['id', 'report_no'])
    .where(sql<boolean>`report_no = any(${[...numbers]}::text[])`)
    // What went as a message is answered by a message alone.
    .where('way', '=', 'FILE')
    .where('standing', 'in', ['SENT', 'RETURNED'])
    .where(sql<boolean>`${scopeWhere(scopeOf(requireUser(tx)), 'm')}`)
    .execute();
  return new Map(found.map(({ id, report_no }) => [report_no, id]));
}

/** The ministry's result file, the row of one report a line (03 §34.7): 0 or 2xx accepted, 1xx returned. */
export const resultImport = sheetImportOf<null, MinistryResult>({
  kind: 'ministry-results',
  title: '部级上报结果',
  permission: RIGHTS.report,
  audit: 'reduction.import-results',
  titles: TITLES,
  most: 2000,
  examples: [
    ['SB202606030001', '0', '已接收'],
    ['SB202606030002', '101', '证件号不一致'],
  ],
  parentType: MINISTRY_REPORT,
  alone: true,
  lock: async () => null,
  judge: async (tx, _, rows) => {
    const known = await reportsOf(
      tx,
      rows.map((row) => row.cell(NUMBER)),
    );
    return rows.map((row): JudgedSheetRow<MinistryResult> => {
      const [reportId, code] = [known.get(row.cell(NUMBER)), row.cell(CODE)];
      const faults = [
        ...(reportId ? [] : [{ column: NUMBER, message: '没有这个待答复的上报' }]),
        ...(/^(0|[12]\d\d)$/.test(code) ? [] : [{ column: CODE, message: '结果代码应为0、1xx或2xx' }]),
      ];
      const value = { reportId: reportId ?? '', accepted: !code.startsWith('1'), code, text: row.cell('结果说明') };
      return { row: row.row, value: faults.length > 0 ? null : value, faults };
    });
  },
  write: (tx, _, values) => takeResults(tx, values),
});

import { tables } from '../../../database/tables.ts';
import { isLocalDate } from '../../calendar/index.ts';
import { instantOf } from '../../calendar/shanghai.ts';
import { decryptColumn } from '../../crypto/index.ts';
import type { SheetRow } from '../../files/sheets/read-sheet.ts';
import type { Ctx } from '../../kernel/index.ts';
import { type JudgedSheetRow, sheetImportOf } from '../../records/index.ts';
import { refusePayment } from '../errors.ts';
import { lockBatchOf } from '../items/lock-item.ts';
import { PAYMENT_BATCH } from '../record-types.ts';
import { RESULT_STATES, type ResultState } from '../words.ts';
import { type ResultItem, takeResults } from './take-results.ts';

/** Columns of the result file that 资金监管平台 gives where its messages do not come (01 §13.6 no. 7). */
const COLUMNS = {
  batchNo: '批次号',
  seq: '序号',
  name: '姓名',
  state: '发放状态',
  amount: '银行金额（元）',
  bankTime: '银行时间',
  bankRef: '银行流水号',
  tail: '账号后四位',
  code: '失败代码',
  reason: '失败原因',
} as const;
type Column = keyof typeof COLUMNS;

/** Batches that the platform may have, and that are not closed. */
const AWAITED = ['TO_PUSH', 'PUSHED', 'ACCEPTED', 'PAYING', 'PARTLY_PAID', 'PAID', 'VERIFIED'];
const MOST = 5000;

interface Listed {
  id: string;
  seq: number;
  name: string;
}
interface Parent {
  id: string;
  batchNo: string;
  items: ReadonlyMap<string, Listed>;
}

/** The batch under its lock, with whom it pays. @throws NOT_FOUND, FORBIDDEN, E-1109 for one that the platform cannot have */
async function lock(tx: Ctx, id: string): Promise<Parent> {
  const batch = await lockBatchOf(tx, id, 'prepare');
  if (!AWAITED.includes(batch.state)) throw refusePayment('E-1109', '批次不在平台发放过程中，不能导入平台结果文件');
  const items = await tables(tx)
    .selectFrom('payment_item')
    .select(['id', 'seq', 'name'])
    .where('batch_id', '=', batch.id)
    .where('state', '<>', 'STOPPED')
    .execute();
  const clear = ({ id: rowId, name }: Listed) =>
    decryptColumn(tx.app.keys, { table: 'payment_item', column: 'name', rowId }, name);
  const listed = items.map((item) => ({ ...item, name: clear(item) }));
  return { id: batch.id, batchNo: batch.batch_no, items: new Map(listed.map((item) => [String(item.seq), item])) };
}

async function judge(tx: Ctx, parent: Parent, rows: readonly SheetRow[]): Promise<JudgedSheetRow<ResultItem>[]> {
  const now = tx.app.clock.now();
  return rows.map((row) => judgeRow(parent, row, now));
}

/** What a line says. Another amount or account is no fault of the file: it is what the platform says, and falls into the heap of what differs. */
function judgeRow(parent: Parent, { row, cell }: SheetRow, now: Date): JudgedSheetRow<ResultItem> {
  const faults: JudgedSheetRow<ResultItem>['faults'][number][] = [];
  const of = (column: Column) => cell(COLUMNS[column]);
  const say = (column: Column, message: string) => void faults.push({ column: COLUMNS[column], message });
  if (of('batchNo') !== parent.batchNo) say('batchNo', `应为${parent.batchNo}`);
  const item = parent.items.get(of('seq'));
  if (!item) say('seq', '批次内没有这个序号');
  else if (item.name !== of('name').replaceAll(/\s/g, '')) say('name', `与第${item.seq}笔的姓名不一致`);
  const state = stateOf(of('state'));
  if (!state) say('state', `应为${Object.values(RESULT_STATES).join('、')}`);
  const amount = of('amount').replaceAll(',', '');
  if (amount !== '' && !/^\d{1,12}(\.\d{1,2})?$/.test(amount)) say('amount', '金额应为数字，最多两位小数');
  const bankTime = momentOf(of('bankTime'));
  if (!bankTime) say('bankTime', '应为2026-03-02 15:30:00的形式');
  else if (bankTime > now) say('bankTime', '银行时间不能晚于现在');
  const tail = of('tail');
  if (tail !== '' && !/^\d{4}$/.test(tail)) say('tail', '应为4位数字');
  if (state === 'SUCCESS' && of('bankRef') === '') say('bankRef', '请填写银行流水号');
  if ((state === 'FAILED' || state === 'RETURNED') && of('reason') === '') say('reason', '请填写失败原因');
  if (faults.length > 0 || !item || !state || !bankTime) return { row, value: null, faults };
  const value: ResultItem = {
    itemId: item.id,
    state,
    bankTime: bankTime.toISOString(),
    amount: amount || null,
    bankRef: of('bankRef').slice(0, 60),
    accountTail: tail || null,
    code: of('code').slice(0, 20),
    reason: of('reason').slice(0, 500),
  };
  return { row, value, faults };
}

const stateOf = (title: string): ResultState | undefined =>
  (Object.keys(RESULT_STATES) as ResultState[]).find((state) => RESULT_STATES[state] === title);

function momentOf(text: string): Date | undefined {
  const [, day = '', time = ''] = /^(\d{4}-\d{2}-\d{2})[ T]((?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d)?)$/.exec(text) ?? [];
  return isLocalDate(day) ? instantOf(day, time) : undefined;
}

/** 导入平台结果文件 (R11.5, 01 §13.6 no. 7): the platform's file where its messages do not come; each line is a saying like any other. */
export const resultFileImport = sheetImportOf<Parent, ResultItem>({
  kind: 'payment-results',
  title: '平台发放结果',
  permission: 'payment:prepare',
  audit: 'payment.import-results',
  titles: Object.values(COLUMNS),
  most: MOST,
  examples: [
    ['FF202603020001', '1', '张三', '发放成功', '8500.00', '2026-03-02 15:30:00', 'LS0000001', '0001', '', ''],
    ['FF202603020001', '2', '李四', '发放失败', '', '2026-03-02 15:30:00', '', '', '03', '账户状态异常'],
  ],
  parentType: PAYMENT_BATCH,
  lock,
  judge,
  write: async (tx, { id }, items) => {
    await takeResults(tx, id, items, 'FILE');
  },
});

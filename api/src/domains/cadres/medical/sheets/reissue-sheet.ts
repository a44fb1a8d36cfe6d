import { tables } from '../../../../database/tables.ts';
import type { PrintedDocument } from '../../../../platform/documents/index.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { sumOf } from '../../../../platform/money/index.ts';
import { ROW } from '../record-types.ts';
import { PAY_STATES } from '../words.ts';
import { sheetFile } from './sheet-file.ts';
import type { SheetOwner } from './sheet-owner.ts';

/** Every item that the bank has not paid, with the batch in which it was issued again, if it was. */
const readFailed = (ctx: Ctx, { column, id }: SheetOwner) =>
  tables(ctx)
    .selectFrom('payment_item as i')
    .innerJoin('medical_row as w', 'w.id', 'i.record_id')
    .innerJoin('payment_batch as b', 'b.id', 'i.batch_id')
    .innerJoin('org as o', 'o.code', 'w.district_code')
    .leftJoin('payment_item as n', 'n.reissue_of', 'i.id')
    .leftJoin('payment_batch as m', 'm.id', 'n.batch_id')
    .select(['i.seq', 'i.amount', 'i.failure_code', 'i.failure_reason', 'b.batch_no as batchNo'])
    .select(['w.person_name_masked as name', 'w.id_no_masked as idNo', 'w.pay_state', 'o.short_name as district'])
    .select(['i.account_masked as before', 'n.account_masked as after', 'm.batch_no as again'])
    .where('i.record_type', '=', ROW)
    .where('i.state', 'in', ['FAILED', 'RETURNED', 'REVERSED'])
    .where(column, '=', id)
    .orderBy('b.batch_no')
    .orderBy('i.seq')
    .execute();

/** 失败重发表 (03 §33.8, R33-5): what failed, why, and in which batch it was issued again. */
export async function exportReissues(ctx: Ctx, owner: SheetOwner): Promise<PrintedDocument> {
  const rows = await readFailed(ctx, owner);
  const open = rows.filter(({ again }) => again === null);
  const total = (of: readonly { amount: string }[]) =>
    `${of.length}笔，${sumOf(of.map(({ amount }) => amount)).toFixed(2)}元`;
  return sheetFile(ctx, {
    title: '失败重发表',
    of: owner,
    notes: [
      ['发放失败', total(rows)],
      ['待重发', total(open)],
    ],
    columns: [
      { title: '原批次', width: 20, value: ({ batchNo }) => batchNo },
      { title: '序号', width: 6, value: ({ seq }) => seq },
      { title: '区', width: 10, value: ({ district }) => district },
      { title: '姓名', width: 10, value: ({ name }) => name },
      { title: '身份证号', width: 22, value: ({ idNo }) => idNo },
      { title: '金额（元）', width: 16, value: ({ amount }) => amount },
      { title: '失败代码', width: 10, value: ({ failure_code }) => failure_code },
      { title: '失败原因', width: 24, value: ({ failure_reason }) => failure_reason },
      { title: '原账号', width: 20, value: ({ before }) => before },
      { title: '重发批次', width: 20, value: ({ again }) => again ?? '待重发' },
      { title: '重发账号', width: 20, value: ({ after }) => after },
      {
        title: '目前结果',
        width: 12,
        value: ({ pay_state }) => (PAY_STATES as Readonly<Record<string, string>>)[pay_state],
      },
    ],
    rows,
  });
}

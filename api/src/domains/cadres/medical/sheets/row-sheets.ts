import { type SqlInstant, toDate } from '../../../../database/sql.ts';
import { tables } from '../../../../database/tables.ts';
import type { PrintedDocument } from '../../../../platform/documents/index.ts';
import type { ExportColumn } from '../../../../platform/files/index.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { sumOf } from '../../../../platform/money/index.ts';
import { FLAGS, OBJECTIONS, PAY_STATES, RESOLUTIONS } from '../words.ts';
import { sheetFile } from './sheet-file.ts';
import type { SheetOwner } from './sheet-owner.ts';

const at = (moment: SqlInstant | null): Date | null => (moment === null ? null : toDate(moment));
const said = (words: Readonly<Record<string, string>>, code: string | null): string | null =>
  code === null ? null : (words[code] ?? code);

/** Rows of a cycle or of a district's roster, in the order of the roster; masked (03 C-12). */
const readRows = (ctx: Ctx, { column, id }: SheetOwner) =>
  tables(ctx)
    .selectFrom('medical_row as w')
    .innerJoin('org as o', 'o.code', 'w.district_code')
    .leftJoin('medical_street as s', 's.id', 'w.street_roster_id')
    .select(['w.seq', 'w.pay', 'w.person_name_masked as name', 'w.id_no_masked as idNo', 'w.flag'])
    .select(['w.object_reason', 'w.object_note', 'w.opinion_by', 'w.opinion_at'])
    .select(['w.resolution', 'w.resolution_reason', 'w.resolved_by'])
    .select(['w.pay_state', 'w.paid_amount', 'w.batch_no', 'w.paid_at', 'w.bank_ref', 'w.fail_reason'])
    .select(['o.short_name as district', 's.street_name as street'])
    .where(column, '=', id)
    .orderBy('w.seq');
type Row = Awaited<ReturnType<ReturnType<typeof readRows>['execute']>>[number];

const WHO: readonly ExportColumn<Row>[] = [
  { title: '序号', width: 6, value: ({ seq }) => seq },
  { title: '区', width: 10, value: ({ district }) => district },
  { title: '街镇', width: 18, value: ({ street }) => street },
  { title: '姓名', width: 10, value: ({ name }) => name },
  { title: '身份证号', width: 22, value: ({ idNo }) => idNo },
  { title: '补助金额（元）', width: 16, value: ({ pay }) => pay },
];

/** 异议表 (03 §33.8): whom streets have objected to, why, and what the district made of it. */
export async function exportObjections(ctx: Ctx, owner: SheetOwner): Promise<PrintedDocument> {
  const rows = await readRows(ctx, owner).where('w.object_reason', 'is not', null).execute();
  return sheetFile(ctx, {
    title: '异议表',
    of: owner,
    notes: [
      ['异议人数', rows.length],
      ['已处理', rows.filter(({ resolution }) => resolution !== null).length],
    ],
    columns: [
      ...WHO,
      { title: '异议原因', width: 14, value: (row) => said(OBJECTIONS, row.object_reason) },
      { title: '异议说明', width: 30, value: (row) => row.object_note },
      { title: '街镇经办人', width: 12, value: (row) => row.opinion_by },
      { title: '提出时间', width: 20, value: (row) => at(row.opinion_at) },
      { title: '处理结果', width: 12, value: (row) => said(RESOLUTIONS, row.resolution) ?? '待处理' },
      { title: '处理说明', width: 30, value: (row) => row.resolution_reason },
      { title: '处理人', width: 12, value: (row) => row.resolved_by },
      { title: '当前标记', width: 22, value: (row) => said(FLAGS, row.flag) },
    ],
    rows,
  });
}

/** 发放结果表 (03 §33.8): everybody who has left for the bank, with what it says. */
export async function exportResults(ctx: Ctx, owner: SheetOwner): Promise<PrintedDocument> {
  const rows = await readRows(ctx, owner).where('w.pay_state', '<>', 'NONE').execute();
  const heap = (title: string, states: readonly string[]) => {
    const own = rows.filter(({ pay_state }) => states.includes(pay_state));
    // Of what was paid the platform says how much.
    return [title, `${own.length}人，${sumOf(own.map((row) => row.paid_amount ?? row.pay)).toFixed(2)}元`] as const;
  };
  return sheetFile(ctx, {
    title: '发放结果表',
    of: owner,
    notes: [
      heap('实推', ['BATCH', 'SUCCESS', 'FAILED', 'RETURNED']),
      heap('发放成功', ['SUCCESS']),
      heap('发放失败', ['FAILED', 'RETURNED']),
      heap('发放中', ['BATCH']),
    ],
    columns: [
      ...WHO,
      { title: '发放结果', width: 12, value: (row) => said(PAY_STATES, row.pay_state) },
      { title: '发放批次', width: 20, value: (row) => row.batch_no },
      { title: '实发金额（元）', width: 16, value: (row) => row.paid_amount },
      { title: '银行时间', width: 20, value: (row) => at(row.paid_at) },
      { title: '银行流水号', width: 24, value: (row) => row.bank_ref },
      { title: '失败原因', width: 24, value: (row) => row.fail_reason },
    ],
    rows,
  });
}

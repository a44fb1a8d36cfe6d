import type { FastifyInstance } from 'fastify';
import { documentRoute, type PrintedDocument, printDocument } from '../../../../platform/documents/index.ts';
import type { App, Ctx } from '../../../../platform/kernel/index.ts';
import { inCapitals, readMoney } from '../../../../platform/money/index.ts';
import { SHEET } from '../../subsidies/sheets/record-type.ts';
import { districtSheet } from '../../subsidies/sheets/sheet.record.ts';
import { sumsOf } from '../judge.ts';
import { getPayoutSheet } from '../lock-payouts.ts';
import { type PayoutRow, readPayoutRows } from '../rows/read-rows.ts';
import { PAYOUT_RESULTS } from '../words.ts';

/** 生活补助发放明细表 of a sheet, names and accounts masked; audited (02 §19.7). @throws NOT_FOUND */
async function printStatement(ctx: Ctx, sheetId: string): Promise<PrintedDocument> {
  const payout = await getPayoutSheet(ctx, sheetId);
  const sheet = await districtSheet.get(ctx, payout.sheetId);
  const rows = (await readPayoutRows(ctx, [sheet.id])).get(sheet.id) ?? [];
  const { due, paid, difference } = sumsOf(rows);
  const about = {
    type: SHEET,
    id: sheet.id,
    title: '生活补助发放明细表',
    no: sheet.sheetNo,
    event: 'training.payout.print',
    landscape: true,
  };
  return printDocument(ctx, about, (pdf) => {
    pdf.facts([
      ['班次', `${sheet.runName}（${sheet.runNo}）`],
      ['培训机构', sheet.institutionName],
      ['报销台账', sheet.ledgerNo ?? '—'],
      ['应发合计', `${readMoney(due.toFixed(2))} 元（${inCapitals(due)}）`],
      ['实发合计', `${readMoney(paid.toFixed(2))} 元（${inCapitals(paid)}）`],
      ['差额', `${readMoney(difference.toFixed(2))} 元`],
    ]);
    pdf.table<PayoutRow>(
      [
        { title: '序号', width: 6, value: ({ seq }) => String(seq) },
        { title: '姓名', width: 9, value: ({ nameMasked }) => nameMasked },
        { title: '身份证号', width: 18, value: ({ idNoMasked }) => idNoMasked },
        { title: '收款账号', width: 18, value: ({ accountMasked }) => accountMasked ?? '—' },
        { title: '应发', width: 9, align: 'right', value: ({ dueAmount }) => readMoney(dueAmount) },
        {
          title: '实发',
          width: 9,
          align: 'right',
          value: ({ paidAmount }) => (paidAmount === null ? '—' : readMoney(paidAmount)),
        },
        { title: '日期', width: 11, value: ({ paidOn }) => paidOn ?? '—' },
        { title: '结果与说明', width: 20, value: resultWords },
      ],
      rows,
      '没有需要发放的学员',
    );
    pdf.signatures(['培训机构（盖章）', '区退役军人事务局确认']);
  });
}

function resultWords({ result, failReason, heirDecision, heirNote }: PayoutRow): string {
  const why = failReason ?? heirDecision ?? heirNote;
  const words = result === null ? '未登记' : PAYOUT_RESULTS[result];
  return why ? `${words}（${why}）` : words;
}

/** `/exports/living-payouts/<sheet>/statement.pdf`, for whoever sees the sheet. */
export function statementRoutes(server: FastifyInstance, app: App): void {
  documentRoute(server, app, {
    url: '/exports/living-payouts/:id/statement.pdf',
    access: 'training.payout:view',
    print: printStatement,
  });
}

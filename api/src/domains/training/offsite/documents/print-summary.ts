import type { FastifyInstance } from 'fastify';
import { recordAudit } from '../../../../platform/audit/index.ts';
import { documentRoute, type PrintedDocument, printDocument } from '../../../../platform/documents/index.ts';
import { refuse } from '../../../../platform/errors/index.ts';
import { exportFileName, MONEY_FORMAT, makeExportFile, writeXlsx } from '../../../../platform/files/index.ts';
import type { App, Ctx } from '../../../../platform/kernel/index.ts';
import { readMoney, sumOf } from '../../../../platform/money/index.ts';
import { OFFSITE } from '../record-type.ts';
import { type OffsiteFigure, readFigures } from '../statistics.ts';

const PRINTED = 'training.offsite.print';
const TITLE = '异地培训补助汇总表';
type Money = 'invoiced' | 'approved' | 'central' | 'local';
const COLUMNS: readonly (readonly [Money, string])[] = [
  ['invoiced', '发票金额（元）'],
  ['approved', '核定金额（元）'],
  ['central', '中央资金（元）'],
  ['local', '地方资金（元）'],
];

async function figuresOf(ctx: Ctx, year: string): Promise<OffsiteFigure[]> {
  if (!/^20\d\d$/.test(year)) throw refuse('NOT_FOUND');
  return readFigures(ctx, Number(year));
}
const totalOf = (figures: readonly OffsiteFigure[], of: Money) => sumOf(figures.map((one) => one[of])).toFixed(2);

/** 汇总表 of a year by province and kind as a PDF (02 §20.6), of what the caller sees; audited. @throws NOT_FOUND for what is no year */
async function printSummary(ctx: Ctx, year: string): Promise<PrintedDocument> {
  const figures = await figuresOf(ctx, year);
  const about = { type: OFFSITE, id: year, title: TITLE, no: `${year}年`, event: PRINTED, landscape: true };
  return printDocument(ctx, about, (pdf) => {
    pdf.table<OffsiteFigure>(
      [
        { title: '培训所在省', width: 16, value: ({ province }) => province },
        { title: '培训类型', width: 16, value: ({ kind }) => kind },
        { title: '人数', width: 8, align: 'right', value: ({ persons }) => String(persons) },
        ...COLUMNS.map(([key, title]) => ({
          title,
          width: 15,
          align: 'right' as const,
          value: (row: OffsiteFigure) => readMoney(row[key]),
        })),
      ],
      figures,
      `${year}年没有异地培训`,
    );
    pdf.facts(
      COLUMNS.map(([key, title]): [string, string] => [
        `${title.replace('（元）', '')}合计`,
        `${readMoney(totalOf(figures, key))} 元`,
      ]),
    );
    pdf.paragraph('按培训开始日期的年度统计，每人在同一省份、同一类型中只计一次；草稿和作废的不计。');
    pdf.signatures(['制表人', '审核人', '单位（盖章）']);
  });
}

/** The same as a sheet. @throws NOT_FOUND for what is no year */
async function sheetOfSummary(ctx: Ctx, year: string): Promise<PrintedDocument> {
  const figures = await figuresOf(ctx, year);
  const file = await makeExportFile(
    ctx.app,
    (target) =>
      writeXlsx<OffsiteFigure>(ctx, target, {
        title: TITLE,
        filter: `${year}年`,
        notes: COLUMNS.map(([key, title]): [string, string] => [`${title}合计`, totalOf(figures, key)]),
        columns: [
          { title: '培训所在省', width: 18, value: ({ province }) => province },
          { title: '培训类型', width: 18, value: ({ kind }) => kind },
          { title: '人数', width: 8, value: ({ persons }) => persons },
          ...COLUMNS.map(([key, title]) => ({
            title,
            width: 16,
            format: MONEY_FORMAT,
            value: (row: OffsiteFigure) => Number(row[key]),
          })),
        ],
        pages: [figures],
      }),
    ({ sm3 }) =>
      recordAudit(ctx, { event: PRINTED, objectType: OFFSITE, detail: { kind: TITLE, sm3, rows: figures.length } }),
  );
  return { name: exportFileName(TITLE, `${year}年`, ctx.app.clock.now()), file };
}

/** `/exports/offsite-summaries/2026/summary.pdf` and `summary.xlsx`, for whoever sees off-site trainings. */
export function offsiteSummaryRoutes(server: FastifyInstance, app: App): void {
  const access = 'training.offsite:view';
  documentRoute(server, app, { url: '/exports/offsite-summaries/:id/summary.pdf', access, print: printSummary });
  documentRoute(server, app, { url: '/exports/offsite-summaries/:id/summary.xlsx', access, print: sheetOfSummary });
}

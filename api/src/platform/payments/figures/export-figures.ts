import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { httpContext } from '../../../server/http-context.ts';
import { recordAudit } from '../../audit/index.ts';
import { badInput } from '../../errors/index.ts';
import {
  type ExportColumn,
  type ExportFile,
  exportFileName,
  MONEY_FORMAT,
  makeExportFile,
  sendExport,
  writeXlsx,
} from '../../files/index.ts';
import type { App, Ctx } from '../../kernel/index.ts';
import { type PaymentFigure, readFigures } from './read-figures.ts';

const money = (title: string, value: (figure: PaymentFigure) => string): ExportColumn<PaymentFigure> => ({
  title,
  width: 18,
  format: MONEY_FORMAT,
  value: (figure) => Number(value(figure)),
});

/** 资金发放统计 as Excel, the figures of the page; audited. Nothing in it names a person. @throws BAD_INPUT */
async function exportFigures(ctx: Ctx, from: string, to: string): Promise<{ name: string; file: ExportFile }> {
  const figures = await readFigures(ctx, from, to);
  const title = '资金发放统计';
  const range = `${from}至${to}`;
  const district = (code: string) => ctx.app.registry.regionTitle(code) ?? code;
  const columns: ExportColumn<PaymentFigure>[] = [
    { title: '发放用途', width: 28, value: ({ purposeTitle }) => purposeTitle },
    { title: '区', width: 14, value: ({ districtCode }) => district(districtCode) },
    { title: '月份', width: 12, value: ({ month }) => month },
    { title: '批次数', width: 10, value: ({ batches }) => batches },
    { title: '笔数', width: 10, value: ({ count }) => count },
    money('金额（元）', ({ amount }) => amount),
    { title: '成功笔数', width: 12, value: ({ paidCount }) => paidCount },
    money('成功金额（元）', ({ paidAmount }) => paidAmount),
    { title: '失败笔数', width: 12, value: ({ failedCount }) => failedCount },
    money('失败金额（元）', ({ failedAmount }) => failedAmount),
    { title: '未完成笔数', width: 12, value: ({ openCount }) => openCount },
    money('未完成金额（元）', ({ openAmount }) => openAmount),
    {
      title: '平均用时（天）',
      width: 16,
      value: ({ averageDays }) => (averageDays === null ? '' : Number(averageDays)),
    },
  ];
  const file = await makeExportFile(
    ctx.app,
    (target) =>
      writeXlsx(ctx, target, {
        title,
        filter: range,
        notes: [['口径', '按批次编制日期统计；重发的计入重发批次；平均用时为审批通过到银行时间的自然日']],
        columns,
        pages: [figures],
      }),
    ({ rows, sm3 }) =>
      recordAudit(ctx, {
        event: 'payment.export-figures',
        objectType: 'paymentFigures',
        detail: { from, to, rows, sm3 },
      }),
  );
  return { name: exportFileName(title, range, ctx.app.clock.now()), file };
}

const wanted = z.object({ from: z.iso.date(), to: z.iso.date() });

/** `/exports/payment-figures.xlsx?from=…&to=…` (payment:export). */
export function figureRoutes(server: FastifyInstance, app: App): void {
  server.get('/exports/payment-figures.xlsx', { config: { access: ['payment:export'] } }, async (http, reply) => {
    const parsed = wanted.safeParse(http.query);
    if (!parsed.success)
      throw badInput(parsed.error.issues.map(({ path }) => ({ path: path.join('.'), message: '请选择统计日期' })));
    const { name, file } = await exportFigures(await httpContext(app, http), parsed.data.from, parsed.data.to);
    return sendExport(reply, name, file);
  });
}

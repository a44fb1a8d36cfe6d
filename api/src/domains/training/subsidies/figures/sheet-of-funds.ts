import { recordAudit } from '../../../../platform/audit/index.ts';
import type { PrintedDocument } from '../../../../platform/documents/index.ts';
import { refuse } from '../../../../platform/errors/index.ts';
import { exportFileName, MONEY_FORMAT, makeExportFile, writeXlsx } from '../../../../platform/files/index.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { readSubsidyFigures, type SubsidyFigure } from './read-figures.ts';

const TITLE = '补助资金汇总表';

/** 资金汇总表 of a year: district × month × fund (02 §19.7); audited. @throws NOT_FOUND for what is no year */
export async function sheetOfFunds(ctx: Ctx, year: string): Promise<PrintedDocument> {
  if (!/^20\d\d$/.test(year)) throw refuse('NOT_FOUND');
  const figures = await readSubsidyFigures(ctx, Number(year));
  const money = (title: string, of: (row: SubsidyFigure) => string) => ({
    title,
    width: 16,
    format: MONEY_FORMAT,
    value: (row: SubsidyFigure) => Number(of(row)),
  });
  const file = await makeExportFile(
    ctx.app,
    (target) =>
      writeXlsx<SubsidyFigure>(ctx, target, {
        title: TITLE,
        filter: `${year}年`,
        columns: [
          { title: '月份', width: 10, value: (row) => row.month },
          { title: '区', width: 12, value: (row) => row.districtTitle },
          { title: '台账份数', width: 10, value: (row) => row.ledgers },
          { title: '结算人数', width: 10, value: (row) => row.persons },
          money('中央资金（元）', ({ central }) => central),
          money('地方资金（元）', ({ local }) => local),
          money('合计（元）', ({ total }) => total),
        ],
        pages: [figures],
      }),
    ({ sm3 }) =>
      recordAudit(ctx, {
        event: 'training.subsidy.print',
        objectType: 'subsidyLedger',
        detail: { kind: TITLE, sm3, rows: figures.length },
      }),
  );
  return { name: exportFileName(TITLE, `${year}年`, ctx.app.clock.now()), file };
}

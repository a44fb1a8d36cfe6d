import { type PrintedDocument, printDocument } from '../../../../platform/documents/index.ts';
import { refuse } from '../../../../platform/errors/index.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { readMoney, sumOf } from '../../../../platform/money/index.ts';
import { LEDGER } from '../ledger/record-type.ts';
import { readSubsidyFigures, type SubsidyFigure } from './read-figures.ts';

type Money = 'central' | 'local' | 'total';

/** 资金汇总表 of a year as a PDF: district × month × fund, with what districts come to (02 §19.7); audited. @throws NOT_FOUND for what is no year */
export async function printFunds(ctx: Ctx, year: string): Promise<PrintedDocument> {
  if (!/^20\d\d$/.test(year)) throw refuse('NOT_FOUND');
  const figures = await readSubsidyFigures(ctx, Number(year));
  const about = {
    type: LEDGER,
    id: year,
    title: '补助资金汇总表',
    no: `${year}年`,
    event: 'training.subsidy.print',
    landscape: true,
  };
  const sum = (rows: readonly SubsidyFigure[], of: Money) => readMoney(sumOf(rows.map((row) => row[of])).toFixed(2));
  const districts = [...Map.groupBy(figures, ({ districtTitle }) => districtTitle)];
  return printDocument(ctx, about, (pdf) => {
    const money = (title: string, of: Money) => ({
      title,
      width: 16,
      align: 'right' as const,
      value: (row: SubsidyFigure) => readMoney(row[of]),
    });
    pdf.table<SubsidyFigure>(
      [
        { title: '月份', width: 10, value: ({ month }) => month },
        { title: '区', width: 14, value: ({ districtTitle }) => districtTitle },
        { title: '台账份数', width: 10, align: 'right', value: ({ ledgers }) => String(ledgers) },
        { title: '结算人数', width: 10, align: 'right', value: ({ persons }) => String(persons) },
        money('中央资金（元）', 'central'),
        money('地方资金（元）', 'local'),
        money('合计（元）', 'total'),
      ],
      figures,
      `${year}年没有台账`,
    );
    pdf.facts([
      ...districts.map(([title, own]): [string, string] => [
        title,
        `中央 ${sum(own, 'central')}，地方 ${sum(own, 'local')}，合计 ${sum(own, 'total')} 元`,
      ]),
      ['全年合计', `中央 ${sum(figures, 'central')}，地方 ${sum(figures, 'local')}，合计 ${sum(figures, 'total')} 元`],
    ]);
    pdf.paragraph('按台账明细的入账月份统计，冲正和更正计入其入账的月份。');
    pdf.signatures(['制表人', '审核人', '单位（盖章）']);
  });
}

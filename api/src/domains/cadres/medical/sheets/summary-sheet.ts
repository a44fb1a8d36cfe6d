import { localDateOf } from '../../../../platform/calendar/index.ts';
import type { PrintedDocument } from '../../../../platform/documents/index.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { amountOf, inCapitals, sumOf } from '../../../../platform/money/index.ts';
import { type DistrictProgress, readMatrix } from '../statistics/matrix.ts';
import { sheetFile } from './sheet-file.ts';
import type { SheetOwner } from './sheet-owner.ts';

/** What stands in the sheet's last line. */
interface Line extends Pick<DistrictProgress, 'districtName' | 'rowCount' | 'heldCount' | 'paid' | 'failed'> {
  total: string;
  heldTotal: string;
  pushTotal: string;
}

/** 汇总表 (03 §33.8): district × count × amount with the city's sum, in figures and in 大写. */
export async function exportSummary(ctx: Ctx, owner: SheetOwner): Promise<PrintedDocument> {
  const districts: Line[] = (await readMatrix(ctx, owner.id)).filter(({ rosterId }) => rosterId !== null);
  const money = (of: 'total' | 'heldTotal' | 'pushTotal') => sumOf(districts.map((one) => one[of])).toFixed(2);
  const count = (of: 'rowCount' | 'heldCount' | 'paid' | 'failed') => districts.reduce((all, one) => all + one[of], 0);
  const city: Line = {
    districtName: '全市合计',
    rowCount: count('rowCount'),
    total: money('total'),
    heldCount: count('heldCount'),
    heldTotal: money('heldTotal'),
    pushTotal: money('pushTotal'),
    paid: count('paid'),
    failed: count('failed'),
  };
  return sheetFile(ctx, {
    title: '医疗补助汇总表',
    of: owner,
    notes: [
      ['截至', localDateOf(ctx.app.clock.now())],
      ['应发合计大写', `人民币${inCapitals(amountOf(city.total))}`],
      ['实推合计大写', `人民币${inCapitals(amountOf(city.pushTotal))}`],
    ],
    columns: [
      { title: '区', width: 14, value: ({ districtName }) => districtName },
      { title: '应发人数', width: 10, value: ({ rowCount }) => rowCount },
      { title: '应发（元）', width: 16, value: ({ total }) => total },
      { title: '暂缓人数', width: 10, value: ({ heldCount }) => heldCount },
      { title: '暂缓（元）', width: 16, value: ({ heldTotal }) => heldTotal },
      { title: '实推人数', width: 10, value: ({ rowCount, heldCount }) => rowCount - heldCount },
      { title: '实推（元）', width: 16, value: ({ pushTotal }) => pushTotal },
      { title: '发放成功', width: 10, value: ({ paid }) => paid },
      { title: '发放失败', width: 10, value: ({ failed }) => failed },
    ],
    rows: [...districts, city],
  });
}

import type { FastifyInstance } from 'fastify';
import { formatChineseDate, localDateOf } from '../../../../platform/calendar/index.ts';
import { documentRoute, type PrintedDocument, printDocument } from '../../../../platform/documents/index.ts';
import { type App, type Ctx, requireUser } from '../../../../platform/kernel/index.ts';
import { amountOf, inCapitals, readMoney, sumOf } from '../../../../platform/money/index.ts';
import { medicalCycle } from '../cycle/cycle.record.ts';
import { RIGHTS } from '../permissions.ts';
import { type DistrictProgress, readMatrix } from './matrix.ts';

/** What stands under the sheet: 应发 in figures and in words (03 §33.8). */
export function totalLine(
  districts: readonly Pick<DistrictProgress, 'rowCount' | 'total' | 'heldTotal' | 'pushTotal'>[],
) {
  const sum = (of: 'total' | 'heldTotal' | 'pushTotal') => sumOf(districts.map((one) => one[of])).toFixed(2);
  const persons = districts.reduce((all, { rowCount }) => all + rowCount, 0);
  const total = sum('total');
  return `合计${persons}人，应发${readMoney(total)}元（人民币${inCapitals(amountOf(total))}），暂缓${readMoney(sum('heldTotal'))}元，实推${readMoney(sum('pushTotal'))}元。`;
}

/** 汇总表 of a cycle: districts, persons, amounts, the sum in 大写 (03 §33.8). @throws NOT_FOUND */
export async function printSummary(ctx: Ctx, id: string): Promise<PrintedDocument> {
  const cycle = await medicalCycle.get(ctx, id);
  const districts = (await readMatrix(ctx, cycle.id)).filter(({ rosterId }) => rosterId !== null);
  const today = localDateOf(ctx.app.clock.now());
  const printing = {
    type: 'medicalSummary',
    id: cycle.id,
    title: '企业退休军转干部医疗补助汇总表',
    no: `${cycle.cycleNo}_${today}`,
    subtitle: `${requireUser(ctx).orgName} ${cycle.title} 截至${formatChineseDate(today)}`,
    event: 'medical.print-summary',
  };
  return printDocument(ctx, printing, (pdf) => {
    const right = { align: 'right', width: 2.4 } as const;
    pdf.table<DistrictProgress>(
      [
        { title: '区', width: 2.4, value: ({ districtName }) => districtName },
        { ...right, title: '人数', width: 1.6, value: ({ rowCount }) => String(rowCount) },
        { ...right, title: '应发（元）', value: ({ total }) => readMoney(total) },
        { ...right, title: '暂缓（元）', value: ({ heldTotal }) => readMoney(heldTotal) },
        { ...right, title: '实推（元）', value: ({ pushTotal }) => readMoney(pushTotal) },
        { ...right, title: '发放成功', width: 1.8, value: ({ paid }) => String(paid) },
        { ...right, title: '发放失败', width: 1.8, value: ({ failed }) => String(failed) },
      ],
      districts,
      '没有名册',
    );
    pdf.paragraph(totalLine(districts));
  });
}

/** `/exports/medical-summary/<cycle>/summary.pdf` */
export function summaryRoute(server: FastifyInstance, app: App): void {
  documentRoute(server, app, {
    url: '/exports/medical-summary/:id/summary.pdf',
    access: RIGHTS.cycle,
    print: printSummary,
  });
}

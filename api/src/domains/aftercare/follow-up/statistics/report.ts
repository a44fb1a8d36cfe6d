import type { FastifyInstance } from 'fastify';
import { formatChineseDate, localDateOf } from '../../../../platform/calendar/index.ts';
import { documentRoute, type PrintedDocument, printDocument } from '../../../../platform/documents/index.ts';
import { refuse } from '../../../../platform/errors/index.ts';
import { type App, type Ctx, requireUser } from '../../../../platform/kernel/index.ts';
import { type FollowUpFigure, POINTS, readFigures } from './figures.ts';

const ALL = 'all';
const percent = (part: number, whole: number) => (whole === 0 ? '—' : `${((part * 100) / whole).toFixed(1)}%`);

const pointOf = ({ points }: FollowUpFigure, wanted: number): string => {
  const point = points.find(({ months }) => months === wanted);
  return point ? percent(point.employed, point.due) : '—';
};

/** 就业情况报表 of the caller's scope, of one year of discharge or of all (01 §14.6). @throws NOT_FOUND for what is no year */
export async function printReport(ctx: Ctx, which: string): Promise<PrintedDocument> {
  if (which !== ALL && !/^\d{4}$/.test(which)) throw refuse('NOT_FOUND');
  const figures = await readFigures(ctx, which === ALL ? {} : { cohort: Number(which) });
  const today = localDateOf(ctx.app.clock.now());
  const scope = which === ALL ? '各退役年度' : `${which}年度退役`;
  const printing = {
    type: 'followUpReport',
    id: which,
    title: '退役士兵就业情况报表',
    no: `${scope}_${today}`,
    subtitle: `${requireUser(ctx).orgName} ${scope} 截至${formatChineseDate(today)}`,
    event: 'followup.report',
  };
  return printDocument(ctx, printing, (pdf) => {
    const right = { align: 'right', width: 2 } as const;
    pdf.table<FollowUpFigure>(
      [
        { title: '区', width: 2.4, value: ({ districtName }) => districtName },
        { title: '退役年度', width: 2, value: ({ cohort }) => String(cohort) },
        { ...right, title: '跟踪人数', value: ({ persons }) => String(persons) },
        ...POINTS.map((months) => ({
          ...right,
          width: 2.6,
          title: `满${months}个月就业率`,
          value: (figure: FollowUpFigure) => pointOf(figure, months),
        })),
        { ...right, title: '创业率', value: ({ selfEmployed, persons }) => percent(selfEmployed, persons) },
        { ...right, title: '培训率', value: ({ trained, persons }) => percent(trained, persons) },
        { ...right, title: '逾期跟踪', value: ({ overdue }) => String(overdue) },
      ],
      figures,
      '没有跟踪数据',
    );
    pdf.paragraph('就业率按退役满该月数时最新的记录计算，没有记录的计入分母；逾期包括三次没有联系上的。');
  });
}

/** `/exports/follow-up-report/<year>/report.pdf`; `all` for every year. */
export function reportRoute(server: FastifyInstance, app: App): void {
  documentRoute(server, app, {
    url: '/exports/follow-up-report/:id/report.pdf',
    access: 'followup:view',
    print: printReport,
  });
}

import { run, sql, toDate } from '../../../database/sql.ts';
import { tables } from '../../../database/tables.ts';
import { dayNumberOf, formatDateTime, instantOfDay, localDateOf } from '../../../platform/calendar/index.ts';
import { badInput } from '../../../platform/errors/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { seesAllOfExchange } from '../apps/app-reach.ts';
import { INTERFACE_TARGET } from './interfaces.ts';
import { findStatistics } from './statistics.ts';
import { findUsage } from './usage.ts';

/** One figure of the report with its place in it. */
export interface ReportLine {
  part: string;
  item: string;
  value: string;
}

/** 数据交换月报 (03 §37). */
export interface MonthlyReport {
  /** `2026-03`. */
  month: string;
  madeAt: Date;
  /** False while the month is running or its last calls may still come: the figures are those of this moment. */
  final: boolean;
  lines: ReportLine[];
}

/** From this year on there can be figures. */
const MONTH = /^20\d\d-(0[1-9]|1[0-2])$/;

/**
 * The kept report of a month, or what it would be now. The kept one is the city's: who sees less gets the figures within reach, made from the
 * same roll-up each time. @throws BAD_INPUT for a month that is none or has not begun
 */
export async function getReport(ctx: Ctx, month: string): Promise<MonthlyReport> {
  const { begin } = boundsOf(month);
  if (begin > ctx.app.clock.now()) throw badInput([{ path: 'month', message: '该月份尚未开始' }]);
  const kept = await tables(ctx)
    .selectFrom('exchange_report')
    .select(['made_at as madeAt', 'content'])
    .$narrowType<{ content: ReportLine[] }>()
    .where('month', '=', month)
    .executeTakeFirst();
  if (kept && seesAllOfExchange(ctx)) return { month, madeAt: toDate(kept.madeAt), final: true, lines: kept.content };
  return { month, madeAt: ctx.app.clock.now(), final: kept !== undefined, lines: await linesOf(ctx, month) };
}

/** Months whose report is kept, newest first. */
export async function keptMonths(ctx: Ctx): Promise<string[]> {
  const found = await tables(ctx)
    .selectFrom('exchange_report')
    .select('month')
    .orderBy('month', 'desc')
    .limit(120)
    .execute();
  return found.map(({ month }) => month);
}

/** Keeps the report of the month before, once late calls can no longer come; a month without any call has one as well. */
export async function keepReport(ctx: Ctx): Promise<string | undefined> {
  const now = ctx.app.clock.now();
  const [year = 0, thisMonth = 0] = localDateOf(now).split('-').map(Number);
  const month = thisMonth === 1 ? `${year - 1}-12` : `${year}-${String(thisMonth - 1).padStart(2, '0')}`;
  const lines = await linesOf(ctx, month);
  const written = await run(
    ctx,
    sql`insert into exchange_report (month, made_at, content) values (${month}, ${now}, ${JSON.stringify(lines)}::jsonb)
        on conflict (month) do nothing`,
  );
  return written > 0 ? month : undefined;
}

/** First moment of the month and of the next. @throws BAD_INPUT */
function boundsOf(month: string): { begin: Date; end: Date } {
  if (!MONTH.test(month)) throw badInput([{ path: 'month', message: '请选择月份' }]);
  const [year = 0, number = 0] = month.split('-').map(Number);
  const next = number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`;
  return { begin: firstMoment(month), end: firstMoment(next) };
}

/** Noon in Shanghai lies on the same day everywhere that matters. */
function firstMoment(month: string): Date {
  return instantOfDay(dayNumberOf(new Date(`${month}-01T12:00:00+08:00`)));
}

async function linesOf(ctx: Ctx, month: string): Promise<ReportLine[]> {
  const { begin, end } = boundsOf(month);
  const [all, outside, usage] = [
    await findStatistics(ctx, { from: begin, to: end }),
    await findStatistics(ctx, { from: begin, to: end, direction: 'IN' }),
    await findUsage(ctx, begin, end),
  ];
  const { totals } = outside;
  const percent = (part: number, whole: number) => (whole === 0 ? '—' : `${((part / whole) * 100).toFixed(1)}%`);
  const { inventory, uplink, interfaces } = usage;
  const part = (name: string, items: readonly (readonly [string, string | number])[]): ReportLine[] =>
    items.map(([item, value]) => ({ part: name, item, value: String(value) }));
  return [
    ...part('总体', [
      ['数据共享接口数（目标不少于4）', interfaces.length],
      ['是否达标', interfaces.length >= INTERFACE_TARGET ? '达标' : '未达标'],
      ['数据源（启用/总数）', `${inventory.sourcesEnabled}/${inventory.sources}`],
      ['通道（启用/总数）', `${inventory.channelsEnabled}/${inventory.channels}`],
      ['分发（生效/总数）', `${inventory.distributionsActive}/${inventory.distributions}`],
      ['应用（启用/总数）', `${inventory.appsEnabled}/${inventory.apps}`],
      ['闲置分发（30天无调用）', inventory.idleDistributions],
    ]),
    ...part('外部数据', [
      ['调用次数', totals.calls],
      ['成功率', percent(totals.ok, totals.calls)],
      ['被拒次数', totals.denied],
      ['上游异常次数', totals.errors],
      ['返回记录数', totals.rowCount],
      [totals.subjectsExact ? '涉及人数' : '涉及人数（估计）', totals.subjects],
      ['耗时中位数（毫秒）', totals.p50],
      ['耗时95分位（毫秒）', totals.p95],
    ]),
    ...part(
      '内部数据',
      uplink
        ? [
            ['推送次数', all.totals.calls - totals.calls],
            ['传输任务', uplink.tasks],
            ['批次', uplink.batches],
            ['应传输行数', uplink.rows],
            ['发送行数', uplink.rowsSent],
            ['确认行数', uplink.rowsAcked],
            ['失败行数', uplink.rowsFailed],
            ['平均时延（分钟）', uplink.averageDelayMinutes ?? '—'],
          ]
        : [],
    ),
    ...part('安全', [
      ['异常事件（未关闭）', usage.anomaliesOpen],
      ['异常事件（已关闭）', usage.anomaliesClosed],
      ['正在封禁的IP', inventory.activeBans],
    ]),
    ...part(
      '调用最多的应用',
      all.topApps.map((app) => [app.title || '未识别', app.calls]),
    ),
    ...part(
      '各通道',
      outside.channels.map(({ channel, channelId, calls }) => [channel?.title ?? channelId, calls]),
    ),
    ...part(
      '各结果',
      outside.codes.map(({ code, title, calls }) => [`${code} ${title}`, calls]),
    ),
    ...part('说明', [
      ['统计时段', `${formatDateTime(begin)} 至 ${formatDateTime(end)}`],
      ['汇总至', all.rolledUntil ? formatDateTime(all.rolledUntil) : '尚未汇总'],
    ]),
  ];
}

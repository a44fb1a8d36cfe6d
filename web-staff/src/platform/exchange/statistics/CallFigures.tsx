import { formatCount } from '@yjs/web-kit';
import { Figures } from '../../charts/Figures.tsx';
import { CallCharts } from './CallCharts.tsx';
import { CallTables } from './CallTables.tsx';
import type { Statistics } from './chart-options.ts';
import { logAddress, percent, type StatState } from './statistics-state.ts';
import type { Usage } from './UsageFigures.tsx';

export interface CallFiguresProps {
  stats: Statistics;
  usage: Usage;
  state: StatState;
  /** Something was done that changes the figures. */
  onChanged(): void;
}

/** The calls of the period as figures, pictures and tables; each leads to its lines of the log. */
export function CallFigures({ stats, usage, state, onChanged }: CallFiguresProps) {
  const { totals } = stats;
  const log = (more: Readonly<Record<string, string>> = {}) => logAddress(state, more);
  return (
    <>
      <h2 className="staff-section-title">调用情况</h2>
      <Figures
        label="调用情况"
        figures={[
          { title: '调用', value: formatCount(totals.calls), to: log() },
          { title: '成功', value: formatCount(totals.ok), to: log({ ok: 'yes' }) },
          { title: '成功率', value: percent(totals.ok, totals.calls) },
          { title: '被拒', value: formatCount(totals.denied), to: log({ ok: 'denied' }) },
          { title: '上游异常', value: formatCount(totals.errors), to: log({ ok: 'error' }) },
          { title: '上游异常率', value: percent(totals.errors, totals.calls) },
          { title: '返回记录', value: formatCount(totals.rowCount) },
          { title: totals.subjectsExact ? '涉及人数' : '涉及人数（约）', value: formatCount(totals.subjects) },
          { title: '耗时中位数', value: `${totals.p50} 毫秒` },
          { title: '耗时95分位', value: `${totals.p95} 毫秒` },
        ]}
      />
      {totals.calls === 0 ? (
        <p className="staff-empty">
          这段日期没有已汇总的调用
          <br />
          <span className="yjs-quiet">当前这一小时的调用在整点后 5 分钟汇总；请换一段日期或清除筛选。</span>
        </p>
      ) : (
        <CallCharts stats={stats} usage={usage} state={state} />
      )}
      <CallTables stats={stats} usage={usage} state={state} onChanged={onChanged} />
    </>
  );
}

import { useMutation } from '@apollo/client/react';
import { formatDateTime, formatMoney, MarkTag, presentError, usePermission } from '@yjs/web-kit';
import { Alert, App, Button, Descriptions, Skeleton } from 'antd';
import { lazy, type ReactNode, Suspense, useMemo, useState } from 'react';
import type { InspectionPageFragment } from '../../../generated/graphql.ts';
import { InspectedRuns } from './InspectedRuns.tsx';
import { RecountInspectionDocument } from './inspections.graphql.ts';
import { monthsOption } from './months-option.ts';
import { figureOrReason } from './words.ts';

const Chart = lazy(() => import('../../../platform/charts/Chart.tsx'));
/** Employment is followed up after discharge; what is not told there is not guessed here. */
const NO_FOLLOW_UP = '就业跟踪未提供';
const REPORTED = ['DIST_REVIEW', 'RE_REVIEW', 'BACK_TO_DIST'];
/** Frozen with the report: then only what the institution disputes is counted anew (BR19-3). */
const isCountable = ({ state, statisticsAnswer }: InspectionPageFragment) =>
  state === 'REPORTING' || (REPORTED.includes(state) && statisticsAnswer === 'DISPUTED');

/** 开班统计: what was counted, what the institution says to it, and every count before (S19.1, BR19-3). */
export function StatisticsPanel({ one, onDone }: { one: InspectionPageFragment; onDone(): void }) {
  const { message } = App.useApp();
  const [listed, setListed] = useState(false);
  const [recount, { loading }] = useMutation(RecountInspectionDocument);
  const mayCount = [usePermission('training.inspection:review'), usePermission('training.inspection:manage')].some(
    Boolean,
  );
  const { figures, rates, cycle, snapshots } = one;
  const option = useMemo(() => monthsOption(figures.months), [figures.months]);

  async function count(): Promise<void> {
    try {
      await recount({ variables: { id: one.id, version: one.version } });
      message.success(one.state === 'REPORTING' ? '已重新统计，原统计保留，机构须重新核对' : '已重新统计，原统计保留');
      onDone();
    } catch (failure) {
      message.error(presentError(failure).title, 6);
    }
  }

  const facts: [string, ReactNode][] = [
    [
      '开班 / 结班',
      <span key="runs">
        {figures.runsOpened} / {figures.runsCompleted}{' '}
        <Button type="link" size="small" onClick={() => setListed(true)}>
          班次明细
        </Button>
      </span>,
    ],
    ['报名 / 参训', `${figures.enrolled} / ${figures.studied} 人`],
    ['结业 / 退出', `${figures.completed} / ${figures.withdrawn} 人`],
    ['取证', `${figures.certificates} 人`],
    ['结业率', figureOrReason(rates.completion, '统计期内无参训学员')],
    ['取证率', figureOrReason(rates.certificate, '统计期内无结业学员')],
    [
      '出勤率',
      rates.attendance == null
        ? figureOrReason(null, '统计期内无已考勤课时')
        : `${rates.attendance}%（${figures.attendedHours} / ${figures.scheduledHours} 课时）`,
    ],
    ['满意率', figureOrReason(figures.satisfactionRate, '统计期内无已统计的满意度评价')],
    ['满意度偏低的班次', figures.lowSatisfactionRuns?.join('；') || '无'],
    ['抽查', `已查 ${figures.spotChecksDone} / 应查 ${figures.spotChecksRequired} 次`],
    ['抽查问题', `一般 ${figures.problems.minor}，较重 ${figures.problems.major}，严重 ${figures.problems.severe}`],
    ['已结算培训费', `${formatMoney(figures.trainingFeeSettled)} 元`],
    ['已结算生活补助', `${formatMoney(figures.livingSettled)} 元`],
    ['3个月就业率', figureOrReason(figures.employmentAfter3, NO_FOLLOW_UP)],
    ['6个月就业率', figureOrReason(figures.employmentAfter6, NO_FOLLOW_UP)],
  ];
  return (
    <section className="staff-section" aria-label="开班统计">
      <header>
        <h2>开班统计</h2>
        <span className="yjs-quiet">
          {cycle.periodFrom} 至 {cycle.periodTo}
        </span>
        {mayCount && isCountable(one) && (
          <Button className="staff-section-extra" size="small" loading={loading} onClick={() => void count()}>
            重新统计
          </Button>
        )}
      </header>
      <div className="staff-stack">
        {figures.runsOpened === 0 && <Alert type="warning" showIcon title="全年未开班，请在年检指标中作出判断" />}
        {one.statisticsAnswer === 'DISPUTED' && (
          <Alert type="warning" showIcon title="机构对统计有异议" description={one.statDispute} />
        )}
        <Descriptions
          size="small"
          column={1}
          items={facts.map(([label, children]) => ({ key: label, label, children }))}
        />
        {figures.months.length > 0 && (
          <>
            <Suspense fallback={<Skeleton active />}>
              <Chart label="十二个月的开班数和参训人数" option={option} height={180} />
            </Suspense>
            <details>
              <summary>按月数据</summary>
              <table className="staff-table" aria-label="按月数据">
                <thead>
                  <tr>
                    <th scope="col" align="left">
                      月份
                    </th>
                    <th scope="col" align="right">
                      开班
                    </th>
                    <th scope="col" align="right">
                      参训
                    </th>
                  </tr>
                </thead>
                <tbody>
                  {figures.months.map(({ month, runs, trainees }) => (
                    <tr key={month}>
                      <td>{month}</td>
                      <td align="right">{runs}</td>
                      <td align="right">{trainees}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </details>
          </>
        )}
        <ul className="staff-plain-list">
          {snapshots.map((snapshot) => (
            <li key={snapshot.id} className="yjs-quiet">
              {formatDateTime(snapshot.createdAt)} {snapshot.reason === 'START' ? '启动时统计' : '重新统计'}（
              {snapshot.byName}）：开班 {snapshot.figures.runsOpened}，参训 {snapshot.figures.studied}，结业{' '}
              {snapshot.figures.completed}
            </li>
          ))}
        </ul>
        {one.statFrozenAt && (
          <div>
            <MarkTag>随上报冻结</MarkTag> <span className="yjs-quiet">{formatDateTime(one.statFrozenAt)}</span>
          </div>
        )}
      </div>
      {listed && <InspectedRuns inspectionId={one.id} onClose={() => setListed(false)} />}
    </section>
  );
}

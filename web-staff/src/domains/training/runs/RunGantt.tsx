import { useQuery } from '@apollo/client/react';
import { ErrorNotice, PageHeader, pickedToday, StateTag, toPicked, useRecordChanges, useUrlState } from '@yjs/web-kit';
import { Button, Empty, Skeleton, Space, Tooltip } from 'antd';
import { Link } from 'react-router';
import type { RunGanttQuery } from '../../../generated/graphql.ts';
import { HelpLines } from '../../../platform/HelpLines.tsx';
import { trainingRun, trainingRunStates } from '../../../records/training-run.ts';
import { DAYS, daysOf, placeOf } from './gantt.ts';
import { RunGanttDocument } from './runs.graphql.ts';
import './run-gantt.css';

type Run = RunGanttQuery['trainingRuns']['nodes'][number];

const MOST = 100;
const fromUrl = {
  from: {
    empty: '',
    parse: (text: string) => (/^20\d{2}-\d{2}-\d{2}$/.test(text) ? text : ''),
    format: (day: string) => day || undefined,
  },
};

/** 开班甘特图: the runs that are on within thirty days, a line each from their first day to their last (02 §13.6 charts). */
export default function RunGantt() {
  const [{ from }, set] = useUrlState(fromUrl);
  const start = from || pickedToday().format('YYYY-MM-DD');
  const days = daysOf(start);
  const end = days.at(-1) ?? start;
  const { data, error, refetch } = useQuery(RunGanttDocument, {
    variables: { filter: { endsFrom: start, to: end }, first: MOST },
    fetchPolicy: 'cache-and-network',
  });
  useRecordChanges({ recordTypes: ['trainingRun'], onChange: () => void refetch() });
  const runs = data?.trainingRuns;
  const move = (by: number) => set({ from: toPicked(start).add(by, 'day').format('YYYY-MM-DD') });
  return (
    <>
      <PageHeader
        title="开班甘特图"
        help={
          <HelpLines
            lines={[
              `每行一个班次，色条自计划开始日期至计划结束日期，显示${DAYS}天；已取消、不通过的不列。`,
              '点击班次名称打开班次。',
            ]}
          />
        }
        actions={
          <Space wrap>
            <Button onClick={() => move(-DAYS)}>前{DAYS}天</Button>
            <Button onClick={() => set({ from: '' })}>今天起</Button>
            <Button onClick={() => move(DAYS)}>后{DAYS}天</Button>
            <Link to="/training/runs">
              <Button>列表</Button>
            </Link>
          </Space>
        }
      />
      {error && <ErrorNotice error={error} onRetry={() => void refetch()} />}
      {!runs && !error && <Skeleton active paragraph={{ rows: 8 }} />}
      {runs && (
        <>
          <p className="yjs-quiet">
            {start} 至 {end}，共{runs.totalCount}个班次
            {(runs.totalCount ?? 0) > MOST && `，显示前${MOST}个，其余请在列表中按日期查找`}
          </p>
          {runs.nodes.length === 0 ? (
            <Empty description="这段时间没有班次" />
          ) : (
            <ul className="run-gantt" aria-label="开班甘特图">
              <Head days={days} />
              {runs.nodes.map((run) => (
                <Line key={run.id} run={run} days={days} />
              ))}
            </ul>
          )}
        </>
      )}
    </>
  );
}

function Head({ days }: { days: readonly string[] }) {
  const now = pickedToday().format('YYYY-MM-DD');
  return (
    <li className="run-gantt-line run-gantt-head" aria-hidden>
      <span>班次</span>
      {days.map((day, at) => (
        <span key={day} className={day === now ? 'run-gantt-now' : undefined} style={{ gridColumn: at + 2 }}>
          {at === 0 || day.endsWith('-01')
            ? `${Number(day.slice(5, 7))}/${Number(day.slice(8))}`
            : Number(day.slice(8))}
        </span>
      ))}
    </li>
  );
}

function Line({ run, days }: { run: Run; days: readonly string[] }) {
  const { first, last, before, after } = placeOf(run.plannedStart, run.plannedEnd, days);
  const words = `${run.plannedStart} 至 ${run.plannedEnd}，${run.traineeCount}人，${trainingRunStates[run.state]}`;
  return (
    <li className="run-gantt-line">
      <span className="run-gantt-name">
        <Link to={`/training/runs/${run.id}`}>{run.name}</Link>
        <span className="yjs-quiet">{run.institutionName}</span>
      </span>
      <Tooltip title={words}>
        <span
          className={`run-gantt-bar${before ? ' run-gantt-before' : ''}${after ? ' run-gantt-after' : ''}`}
          style={{ gridColumn: `${first + 2} / ${last + 3}` }}
        >
          <StateTag title={trainingRunStates[run.state]} tone={trainingRun.tones?.[run.state]} />
          {run.traineeCount}人
        </span>
      </Tooltip>
    </li>
  );
}

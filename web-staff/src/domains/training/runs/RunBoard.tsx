import { useQuery } from '@apollo/client/react';
import { ErrorNotice, PageHeader, useRecordChanges } from '@yjs/web-kit';
import { Button, Skeleton } from 'antd';
import { Link } from 'react-router';
import type { TrainingRunState } from '../../../generated/graphql.ts';
import { HelpLines } from '../../../platform/HelpLines.tsx';
import { trainingRunStates } from '../../../records/training-run.ts';
import { RunBoardDocument } from './runs.graphql.ts';
import './run-board.css';

/** Where a run goes nowhere any more, the list has it. */
const OVER: readonly string[] = ['SETTLED', 'REJECTED', 'CANCELLED', 'TERMINATED'];
const MOST = 20;
const columns = Object.entries(trainingRunStates).filter(([state]) => !OVER.includes(state)) as [
  TrainingRunState,
  string,
][];

/** 班次看板 (02 §13.6): the states of the flow beside each other, with the runs that stand in each. */
export default function RunBoard() {
  return (
    <>
      <PageHeader
        title="班次看板"
        help={<HelpLines lines={['按办理状态列出培训班次，每列最近的20个；点击列名查看全部。']} />}
        actions={
          <Link to="/training/runs">
            <Button>列表</Button>
          </Link>
        }
      />
      <div className="run-board">
        {columns.map(([state, title]) => (
          <Column key={state} state={state} title={title} />
        ))}
      </div>
    </>
  );
}

function Column({ state, title }: { state: TrainingRunState; title: string }) {
  const { data, error, refetch } = useQuery(RunBoardDocument, {
    variables: { filter: { states: [state] }, first: MOST },
    fetchPolicy: 'cache-and-network',
  });
  useRecordChanges({ recordTypes: ['trainingRun'], onChange: () => void refetch() });
  const runs = data?.trainingRuns;
  return (
    <section className="run-board-column" aria-label={title}>
      <h2>
        <Link to={`/training/runs?state=${state}`}>{title}</Link>
        <span className="yjs-quiet">{runs?.totalCount ?? ''}</span>
      </h2>
      {!runs &&
        (error ? <ErrorNotice error={error} onRetry={() => void refetch()} /> : <Skeleton active title={false} />)}
      <ul>
        {runs?.nodes.map((run) => (
          <li key={run.id}>
            <Link to={`/training/runs/${run.id}`}>{run.name}</Link>
            <div className="yjs-quiet">{run.institutionName}</div>
            <div className="yjs-quiet">
              {run.plannedStart} · {run.traineeCount}人{run.contracts && ` · 合同${run.contracts}`}
            </div>
          </li>
        ))}
        {runs?.nodes.length === 0 && <li className="run-board-none">没有班次</li>}
      </ul>
    </section>
  );
}

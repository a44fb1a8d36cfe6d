import { QueueTabs } from '@yjs/web-kit';
import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import type { TaskBucket } from '../../generated/graphql.ts';
import { PlainTable } from '../PlainTable.tsx';
import { emptyBucket } from '../tasks/task-buckets.ts';
import { taskColumns } from '../tasks/task-columns.tsx';
import { useTasks } from '../tasks/useTasks.ts';

const firstTasks = { first: 12 };

/** The first to-dos of the chosen urgency; the rest one click away. */
export function BenchTasks() {
  const [chosen, setChosen] = useState<TaskBucket>();
  const tasks = useTasks(chosen, firstTasks);
  const active = tasks.bucket ?? 'TODAY';
  const more = (tasks.total ?? 0) - (tasks.rows?.length ?? 0);
  return (
    <section aria-labelledby="bench-tasks" className="staff-section">
      <header>
        <h2 id="bench-tasks">我的待办</h2>
        <span className="staff-section-extra" role="status">
          {tasks.arrivals > 0 && (
            <Button size="small" onClick={tasks.adopt}>
              {tasks.arrivals} 项新到，点击显示
            </Button>
          )}
          {more > 0 && <Link to={`/tasks?bucket=${active}`}>另有 {more} 项，查看全部</Link>}
        </span>
      </header>
      <QueueTabs label="待办分组" tabs={tasks.tabs} active={active} onChange={(bucket) => setChosen(bucket)} />
      <PlainTable
        label="我的待办"
        columns={taskColumns({ short: true })}
        rows={tasks.rows}
        error={tasks.error}
        onRetry={() => void tasks.refetch()}
        empty={emptyBucket(active)}
      />
    </section>
  );
}

import { DataTable, QueueTabs } from '@yjs/web-kit';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import type { TaskBucket } from '../../generated/graphql.ts';
import { emptyBucket } from '../tasks/task-buckets.ts';
import { taskColumns } from '../tasks/task-columns.tsx';
import { useTasks } from '../tasks/useTasks.ts';

const firstTasks = { first: 12 };

/** The first to-dos of the chosen urgency; the rest one click away. */
export function BenchTasks() {
  const navigate = useNavigate();
  const [chosen, setChosen] = useState<TaskBucket>();
  const tasks = useTasks(chosen, firstTasks);
  const active = tasks.bucket ?? 'TODAY';
  const more = (tasks.total ?? 0) - (tasks.rows?.length ?? 0);
  return (
    <section aria-labelledby="bench-tasks" className="staff-section">
      <header>
        <h2 id="bench-tasks">我的待办</h2>
      </header>
      <QueueTabs label="待办分组" tabs={tasks.tabs} active={active} onChange={(bucket) => setChosen(bucket)} />
      <DataTable
        id="bench-tasks"
        label="我的待办"
        columns={taskColumns()}
        rows={tasks.rows}
        loading={tasks.loading}
        error={tasks.error}
        onRetry={() => void tasks.refetch()}
        empty={emptyBucket(active)}
        onOpen={(row) => void navigate(row.link)}
        changedIds={tasks.changedIds}
        goneIds={tasks.goneIds}
        arrivals={tasks.arrivals}
        onShowArrivals={tasks.adopt}
        toolbar={more > 0 && <Link to={`/tasks?bucket=${active}`}>另有 {more} 项，查看全部</Link>}
      />
    </section>
  );
}

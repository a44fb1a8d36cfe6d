import { DataTable, PageHeader, QueueTabs, urlChoice, useKeysetPage, useUrlState } from '@yjs/web-kit';
import { useNavigate } from 'react-router';
import type { TaskBucket } from '../../generated/graphql.ts';
import { HelpLines } from '../HelpLines.tsx';
import { emptyBucket, taskBuckets } from './task-buckets.ts';
import { taskColumns } from './task-columns.tsx';
import { useTasks } from './useTasks.ts';

const taskUrl = {
  bucket: urlChoice<TaskBucket | ''>(['', ...taskBuckets.map((bucket) => bucket.key)], ''),
};

const help = [
  '需要您办理的事项都在这里，按时限分组，最急的在前。',
  '办完后待办自动消失；同一单位的同事办完，您这里也会消失。',
];

/** 我的待办: every to-do of one's roles, by urgency. */
export default function TaskList() {
  const navigate = useNavigate();
  const [state, setState] = useUrlState(taskUrl);
  const page = useKeysetPage();
  const tasks = useTasks(state.bucket || undefined, page.variables);
  const active = tasks.bucket ?? 'TODAY';
  return (
    <>
      <PageHeader title="我的待办" help={<HelpLines lines={help} />} />
      <QueueTabs label="待办分组" tabs={tasks.tabs} active={active} onChange={(bucket) => setState({ bucket })} />
      <DataTable
        id="tasks"
        label="待办列表"
        columns={taskColumns()}
        rows={tasks.rows}
        loading={tasks.loading}
        error={tasks.error}
        onRetry={() => void tasks.refetch()}
        empty={emptyBucket(active)}
        paging={{ page, info: tasks.info, total: tasks.total, totalCapped: tasks.totalCapped }}
        onOpen={(row) => void navigate(row.link)}
        changedIds={tasks.changedIds}
        goneIds={tasks.goneIds}
        arrivals={tasks.arrivals}
        onShowArrivals={tasks.adopt}
      />
    </>
  );
}

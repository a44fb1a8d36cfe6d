import { type DataColumn, DataTable, StateTag } from '@yjs/web-kit';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import type { ReviewTaskFragment } from '../generated/graphql.ts';
import { mayAskRecusal, taskTones } from './words.ts';

export interface TaskTableProps {
  tasks: readonly ReviewTaskFragment[];
  /** Name of the project as a way to its page; null where it may not be opened. */
  open(task: ReviewTaskFragment): ReactNode;
  /** 申请回避 of a task, before or after its material was opened (BR17-10). */
  onRecuse(task: ReviewTaskFragment): void;
}

/** One's own projects of a batch, in their order. */
export function TaskTable({ tasks, open, onRecuse }: TaskTableProps) {
  const columns: DataColumn<ReviewTaskFragment>[] = [
    { key: 'seq', title: '序号', align: 'right', render: ({ seq }) => seq },
    {
      key: 'name',
      title: '项目',
      fixed: true,
      render: (task) => open(task) ?? task.projectName ?? `第 ${task.seq} 号项目`,
    },
    { key: 'institution', title: '申报机构', render: (task) => task.institutionName ?? '—' },
    { key: 'leader', title: '身份', render: ({ leader }) => (leader ? '组长' : '成员') },
    { key: 'total', title: '我的总分', align: 'right', render: ({ total }) => total ?? '—' },
    {
      key: 'state',
      title: '状态',
      fixed: true,
      render: (task) => <StateTag title={task.stateTitle} tone={taskTones[task.state]} />,
    },
    {
      key: 'acts',
      title: '操作',
      render: (task) =>
        task.projectName && mayAskRecusal(task) ? (
          <Button size="small" onClick={() => onRecuse(task)}>
            申请回避
          </Button>
        ) : null,
    },
  ];
  return (
    <DataTable
      id="training.review-tasks"
      label="分配给我的项目"
      columns={columns}
      rows={tasks}
      empty={{ title: '没有分配给您的项目', hint: '' }}
    />
  );
}

import { type DataColumn, formatDateTime, RemainingChip } from '@yjs/web-kit';
import { Link } from 'react-router';
import type { TaskRowFragment } from '../../generated/graphql.ts';
import { WorkLink } from './WorkLink.tsx';

/**
 * What is to do, on which record, until when; one click goes to work.
 * @param short the workbench's choice: what it is about stands under the number, without the time of arrival
 */
export function taskColumns({ short = false }: { short?: boolean } = {}): DataColumn<TaskRowFragment>[] {
  return [
    { key: 'work', title: '待办', fixed: true, render: (row) => <WorkLink to={row.link}>{row.title}</WorkLink> },
    {
      key: 'record',
      title: '编号',
      fixed: true,
      render: (row) => (
        <>
          <Link to={row.link}>{row.recordTitle}</Link>
          {short && row.subject !== row.recordTitle && <div className="yjs-quiet">{row.subject}</div>}
        </>
      ),
    },
    { key: 'subject', title: '内容', hidden: short, render: (row) => row.subject },
    { key: 'remaining', title: '剩余时效', render: (row) => <RemainingChip remaining={row.remaining} /> },
    { key: 'createdAt', title: '到达时间', hidden: short, render: (row) => formatDateTime(row.createdAt) },
    { key: 'priority', title: '优先级', align: 'right', hidden: true, render: (row) => row.priority },
  ];
}

import { useQuery } from '@apollo/client/react';
import { type DataColumn, formatDateTime, StateTag } from '@yjs/web-kit';
import { Modal } from 'antd';
import type { JobRunPartsFragment } from '../../generated/graphql.ts';
import { PlainTable } from '../PlainTable.tsx';
import { JobRunsDocument } from './jobs.graphql.ts';
import { countWords, durationWords, outcomeTones, outcomeWords } from './run-words.ts';

const columns: DataColumn<JobRunPartsFragment>[] = [
  { key: 'started', title: '开始', render: (row) => formatDateTime(row.startedAt) },
  { key: 'took', title: '用时', align: 'right', render: durationWords },
  {
    key: 'outcome',
    title: '结果',
    render: (row) => <StateTag title={outcomeWords[row.outcome]} tone={outcomeTones[row.outcome]} />,
  },
  { key: 'counts', title: '数量', render: countWords },
  { key: 'by', title: '启动', render: (row) => row.begunBy ?? '按时间表' },
  { key: 'error', title: '失败原因', render: (row) => row.error ?? '—' },
];

/** The latest runs of one job, with why they failed. */
export function JobRuns({ job, onClose }: { job: { id: string; title: string }; onClose(): void }) {
  const { data, error, refetch } = useQuery(JobRunsDocument, {
    variables: { job: job.id },
    fetchPolicy: 'network-only',
  });
  return (
    <Modal open width={860} title={`运行记录：${job.title}`} footer={null} onCancel={onClose}>
      <PlainTable
        label="运行记录"
        rows={data?.jobRuns}
        error={error}
        onRetry={() => void refetch()}
        empty={{ title: '还没有运行记录', hint: '任务运行后出现在这里。' }}
        columns={columns}
      />
    </Modal>
  );
}

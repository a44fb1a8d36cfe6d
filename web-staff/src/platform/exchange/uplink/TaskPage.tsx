import { useQuery } from '@apollo/client/react';
import { DownloadButton, ErrorNotice, formatInstant, PageHeader, StateTag } from '@yjs/web-kit';
import { Descriptions, Skeleton, Space } from 'antd';
import { Link, useParams } from 'react-router';
import type { TransferTaskQuery } from '../../../generated/graphql.ts';
import { HelpLines } from '../../HelpLines.tsx';
import { BatchTable } from './BatchTable.tsx';
import { RecordTable } from './RecordTable.tsx';
import { TaskActs } from './TaskActs.tsx';
import { TransferTaskDocument } from './transfer.graphql.ts';
import { isOpen, taskTone } from './words.ts';
import './uplink.css';

const POLL_MS = 3000;
const help = [
  '批次按次序发送，前一批送到后才发下一批；没有收到结论的批次以原报文编号重发，对方据此去重。',
  '“重发”送出与原来相同的内容；“补传”按数据来源的当前内容另成一个任务。',
  '接收地址被封禁时批次“挂起”，解封后自动继续，不计入失败次数。',
];

/** A transfer: its figures, its batches with what the receiver said, its rows. */
export default function TaskPage() {
  const { id = '' } = useParams();
  const { data, error, refetch } = useQuery(TransferTaskDocument, {
    variables: { id },
    fetchPolicy: 'cache-and-network',
    pollInterval: POLL_MS,
    skipPollAttempt: () => document.hidden,
  });
  const task = data?.transferTask;
  if (!task) return error ? <ErrorNotice error={error} onRetry={() => void refetch()} /> : <Skeleton active />;
  const reload = () => void refetch();
  return (
    <div className="staff-stack">
      <PageHeader
        title={`传输任务 ${task.taskNo}`}
        tags={<StateTag title={task.stateTitle} tone={taskTone[task.state]} />}
        subtitle={
          <>
            <Link to={`/uplink/${task.entryId}`}>{task.entryName}</Link>
            {` · 第${task.entryVersion}版 · ${task.kindTitle} · ${task.startedBy}`}
          </>
        }
        help={<HelpLines lines={help} />}
        actions={
          <Space wrap>
            <TaskActs task={task} onDone={reload} />
            <DownloadButton label="导出传输明细" url="/exports/transfer-records.xlsx" fields={{ taskId: task.id }} />
          </Space>
        }
      />
      <Figures task={task} />
      <section className="staff-section uplink-flush">
        <h2>批次</h2>
        <BatchTable batches={task.batches} onDone={reload} />
      </section>
      <RecordTable key={task.failed > 0 ? 'troubled' : 'clean'} task={task} />
    </div>
  );
}

function Figures({ task }: { task: TransferTaskQuery['transferTask'] }) {
  const item = (label: string, children: React.ReactNode) => ({ key: label, label, children });
  return (
    <Descriptions
      size="small"
      bordered
      column={4}
      items={[
        item('总行数', task.total),
        item('已送出', task.sent),
        item('已确认', task.acked),
        item('失败和被拒绝', task.failed),
        item('开始', formatInstant(task.createdAt)),
        item('结束', task.finishedAt ? formatInstant(task.finishedAt) : '—'),
        item('窗口（行序号）', `${task.seqFrom} – ${task.seqTo}`),
        item('下次尝试', isOpen(task.state) && task.nextAttemptAt ? formatInstant(task.nextAttemptAt) : '—'),
        ...(task.endReason ? [item('取消原因', task.endReason)] : []),
        ...(task.lastError ? [item('最近错误', task.lastError)] : []),
      ]}
    />
  );
}

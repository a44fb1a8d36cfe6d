import { ErrorNotice, formatDateTime, PageHeader } from '@yjs/web-kit';
import { Skeleton } from 'antd';
import { Link, useParams } from 'react-router';
import { BatchActs } from './BatchActs.tsx';
import { BatchProgress } from './BatchProgress.tsx';
import { BatchRows } from './BatchRows.tsx';
import { useBatch } from './useBatch.ts';

/** One batch: its progress, what may be done with it, and the result row by row. */
export default function BatchPage() {
  const { id = '' } = useParams();
  const { batch, error, refetch } = useBatch(id);
  if (!batch) {
    return error ? <ErrorNotice error={error} onRetry={() => void refetch()} /> : <Skeleton active />;
  }
  return (
    <>
      <PageHeader title={`批量任务 · ${batch.title}`} actions={<BatchActs batch={batch} />} />
      <p className="yjs-quiet">
        {batch.starterName} 于 {formatDateTime(batch.createdAt)} 发起
        {batch.approverName && `，${batch.approverName} 批准`}
        {batch.endedAt && `，${formatDateTime(batch.endedAt)} 结束`}
        {batch.retryOf && (
          <>
            ，重试自 <Link to={`/batches/${batch.retryOf}`}>上一次任务</Link>
          </>
        )}
        {!batch.endedAt && '。可以离开本页，任务会继续，结束后铃声提醒。'}
      </p>
      <BatchProgress batch={batch} />
      <BatchRows batch={batch} />
    </>
  );
}

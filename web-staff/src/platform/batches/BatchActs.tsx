import { useMutation } from '@apollo/client/react';
import { DownloadButton, presentError } from '@yjs/web-kit';
import { App, Button, Space } from 'antd';
import { useNavigate } from 'react-router';
import type { BatchFieldsFragment } from '../../generated/graphql.ts';
import { useRequestId } from '../request-id.ts';
import {
  ApproveBatchDocument,
  PauseBatchDocument,
  ResumeBatchDocument,
  RetryBatchDocument,
  StopBatchDocument,
} from './Batch.graphql.ts';
import { DeclineBatch } from './DeclineBatch.tsx';

/** What may be done with a batch now; stopping it says first what stays as it is. */
export function BatchActs({ batch }: { batch: BatchFieldsFragment }) {
  const { message, modal } = App.useApp();
  const navigate = useNavigate();
  const requestId = useRequestId();
  const [pause, pausing] = useMutation(PauseBatchDocument);
  const [resume, resuming] = useMutation(ResumeBatchDocument);
  const [stop] = useMutation(StopBatchDocument);
  const [approve] = useMutation(ApproveBatchDocument);
  const [retry, retrying] = useMutation(RetryBatchDocument);
  const variables = { id: batch.id };

  async function say(work: Promise<unknown>, done: string): Promise<void> {
    try {
      await work;
      message.success(done);
    } catch (error) {
      message.error(presentError(error).title);
    }
  }

  async function again(): Promise<void> {
    const { data } = await retry({ variables: { ...variables, requestId: requestId(batch.id) } });
    if (data) void navigate(`/batches/${data.retryBatch.id}`);
  }

  return (
    <Space wrap className="yjs-no-print">
      {batch.canApprove && (
        <Button
          type="primary"
          onClick={() =>
            modal.confirm({
              title: `批准“${batch.title}”？`,
              content: `批准后立即开始办理 ${batch.total} 件，发起人 ${batch.starterName}。`,
              okText: '批准',
              cancelText: '返回',
              onOk: () => say(approve({ variables }), '已批准，开始办理'),
            })
          }
        >
          批准
        </Button>
      )}
      {batch.canApprove && <DeclineBatch batch={batch} />}
      {batch.canPause && (
        <Button loading={pausing.loading} onClick={() => void say(pause({ variables }), '已暂停')}>
          暂停
        </Button>
      )}
      {batch.canResume && (
        <Button type="primary" loading={resuming.loading} onClick={() => void say(resume({ variables }), '继续办理')}>
          继续
        </Button>
      )}
      {batch.canStop && (
        <Button
          danger
          onClick={() =>
            modal.confirm({
              title: `停止“${batch.title}”？`,
              content: `已办理的 ${batch.total - batch.open} 件不会撤回，其余 ${batch.open} 件保持原状。停止后不能继续，只能重新选择办理。`,
              okText: '停止',
              okButtonProps: { danger: true },
              cancelText: '返回',
              onOk: () => say(stop({ variables }), '已停止'),
            })
          }
        >
          停止
        </Button>
      )}
      {batch.canRetry && (
        <Button loading={retrying.loading} onClick={() => void say(again(), '失败的已重新办理')}>
          重试失败的 {batch.failed} 件
        </Button>
      )}
      {batch.resultFileUrl && <DownloadButton label="下载结果" url={batch.resultFileUrl} />}
    </Space>
  );
}

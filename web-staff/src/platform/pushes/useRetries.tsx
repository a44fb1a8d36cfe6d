import { useApolloClient, useMutation } from '@apollo/client/react';
import { formatCount, presentError } from '@yjs/web-kit';
import { App } from 'antd';
import { useNavigate } from 'react-router';
import type { OutboxFilter } from '../../generated/graphql.ts';
import { useRequestId } from '../request-id.ts';
import { FailedPushesDocument, RetryFailedPushesDocument, RetryPushesDocument } from './PushLog.graphql.ts';

/** 重推 of chosen pushes at once, and 批量重推 of all that failed under a filter, as a batch. */
export function useRetries(onDone: () => void) {
  const { message, modal } = App.useApp();
  const client = useApolloClient();
  const navigate = useNavigate();
  const requestIdOf = useRequestId();
  const [retry] = useMutation(RetryPushesDocument);
  const [retryFailed] = useMutation(RetryFailedPushesDocument);
  const say = (failure: unknown) => void message.error(presentError(failure).title);

  async function retryThese(ids: string[]): Promise<void> {
    try {
      await retry({ variables: { ids } });
      message.success(`已将 ${ids.length} 条重新放入推送队列`);
      onDone();
    } catch (failure) {
      say(failure);
    }
  }

  async function start(filter: OutboxFilter, count: number): Promise<void> {
    try {
      const { data } = await retryFailed({ variables: { filter, requestId: requestIdOf({ filter, count }) } });
      message.success('已转入批量任务，完成后通知您');
      if (data) void navigate(`/batches/${data.retryFailedPushes}`);
    } catch (failure) {
      say(failure);
    }
  }

  async function retryAll(filter: OutboxFilter): Promise<void> {
    try {
      const { data } = await client.query({
        query: FailedPushesDocument,
        variables: { filter },
        fetchPolicy: 'network-only',
      });
      const count = data?.failedPushes ?? 0;
      if (count === 0) return void message.info('筛选范围内没有被拒绝或推送失败的推送');
      modal.confirm({
        title: `重推筛选出的 ${formatCount(count)} 条失败推送`,
        content: '按时间从早到晚在后台重推，一次最多1000条；推送编号不变，对方不会重复计算。',
        okText: '批量重推',
        cancelText: '返回',
        onOk: () => start(filter, count),
      });
    } catch (failure) {
      say(failure);
    }
  }

  return { retryThese, retryAll };
}

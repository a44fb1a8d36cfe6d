import { useMutation } from '@apollo/client/react';
import { BatchResult, presentError } from '@yjs/web-kit';
import { App } from 'antd';
import { useNavigate } from 'react-router';
import type { SentNotificationFilter } from '../../generated/graphql.ts';
import { useRequestId } from '../request-id.ts';
import { ResendNoticesDocument } from './notices.graphql.ts';

/** 重新发送: notices by id, with the result of each; or everything undelivered of a filter, as a batch. */
export function useResend(): { these(ids: string[]): Promise<void>; all(filter: SentNotificationFilter): void } {
  const { message, modal } = App.useApp();
  const navigate = useNavigate();
  const requestId = useRequestId();
  const [resend] = useMutation(ResendNoticesDocument, { refetchQueries: 'active' });

  async function send(what: { ids: string[] } | { filter: SentNotificationFilter }): Promise<void> {
    try {
      // Each press is an order of its own: the same rows may be sent again later.
      const key = { ...what, at: Math.floor(performance.now() / PRESS_MS) };
      const { data } = await resend({ variables: { input: { ...what, requestId: requestId(key) } } });
      if (data?.resendNotices.batchId) {
        message.success('已转入批量任务，完成后通知您');
        void navigate(`/batches/${data.resendNotices.batchId}`);
        return;
      }
      const rows = (data?.resendNotices.rows ?? []).map(({ title, ...row }) => ({
        ...row,
        label: title || '（未找到）',
      }));
      if (rows.every(({ result }) => result === 'OK')) message.success(`已重新发送 ${rows.length} 条`);
      else modal.info({ title: '重新发送', width: 640, content: <BatchResult title="重新发送" rows={rows} /> });
    } catch (failure) {
      message.error(presentError(failure).title);
    }
  }

  return {
    these: (ids) => send({ ids }),
    all: (filter) =>
      void modal.confirm({
        title: '重新发送筛选出的全部未送达短信',
        content: '按时间从早到晚，一次最多500条，在后台逐条发送；没有手机号的不发送。',
        okText: '重新发送',
        cancelText: '返回',
        onOk: () => send({ filter }),
      }),
  };
}

/** Two presses within this time are one. */
const PRESS_MS = 2000;

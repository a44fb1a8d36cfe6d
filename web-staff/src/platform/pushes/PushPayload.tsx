import { useQuery } from '@apollo/client/react';
import { ErrorNotice, formatInstant } from '@yjs/web-kit';
import { Descriptions, Drawer, Skeleton } from 'antd';
import type { PushRowFragment } from '../../generated/graphql.ts';
import { PushPayloadDocument } from './PushLog.graphql.ts';

export interface PushPayloadProps {
  push: PushRowFragment;
  onClose(): void;
}

/** 报文（脱敏）: what was sent, personal data masked by the server. */
export function PushPayload({ push, onClose }: PushPayloadProps) {
  const { data, error, refetch } = useQuery(PushPayloadDocument, {
    variables: { filter: { search: push.pushId } },
    fetchPolicy: 'no-cache',
  });
  const message = data?.pushes.nodes.find((node) => node.id === push.id);
  return (
    <Drawer open size="large" title={`报文（脱敏）· ${push.kindTitle}`} onClose={onClose}>
      <Descriptions
        size="small"
        column={1}
        items={[
          { key: 'stream', label: '办件编号', children: push.streamTitle },
          { key: 'id', label: '推送编号', children: <span className="staff-long">{push.pushId}</span> },
          { key: 'state', label: '状态', children: `${push.stateTitle}，共发送 ${push.attempts} 次` },
          { key: 'created', label: '生成时间', children: formatInstant(push.createdAt) },
          { key: 'acked', label: '确认时间', children: formatInstant(push.ackedAt) },
          { key: 'error', label: '最近错误', children: push.lastError ?? '—' },
          {
            key: 'answer',
            label: '对方答复',
            children: [push.answerCode, push.answerMessage].filter(Boolean).join(' ') || '—',
          },
        ]}
      />
      {error && <ErrorNotice error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton active />}
      {data && !message && <p className="yjs-quiet">没有取到报文内容，请刷新列表后重试。</p>}
      {message && <pre className="staff-payload">{JSON.stringify(message.payload, null, 2)}</pre>}
    </Drawer>
  );
}

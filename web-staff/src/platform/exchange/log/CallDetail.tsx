import { useMutation, useQuery } from '@apollo/client/react';
import { ErrorNotice, formatInstant, formatSize, StateTag, usePermission } from '@yjs/web-kit';
import { App, Button, Descriptions, Drawer, Skeleton, Space } from 'antd';
import { useState } from 'react';
import { ReasonDialog } from '../../ReasonDialog.tsx';
import { AskExchangePayloadDocument, ExchangeCallDocument, ReadExchangePayloadDocument } from './log.graphql.ts';
import { TimingBar } from './TimingBar.tsx';

export interface CallDetailProps {
  id: string;
  onClose(): void;
}

/** One call with its four times, what was returned, and, where it was kept and allowed, the payload. */
export function CallDetail({ id, onClose }: CallDetailProps) {
  const { message } = App.useApp();
  const { data, error, refetch } = useQuery(ExchangeCallDocument, { variables: { id }, fetchPolicy: 'no-cache' });
  const [ask] = useMutation(AskExchangePayloadDocument);
  const [read, reading] = useMutation(ReadExchangePayloadDocument, { fetchPolicy: 'no-cache' });
  const [asking, setAsking] = useState(false);
  const mayAsk = usePermission('dx.log:payload');
  const call = data?.exchangeCall;
  const payload = reading.data?.readExchangePayload;

  return (
    <Drawer open size="large" title="调用详情" onClose={onClose}>
      {error && <ErrorNotice error={error} onRetry={() => void refetch()} />}
      {!call && !error && <Skeleton active />}
      {call && (
        <>
          <TimingBar call={call} />
          <Descriptions
            size="small"
            column={1}
            items={[
              {
                key: 'result',
                label: '结果',
                children: (
                  <Space>
                    <StateTag title={call.succeeded ? '成功' : '未成功'} tone={call.succeeded ? 'done' : 'paused'} />
                    {[call.resultCode, call.errorText].filter(Boolean).join(' ')}
                  </Space>
                ),
              },
              { key: 'at', label: '时间', children: formatInstant(call.at) },
              {
                key: 'from',
                label: '来源',
                children: [call.clientIp, call.proxyIp && `经 ${call.proxyIp}`].filter(Boolean).join('，'),
              },
              { key: 'app', label: '应用', children: call.appId || '未识别' },
              { key: 'path', label: '接口', children: `${call.method} ${call.path}` },
              { key: 'purpose', label: '数据用途', children: call.purpose ?? '—' },
              { key: 'fields', label: '返回字段', children: call.fieldsReturned?.join('、') || '—' },
              { key: 'rows', label: '返回', children: `${call.rowCount} 行，涉及 ${call.subjectCount} 人` },
              {
                key: 'upstream',
                label: '上游状态',
                children:
                  [call.upstreamStatus, call.retries > 0 && `重试 ${call.retries} 次`].filter(Boolean).join('，') ||
                  '—',
              },
              {
                key: 'size',
                label: '大小',
                children: `请求 ${formatSize(call.requestBytes)}，应答 ${formatSize(call.responseBytes)}`,
              },
              {
                key: 'message',
                label: '报文编号',
                children: <span className="staff-long">{call.messageId ?? '—'}</span>,
              },
              {
                key: 'digest',
                label: '请求摘要（SM3）',
                children: <span className="staff-long">{call.requestDigest ?? '—'}</span>,
              },
              { key: 'trace', label: '追踪号', children: <span className="staff-long">{call.traceId}</span> },
              { key: 'seq', label: '日志链', children: call.seq ? `当日第 ${call.seq} 条` : '尚未封存' },
              { key: 'node', label: '处理节点', children: call.nodeId ?? '—' },
            ]}
          />
          {call.hasPayload && mayAsk && (
            <Space>
              <Button onClick={() => setAsking(true)}>申请查看报文</Button>
              <Button
                loading={reading.loading}
                onClick={() => void read({ variables: { logId: id } }).catch(() => undefined)}
              >
                查看报文
              </Button>
            </Space>
          )}
          {reading.error && <ErrorNotice error={reading.error} />}
          {payload && <pre className="staff-payload">{`${payload.request}\n\n${payload.response}`}</pre>}
          {asking && (
            <ReasonDialog
              title="申请查看留存报文"
              okText="提交申请"
              lines={['报文含个人信息，须由另一名管理员批准，批准后 24 小时内可以查看，每次查看都会留痕。']}
              label="事由"
              onConfirm={async (reason) => {
                await ask({ variables: { logId: id, reason } });
                message.success('申请已提交，批准后在这里查看');
                setAsking(false);
              }}
              onClose={() => setAsking(false)}
            />
          )}
        </>
      )}
    </Drawer>
  );
}

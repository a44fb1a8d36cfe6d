import { useMutation } from '@apollo/client/react';
import { presentError } from '@yjs/web-kit';
import { App, Button, Space } from 'antd';
import { lazy, Suspense, useState } from 'react';
import type { PushRowFragment } from '../../generated/graphql.ts';
import { ReasonDialog } from '../ReasonDialog.tsx';
import { RetryPushesDocument, SkipPushDocument } from './PushLog.graphql.ts';

const AmendPushDialog = lazy(async () => ({ default: (await import('./AmendPushDialog.tsx')).AmendPushDialog }));

export interface PushActsProps {
  push: PushRowFragment;
  onPayload(): void;
  onDone(): void;
}

/** 重推 and 修正后重推 keep the message's number, so that the counterpart never counts it twice; 跳过 needs a reason. */
export function PushActs({ push, onPayload, onDone }: PushActsProps) {
  const { message } = App.useApp();
  const [retry, { loading }] = useMutation(RetryPushesDocument);
  const [skip] = useMutation(SkipPushDocument);
  const [skipping, setSkipping] = useState(false);
  const [amending, setAmending] = useState(false);

  async function again(): Promise<void> {
    try {
      await retry({ variables: { ids: [push.id] } });
      message.success('已重新放入推送队列');
      onDone();
    } catch (error) {
      message.error(presentError(error).title);
    }
  }

  return (
    <Space size={4} className="yjs-no-print">
      {push.canRetry && (
        <Button size="small" loading={loading} onClick={() => void again()}>
          重推
        </Button>
      )}
      {push.canAmend && (
        <Button size="small" onClick={() => setAmending(true)}>
          修正后重推
        </Button>
      )}
      {push.canSkip && (
        <Button size="small" onClick={() => setSkipping(true)}>
          跳过
        </Button>
      )}
      <Button size="small" type="link" onClick={onPayload}>
        报文
      </Button>
      {amending && (
        <Suspense fallback={null}>
          <AmendPushDialog
            push={push}
            onClose={() => setAmending(false)}
            onDone={() => {
              setAmending(false);
              message.success('已更正，重新放入推送队列');
              onDone();
            }}
          />
        </Suspense>
      )}
      {skipping && (
        <ReasonDialog
          title={`跳过推送 · ${push.streamTitle} 第 ${push.seq} 条`}
          okText="跳过"
          danger
          lines={[
            '本条不再发往对方，同一子办件后面的推送随即继续。',
            '对方系统中可能缺少这一步，请先与对方核实。',
            '跳过不能撤回，操作人和原因会记入审计日志。',
          ]}
          onConfirm={async (reason) => {
            await skip({ variables: { id: push.id, reason } });
            setSkipping(false);
            message.success('已跳过，后续推送继续');
            onDone();
          }}
          onClose={() => setSkipping(false)}
        />
      )}
    </Space>
  );
}

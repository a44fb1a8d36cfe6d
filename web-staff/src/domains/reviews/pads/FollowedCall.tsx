import { useMutation } from '@apollo/client/react';
import { ErrorNotice } from '@yjs/web-kit';
import { Alert, Button, Space, Steps } from 'antd';
import { useEffect, useRef, useState } from 'react';
import type { PadCallViewFragment } from '../../../generated/graphql.ts';
import { newRequestId } from '../../../platform/request-id.ts';
import { CallPadDocument } from './call.graphql.ts';
import type { ReviewButtonProps } from './ReviewButton.tsx';
import { useFollowed } from './useFollowed.ts';
import { useServiceOf } from './useServiceOf.ts';
import { WaysOut } from './WaysOut.tsx';
import './pads.css';

const STEP: Readonly<Record<PadCallViewFragment['state'], number>> = {
  CALLED: 0,
  SHOWN: 1,
  DONE: 2,
  ABANDONED: 2,
  REPLACED: 2,
  FAILED: 0,
};

interface FollowedCallProps extends Pick<ReviewButtonProps, 'service' | 'screen'> {
  onOtherCounter(): void;
  onClose(): void;
}

/** A call from the button to the receipt: opened, being evaluated, done; or the ways out when the pad does not answer. */
export function FollowedCall({ service, screen, onOtherCounter, onClose }: FollowedCallProps) {
  const [callPad] = useMutation(CallPadDocument);
  const serviceOf = useServiceOf();
  const [made, setMade] = useState<PadCallViewFragment>();
  const [error, setError] = useState<unknown>();
  const begun = useRef(false);
  const call = useFollowed(made);

  async function begin(): Promise<void> {
    setError(undefined);
    setMade(undefined);
    try {
      const { type, id } = await serviceOf(service);
      const input = { serviceType: type, serviceId: id, screen };
      const { data } = await callPad({ variables: { input, requestId: newRequestId() } });
      setMade(data?.callPad);
    } catch (failure) {
      setError(failure);
    }
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: opening the dialog is the call
  useEffect(() => {
    if (begun.current) return;
    begun.current = true;
    void begin();
  }, []);

  if (error !== undefined) return <ErrorNotice error={error} onRetry={() => void begin()} />;
  const state = call?.state ?? 'CALLED';
  return (
    <>
      {call && (
        <p className="yjs-quiet">
          {call.matterName} · {call.serviceNo} · {call.counterNo}号窗口{call.padName && ` ${call.padName}`}
        </p>
      )}
      <Steps
        size="small"
        current={STEP[state]}
        status={state === 'FAILED' ? 'error' : state === 'DONE' ? 'finish' : 'process'}
        items={[{ title: '打开评价页' }, { title: '申请人评价' }, { title: state === 'DONE' ? '已评价' : '完成' }]}
      />
      <div className="pad-call-words" role="status">
        <CallWords call={call} />
      </div>
      {call?.state === 'FAILED' && <WaysOut call={call} onRecorded={setMade} />}
      <Space>
        {(state === 'FAILED' || state === 'ABANDONED' || state === 'REPLACED') && (
          <Button onClick={() => void begin()}>重新请评价</Button>
        )}
        <Button type={state === 'DONE' ? 'primary' : 'default'} onClick={onClose}>
          {state === 'DONE' ? '完成' : '关闭'}
        </Button>
        <Button type="link" onClick={onOtherCounter}>
          更换窗口
        </Button>
      </Space>
    </>
  );
}

function CallWords({ call }: { call: PadCallViewFragment | undefined }) {
  switch (call?.state) {
    case undefined:
    case 'CALLED':
      return <p>正在平板上打开评价页{call && call.attempts > 1 ? `（第${call.attempts}次）` : ''}，请稍候。</p>;
    case 'SHOWN':
      return <p>平板已打开评价页，请申请人评价。评价时请不要旁观，可先关闭本窗口办理其他业务。</p>;
    case 'DONE':
      return (
        <>
          <Alert
            type="success"
            showIcon
            title={call.evaluationNo ? `已评价，评价编号 ${call.evaluationNo}` : '已评价'}
          />
          {call.clockWrong && (
            <Alert type="warning" showIcon title="平板时钟不准，评价时间已按服务器时间记录，请校准平板时间。" />
          )}
        </>
      );
    case 'ABANDONED':
      return <p>申请人没有评价，平板已返回首页。评价自愿，可稍后扫码或短信评价。</p>;
    case 'REPLACED':
      return <p>平板已打开下一件的评价页。</p>;
    case 'FAILED':
      return <Alert type="error" showIcon title="评价页面暂时无法打开，请扫描二维码评价或联系工作人员" />;
  }
}

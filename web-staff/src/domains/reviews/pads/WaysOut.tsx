import { Button, QRCode } from 'antd';
import { useState } from 'react';
import type { PadCallViewFragment } from '../../../generated/graphql.ts';
import { ProxyForm } from './ProxyForm.tsx';

/** When the pad does not answer: the applicant's own phone, or the clerk writes down what the applicant says (R9.2.2). */
export function WaysOut({
  call,
  onRecorded,
}: {
  call: PadCallViewFragment;
  onRecorded(call: PadCallViewFragment): void;
}) {
  const [writing, setWriting] = useState(false);
  if (writing) return <ProxyForm call={call} onBack={() => setWriting(false)} onRecorded={onRecorded} />;
  return (
    <div className="pad-ways">
      {call.qrAddress && <QRCode value={call.qrAddress} size={180} aria-label="用手机评价的二维码" />}
      <div>
        <p>
          请申请人用手机扫描二维码评价；没有手机的，可由工作人员按申请人的意见代录。
          {alarmWords(call)}
        </p>
        <Button onClick={() => setWriting(true)}>由工作人员代录</Button>
      </div>
    </div>
  );
}

function alarmWords({ padName, technicianTold }: PadCallViewFragment): string {
  if (!padName) return '本窗口没有使用中的平板。';
  return technicianTold
    ? '技术人员已收到通知。'
    : '该平板10分钟内已通知过技术人员，本次已记入“跳转异常”，不再重复通知。';
}

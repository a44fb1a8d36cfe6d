import { Alert, Button } from 'antd';
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
  if (call.proxyPage?.state === 'USED') return <Alert type="success" showIcon title="申请人已用手机评价。" />;
  return (
    <div className="pad-ways">
      {call.qrSvg && <img className="pad-qr" src={pictureOf(call.qrSvg)} alt="用手机评价的二维码" />}
      <div>
        <p>
          请申请人用自己的手机扫描二维码评价，工作人员不能代扫；没有手机的，可由工作人员按申请人的意见代录，评价会标明“代录”和代录人。
          {alarmWords(call)}
        </p>
        <Button onClick={() => setWriting(true)}>由工作人员代录</Button>
      </div>
    </div>
  );
}

const pictureOf = (svg: string) => `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;

function alarmWords({ padName, technicianTold }: PadCallViewFragment): string {
  const what = padName ? '该平板' : '本窗口没有使用中的平板，';
  if (technicianTold) return padName ? '技术人员已收到通知。' : `${what}技术人员已收到通知。`;
  return `${what}10分钟内已通知过技术人员，本次已记入“跳转异常”，不再重复通知。`;
}

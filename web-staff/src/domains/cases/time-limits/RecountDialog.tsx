import { useMutation } from '@apollo/client/react';
import { App } from 'antd';
import { ReasonDialog } from '../../../platform/ReasonDialog.tsx';
import { useRequestId } from '../../../platform/request-id.ts';
import { ImpactView } from './ImpactView.tsx';
import { RecountTimeLimitsDocument } from './time-limits.graphql.ts';

export interface RecountDialogProps {
  versionId: string;
  number: number;
  onDone(): Promise<unknown>;
  onClose(): void;
}

const lines = [
  '办理中的办件从原起算时间起、扣除已有的暂停，按现行时限重新计算到期时间；没有改动的时限不受影响。',
  '在后台进行，可以关闭页面；原因记入每件的办理过程和审计日志。',
  '重算后立即超期或临期的，会按预警规则提醒。',
];

/** 立即重算: what would move, and why it shall. */
export function RecountDialog({ versionId, number, onDone, onClose }: RecountDialogProps) {
  const { message } = App.useApp();
  const [recount] = useMutation(RecountTimeLimitsDocument);
  const requestId = useRequestId();
  return (
    <ReasonDialog
      title={`按第${number}版重算办理中的办件`}
      okText="立即重算"
      lines={lines}
      width={820}
      onConfirm={async (reason) => {
        await recount({ variables: { versionId, reason, requestId: requestId({ versionId, reason }) } });
        message.success('已开始重算，完成后在“重算记录”里显示结果');
        await onDone();
        onClose();
      }}
      onClose={onClose}
    >
      <ImpactView versionId={versionId} />
    </ReasonDialog>
  );
}

import { Alert } from 'antd';

/** Why an application came back, before anything else of it. */
export function ReturnReason({ reason }: { reason: string }) {
  return (
    <Alert
      type="warning"
      showIcon
      title="申请已退回，请按下面的原因修改后重新提交"
      description={`退回原因：${reason}`}
    />
  );
}

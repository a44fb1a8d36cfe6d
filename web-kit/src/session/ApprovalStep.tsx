import { Alert, Button } from 'antd';
import type { SignInResultData } from './session.types.ts';

export interface ApprovalStepProps {
  step: Pick<SignInResultData, 'awaitedRequest' | 'awaitedFingerprint'>;
  onBack(): void;
}

/** The key that somebody has proven waits for its second person (spec 41.9): by what they compare it, and what comes next. */
export function ApprovalStep({ step, onBack }: ApprovalStepProps) {
  return (
    <>
      <Alert
        type="info"
        role="status"
        showIcon
        title="密钥绑定申请等待审批"
        description={
          <>
            申请编号 {step.awaitedRequest}，公钥指纹 <strong>{step.awaitedFingerprint}</strong>
            。安全管理员或密钥保管员将与您核对指纹，批准后请用密码和该密钥登录，结果另以短信通知。
          </>
        }
      />
      <Button style={{ marginTop: 16 }} onClick={onBack}>
        返回登录
      </Button>
    </>
  );
}

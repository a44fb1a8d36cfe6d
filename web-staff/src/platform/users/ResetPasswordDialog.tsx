import { useMutation } from '@apollo/client/react';
import { Checkbox, Modal } from 'antd';
import { useState } from 'react';
import type { UserRowFragment } from '../../generated/graphql.ts';
import { ReasonDialog } from '../ReasonDialog.tsx';
import { PasswordOnItsWay } from './PasswordOnItsWay.tsx';
import { ResetPasswordDocument } from './UserList.graphql.ts';

export interface ResetPasswordDialogProps {
  user: UserRowFragment;
  onClose(): void;
  onDone(): void;
}

/** 重置密码 with its reason; then it says how the owner gets the one-time password, which nobody else sees. */
export function ResetPasswordDialog({ user, onClose, onDone }: ResetPasswordDialogProps) {
  const [reset, { data }] = useMutation(ResetPasswordDocument, { fetchPolicy: 'no-cache' });
  const [unreachable, setUnreachable] = useState(false);
  const title = `重置密码 · ${user.realName}（${user.loginName}）`;
  if (data)
    return (
      <Modal
        open
        title={title}
        okText="关闭"
        cancelButtonProps={{ style: { display: 'none' } }}
        onOk={onClose}
        onCancel={onClose}
      >
        <PasswordOnItsWay {...data.resetPassword} />
      </Modal>
    );
  return (
    <ReasonDialog
      title={title}
      okText="重置密码"
      common={['本人忘记密码', '密码可能泄露']}
      lines={[
        '一次性密码用短信发到本人登记的手机，首次登录必须修改；原密码立即失效，正在使用的会话随即结束。',
        '本人收不到短信的，或手机号码刚变更的，由安全管理员核实本人后当面发放；发放前原密码不变。',
        '本人和安全管理员会收到通知，操作会记入审计日志。',
      ]}
      onConfirm={async (reason) => {
        await reset({ variables: { id: user.id, version: user.version, reason, unreachable } });
        onDone();
      }}
      onClose={onClose}
    >
      <p>
        <Checkbox checked={unreachable} onChange={(event) => setUnreachable(event.target.checked)}>
          本人收不到短信
        </Checkbox>
      </p>
    </ReasonDialog>
  );
}

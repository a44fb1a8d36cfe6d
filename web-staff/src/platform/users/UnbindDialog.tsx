import { useMutation } from '@apollo/client/react';
import { App } from 'antd';
import type { UserRowFragment } from '../../generated/graphql.ts';
import { ReasonDialog } from '../ReasonDialog.tsx';
import { UnbindSecondFactorDocument } from './UserList.graphql.ts';

export interface UnbindDialogProps {
  user: UserRowFragment;
  onClose(): void;
  onDone(): void;
}

/** 解除密钥绑定 with its reason: for a key that is lost or broken. */
export function UnbindDialog({ user, onClose, onDone }: UnbindDialogProps) {
  const { message } = App.useApp();
  const [unbind] = useMutation(UnbindSecondFactorDocument);
  return (
    <ReasonDialog
      title={`解除密钥绑定 · ${user.realName}（${user.loginName}）`}
      okText="解除绑定"
      danger
      common={['签名密钥遗失', '签名密钥损坏']}
      lines={[
        '原密钥立即失效，该账号正在使用的会话随即结束。',
        '本人下次登录时，按其角色要求重新绑定密钥；请先核实本人身份。',
        '操作人、时间和原因会记入审计日志。',
      ]}
      onConfirm={async (reason) => {
        await unbind({ variables: { id: user.id, version: user.version, reason } });
        message.success(`已解除 ${user.loginName} 的密钥绑定`);
        onDone();
        onClose();
      }}
      onClose={onClose}
    />
  );
}

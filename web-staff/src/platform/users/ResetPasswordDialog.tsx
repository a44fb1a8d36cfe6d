import { useMutation } from '@apollo/client/react';
import { ErrorNotice } from '@yjs/web-kit';
import { Modal } from 'antd';
import type { UserRowFragment } from '../../generated/graphql.ts';
import { HelpLines } from '../HelpLines.tsx';
import { OneTimePassword } from './OneTimePassword.tsx';
import { ResetPasswordDocument } from './UserList.graphql.ts';

export interface ResetPasswordDialogProps {
  user: UserRowFragment;
  onClose(): void;
  onDone(): void;
}

/** 重置密码: asks first, then shows the one-time password once; it is kept nowhere in the client. */
export function ResetPasswordDialog({ user, onClose, onDone }: ResetPasswordDialogProps) {
  const [reset, { data, loading, error }] = useMutation(ResetPasswordDocument, { fetchPolicy: 'no-cache' });
  const password = data?.resetPassword;

  async function run(): Promise<void> {
    try {
      await reset({ variables: { id: user.id, version: user.version } });
      onDone();
    } catch {
      // Shown below through `error`.
    }
  }

  return (
    <Modal
      open
      title={`重置密码 · ${user.realName}（${user.loginName}）`}
      okText={password ? '我已转告，关闭' : '重置密码'}
      cancelText="返回"
      cancelButtonProps={password ? { style: { display: 'none' } } : {}}
      confirmLoading={loading}
      mask={{ closable: false }}
      keyboard={!password}
      onOk={() => (password ? onClose() : void run())}
      onCancel={onClose}
    >
      {error && <ErrorNotice error={error} safe="原密码仍然有效。" />}
      {password ? (
        <OneTimePassword {...password} />
      ) : (
        <HelpLines
          lines={[
            '原密码立即失效，该账号正在使用的会话随即结束。',
            '系统会产生一个一次性密码，首次登录必须修改。',
            '操作会记入审计日志。',
          ]}
        />
      )}
    </Modal>
  );
}

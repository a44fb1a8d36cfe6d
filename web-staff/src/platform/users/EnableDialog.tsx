import { useMutation } from '@apollo/client/react';
import { App } from 'antd';
import type { UserRowFragment } from '../../generated/graphql.ts';
import { ReasonDialog } from '../ReasonDialog.tsx';
import { SetUserEnabledDocument } from './UserList.graphql.ts';

export interface EnableDialogProps {
  user: UserRowFragment;
  enable: boolean;
  onClose(): void;
  onDone(): void;
}

/** 启用 or 关闭 with its reason. */
export function EnableDialog({ user, enable, onClose, onDone }: EnableDialogProps) {
  const { message } = App.useApp();
  const [set] = useMutation(SetUserEnabledDocument);
  const word = enable ? '启用' : '关闭';
  return (
    <ReasonDialog
      title={`${word}账号 · ${user.realName}（${user.loginName}）`}
      okText={word}
      danger={!enable}
      lines={
        enable
          ? ['该账号可以重新登录，权限与关闭前相同。', '操作人、时间和原因会记入审计日志。']
          : [
              '该账号正在使用的会话立即结束，不能再登录。',
              '名下未办结的待办不会转走，请另行分派。',
              '本人和安全管理员会收到通知；操作人、时间和原因会记入审计日志。',
            ]
      }
      onConfirm={async (reason) => {
        await set({ variables: { id: user.id, version: user.version, enabled: enable, reason } });
        message.success(`已${word} ${user.loginName}`);
        onDone();
        onClose();
      }}
      onClose={onClose}
    />
  );
}

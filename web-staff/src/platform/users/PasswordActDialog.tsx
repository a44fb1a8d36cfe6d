import { useMutation } from '@apollo/client/react';
import { App } from 'antd';
import type { UserRowFragment } from '../../generated/graphql.ts';
import { ReasonDialog } from '../ReasonDialog.tsx';
import { ConfirmOwnerDocument, DeclineHandOutDocument } from './UserList.graphql.ts';

export interface PasswordActDialogProps {
  user: UserRowFragment;
  /** 确认本人; else 不予发放. */
  confirm: boolean;
  onClose(): void;
  onDone(): void;
}

/** 确认本人 and 不予发放: the two ends of a password that is handed out. */
export function PasswordActDialog({ user, confirm, onClose, onDone }: PasswordActDialogProps) {
  const { message } = App.useApp();
  const [confirmOwner] = useMutation(ConfirmOwnerDocument);
  const [decline] = useMutation(DeclineHandOutDocument);
  return (
    <ReasonDialog
      title={`${confirm ? '确认本人' : '不予发放一次性密码'} · ${user.realName}（${user.loginName}）`}
      okText={confirm ? '确认本人' : '不予发放'}
      danger={!confirm}
      label={confirm ? '核实方式' : '原因'}
      lines={
        confirm
          ? [
              '该账号的密码是当面发放的。请向本人核实：是他领取并设置了新密码。',
              '确认后，账号的敏感操作生效；正在使用的会话随即结束。',
            ]
          : ['原密码不变。本人会收到通知。']
      }
      onConfirm={async (reason) => {
        const variables = { id: user.id, version: user.version, reason };
        await (confirm ? confirmOwner({ variables }) : decline({ variables }));
        message.success(confirm ? `已确认 ${user.loginName} 由本人使用` : `未发放 ${user.loginName} 的密码`);
        onDone();
        onClose();
      }}
      onClose={onClose}
    />
  );
}

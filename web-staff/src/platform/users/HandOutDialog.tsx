import { useMutation } from '@apollo/client/react';
import { Modal } from 'antd';
import type { UserRowFragment } from '../../generated/graphql.ts';
import { ReasonDialog } from '../ReasonDialog.tsx';
import { OneTimePassword } from './OneTimePassword.tsx';
import { HandOutPasswordDocument } from './UserList.graphql.ts';

export interface HandOutDialogProps {
  user: UserRowFragment;
  onClose(): void;
  onDone(): void;
}

/** 发放密码: after the owner was recognised, the one-time password stands here once. */
export function HandOutDialog({ user, onClose, onDone }: HandOutDialogProps) {
  const [handOut, { data }] = useMutation(HandOutPasswordDocument, { fetchPolicy: 'no-cache' });
  const title = `发放一次性密码 · ${user.realName}（${user.loginName}）`;
  if (data)
    return (
      <Modal
        open
        title={title}
        okText="已当面交给本人，关闭"
        cancelButtonProps={{ style: { display: 'none' } }}
        mask={{ closable: false }}
        keyboard={false}
        onOk={onClose}
        onCancel={onClose}
      >
        <OneTimePassword {...data.handOutPassword} />
      </Modal>
    );
  return (
    <ReasonDialog
      title={title}
      okText="发放"
      label="核实方式"
      common={['本人持身份证当面核实', '单位负责人陪同当面核实']}
      lines={[
        '请先当面核实本人身份；一次性密码只能交给本人。',
        '原密码立即失效。您看到过该密码，因此账号的敏感操作要等系统管理员确认本人后才生效。',
        '本人会收到通知，操作会记入审计日志。',
      ]}
      onConfirm={async (reason) => {
        await handOut({ variables: { id: user.id, version: user.version, reason } });
        onDone();
      }}
      onClose={onClose}
    />
  );
}

import { useQuery } from '@apollo/client/react';
import { App, Modal } from 'antd';
import { ErrorNotice } from '../client/ErrorNotice.tsx';
import { PasswordChangeStep } from './PasswordChangeStep.tsx';
import { SignInOptionsDocument } from './sign-in.graphql.ts';
import { useSession } from './useSession.ts';

/** 修改密码 by one's own wish. Default export: loaded when somebody asks. */
export default function OwnPasswordDialog({ onClose }: { onClose(): void }) {
  const { message } = App.useApp();
  const { session, signedIn } = useSession();
  const { data, error, refetch } = useQuery(SignInOptionsDocument);
  return (
    <Modal open title="修改密码" footer={null} onCancel={onClose} mask={{ closable: false }}>
      {error && !data && <ErrorNotice error={error} onRetry={() => void refetch()} />}
      {session && data && (
        <PasswordChangeStep
          voluntary
          loginName={session.user.loginName}
          passwordKey={data.signInOptions.passwordKey}
          onDone={(result) => {
            if (result.session) signedIn(result.session);
            message.success('密码已修改，请使用新密码登录');
            onClose();
          }}
          onBack={onClose}
        />
      )}
    </Modal>
  );
}

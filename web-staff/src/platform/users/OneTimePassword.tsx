import { formatDateTime } from '@yjs/web-kit';
import { Typography } from 'antd';

/** A one-time password that is handed to its owner in person, shown once and kept nowhere in the client. */
export function OneTimePassword({ password, expiresAt }: { password: string; expiresAt: string }) {
  return (
    <>
      <p>一次性密码只在这里显示一次，请当面交给本人：</p>
      <p className="staff-password">
        <Typography.Text copyable>{password}</Typography.Text>
      </p>
      <p className="yjs-quiet">
        {formatDateTime(expiresAt)}{' '}
        前有效，首次登录必须修改密码。本人设置新密码后，由系统管理员确认本人，敏感操作才生效。
      </p>
    </>
  );
}

import { formatDateTime } from '@yjs/web-kit';
import { Typography } from 'antd';

/** A one-time password, shown once and kept nowhere in the client. */
export function OneTimePassword({ password, expiresAt }: { password: string; expiresAt: string }) {
  return (
    <>
      <p>一次性密码只在这里显示一次，请当面或电话转告本人：</p>
      <p className="staff-password">
        <Typography.Text copyable>{password}</Typography.Text>
      </p>
      <p className="yjs-quiet">{formatDateTime(expiresAt)} 前有效，首次登录必须修改密码。</p>
    </>
  );
}

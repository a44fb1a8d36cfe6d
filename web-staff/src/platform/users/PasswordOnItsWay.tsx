import { formatDateTime } from '@yjs/web-kit';
import type { PasswordDeliveryWay } from '../../generated/graphql.ts';

/** How the owner gets the one-time password; whoever asks for it never sees it. */
export function PasswordOnItsWay({ way, expiresAt }: { way: PasswordDeliveryWay; expiresAt?: string | null }) {
  return way === 'SENT' ? (
    <>
      <p>一次性密码已用短信发到本人登记的手机，其他人都看不到。</p>
      {expiresAt && <p className="yjs-quiet">{formatDateTime(expiresAt)} 前有效，首次登录必须修改密码。</p>}
    </>
  ) : (
    <p>已转安全管理员：核实本人后当面发放一次性密码。请告知本人携带证件前往办理。</p>
  );
}

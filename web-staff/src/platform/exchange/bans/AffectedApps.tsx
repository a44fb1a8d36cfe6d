import { formatAgo } from '@yjs/web-kit';
import { Alert } from 'antd';
import type { AffectedAppsQuery } from '../../../generated/graphql.ts';

/** What a ban of the address would cut off; several applications may stand behind one address. */
export function AffectedApps({ apps }: { apps: AffectedAppsQuery['exchangeAffectedApps'] }) {
  if (apps.length === 0) return <Alert type="success" showIcon title="没有已登记的应用使用该地址" />;
  return (
    <Alert
      type="warning"
      showIcon
      title={`封禁后，下列 ${apps.length} 个应用将无法从该地址调用`}
      description={
        <ul>
          {apps.map((app) => (
            <li key={app.appId}>
              {app.name}：近7日调用 {app.calls} 次{app.lastAt && `，最近 ${formatAgo(app.lastAt)}`}
            </li>
          ))}
        </ul>
      }
    />
  );
}

import { QuestionCircleOutlined, SafetyOutlined, SearchOutlined, UserOutlined } from '@ant-design/icons';
import { Button, Dropdown, Layout } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { Link } from 'react-router';
import { NotificationBell } from '../notify/NotificationBell.tsx';
import { useSession } from '../session/useSession.ts';

const OwnPasswordDialog = lazy(() => import('../session/OwnPasswordDialog.tsx'));

export interface ShellHeaderProps {
  product: string;
  noticesRoute: string | undefined;
  routeOf: ((link: string) => string) | undefined;
  exportsRoute: string | undefined;
  onSearch: (() => void) | undefined;
  onHelp(): void;
}

/** Product, jump field, organisation and scope, bell, person. */
export function ShellHeader({ product, noticesRoute, routeOf, exportsRoute, onSearch, onHelp }: ShellHeaderProps) {
  const { session, signOut } = useSession();
  const [changing, setChanging] = useState(false);
  if (!session) return null;
  const { user } = session;
  return (
    <Layout.Header className="yjs-header yjs-no-print">
      <Link to="/" className="yjs-brand">
        <SafetyOutlined aria-hidden="true" /> {product}
      </Link>
      {onSearch && (
        <Button className="yjs-jump" icon={<SearchOutlined />} onClick={onSearch}>
          办件编号、身份证号、姓名
          <kbd>Ctrl K</kbd>
        </Button>
      )}
      <span className="yjs-header-right">
        <span className="yjs-org" title={`${user.org.name}，数据范围：${user.scopeTitle}`}>
          {user.org.shortName} · {user.scopeTitle}
        </span>
        {noticesRoute && <NotificationBell allRoute={noticesRoute} routeOf={routeOf} />}
        <Button type="text" icon={<QuestionCircleOutlined />} aria-label="快捷键帮助" onClick={onHelp} />
        <Dropdown
          trigger={['click']}
          menu={{
            items: [
              { key: 'roles', label: user.roles.map((role) => role.name).join('、'), disabled: true },
              { type: 'divider' },
              ...(exportsRoute ? [{ key: 'exports', label: <Link to={exportsRoute}>我的导出</Link> }] : []),
              { key: 'password', label: '修改密码', onClick: () => setChanging(true) },
              { key: 'out', label: '退出登录', onClick: () => void signOut() },
            ],
          }}
        >
          <Button type="text" icon={<UserOutlined />}>
            {user.realName}
          </Button>
        </Dropdown>
        <Suspense fallback={null}>{changing && <OwnPasswordDialog onClose={() => setChanging(false)} />}</Suspense>
      </span>
    </Layout.Header>
  );
}

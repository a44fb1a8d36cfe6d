import { useQuery } from '@apollo/client/react';
import { ErrorNotice } from '@yjs/web-kit';
import { Button, Drawer, Empty, Menu, Skeleton, Space } from 'antd';
import { useState } from 'react';
import { RolePreviewDocument } from './Roles.graphql.ts';

export interface RolePreviewProps {
  roleId: string;
  /** As they stand in the editor; absent = as stored. */
  menus?: readonly string[];
  permissions?: readonly string[];
  onClose(): void;
}

/** 以该角色预览: the menu as its holder would see it, and the buttons of each entry. Nothing can be pressed. */
export function RolePreview({ roleId, menus, permissions, onClose }: RolePreviewProps) {
  const { data, error, refetch } = useQuery(RolePreviewDocument, {
    variables: { roleId, menus: menus ? [...menus] : null, permissions: permissions ? [...permissions] : null },
    fetchPolicy: 'no-cache',
  });
  const preview = data?.rolePreview;
  const [chosen, setChosen] = useState<string>();
  const active = chosen ?? preview?.menus[0]?.key;
  const shown = preview?.groups.filter((group) => group.menu === active) ?? [];
  const outside = preview?.groups.filter((group) => !preview.menus.some((menu) => menu.key === group.menu)) ?? [];
  return (
    <Drawer open size="large" title={preview ? `以“${preview.name}”预览` : '预览'} onClose={onClose}>
      {error && <ErrorNotice error={error} onRetry={() => void refetch()} />}
      {!preview && !error && <Skeleton active />}
      {preview && (
        <>
          <p className="yjs-quiet">
            只读：左侧是只持有该角色的人登录后的菜单，右侧是其可用的操作。本次预览已记入审计日志。
          </p>
          <div style={{ display: 'flex', gap: 24 }}>
            {preview.menus.length === 0 ? (
              <Empty description="没有菜单" />
            ) : (
              <Menu
                style={{ width: 180 }}
                selectedKeys={active ? [active] : []}
                onClick={({ key }) => setChosen(key)}
                items={preview.menus.map(({ key, title }) => ({ key, label: title }))}
              />
            )}
            <Space wrap align="start">
              {shown.length === 0 && <span className="yjs-quiet">这个菜单没有单独的操作。</span>}
              {shown.flatMap((group) =>
                group.operations.map(({ code, title }) => (
                  <Button key={code} disabled>
                    {title}
                  </Button>
                )),
              )}
            </Space>
          </div>
          {outside.length > 0 && (
            <p className="yjs-quiet">
              没有菜单入口的操作：
              {outside.flatMap((group) => group.operations.map(({ title }) => title)).join('、')}
            </p>
          )}
        </>
      )}
    </Drawer>
  );
}

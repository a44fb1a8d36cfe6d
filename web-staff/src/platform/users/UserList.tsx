import { useQuery } from '@apollo/client/react';
import {
  DataTable,
  DownloadButton,
  FilterBar,
  type FilterField,
  PageHeader,
  urlChoice,
  urlText,
  useKeysetPage,
  usePermission,
  useUrlState,
} from '@yjs/web-kit';
import { Button, Space } from 'antd';
import { useState } from 'react';
import { HelpLines } from '../HelpLines.tsx';
import { type UserAct, UserActDialog } from './UserActDialog.tsx';
import { UserFormDialog } from './UserFormDialog.tsx';
import { UsersDocument } from './UserList.graphql.ts';
import { userColumns, userStates } from './user-columns.tsx';

const userUrl = {
  search: urlText(),
  status: urlChoice(['', ...userStates.map((state) => state.value)], ''),
};

const fields: readonly FilterField[] = [
  { key: 'search', kind: 'text', label: '查找', placeholder: '登录名或姓名' },
  { key: 'status', kind: 'select', label: '状态', options: userStates },
];

const help = [
  '这里管理本单位及下级单位的账号。',
  '关闭或删除后，该账号正在使用的会话立即结束；关闭的账号可以再启用，删除的不能恢复，登录名也不再使用。',
  '给账号授予含敏感操作的角色后，要等安全管理员确认才生效，角色后面标有“待确认”。',
  '重置密码会产生一个一次性密码，只显示一次；本人首次登录时必须修改。',
  '签名密钥遗失或损坏时，由安全管理员解除绑定；本人下次登录时重新绑定。',
];

/** 用户管理: accounts of one's own organisations; open, change, close, delete with reason. */
export default function UserList() {
  const [state, setState] = useUrlState(userUrl);
  const page = useKeysetPage();
  const [asked, setAsked] = useState<UserAct>();
  const [opening, setOpening] = useState(false);
  const mayOpen = usePermission('sys.user:create');
  const variables = {
    search: state.search || undefined,
    status: userStates.find((option) => option.value === state.status)?.value,
    ...page.variables,
  };
  const { data, loading, error, refetch } = useQuery(UsersDocument, { variables, fetchPolicy: 'cache-and-network' });
  return (
    <>
      <PageHeader
        title="用户管理"
        help={<HelpLines lines={help} />}
        actions={
          <Space>
            <DownloadButton label="导出权限清单" url="/exports/users.xlsx" />
            {mayOpen && (
              <Button type="primary" onClick={() => setOpening(true)}>
                开通账号
              </Button>
            )}
          </Space>
        }
      />
      <FilterBar fields={fields} values={{ ...state }} onChange={(patch) => setState(patch)} />
      <DataTable
        id="users"
        label="用户"
        columns={userColumns(setAsked)}
        rows={data?.users.nodes}
        loading={loading}
        error={error}
        onRetry={() => void refetch()}
        empty={{ title: '没有符合条件的用户', hint: '请核对登录名或姓名，或清除筛选。' }}
        paging={{ page, info: data?.users.pageInfo, total: data?.users.totalCount ?? undefined }}
      />
      {opening && <UserFormDialog onClose={() => setOpening(false)} onDone={() => void refetch()} />}
      {asked && <UserActDialog act={asked} onClose={() => setAsked(undefined)} onDone={() => void refetch()} />}
    </>
  );
}

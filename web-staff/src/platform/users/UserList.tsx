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
import { userColumns, userStates, userWaits } from './user-columns.tsx';

const userUrl = {
  search: urlText(),
  status: urlChoice(['', ...userStates.map((state) => state.value)], ''),
  waits: urlChoice(['', ...userWaits.map(({ value }) => value)], ''),
};

const fields: readonly FilterField[] = [
  { key: 'search', kind: 'text', label: '查找', placeholder: '登录名或姓名' },
  { key: 'status', kind: 'select', label: '状态', options: userStates },
  { key: 'waits', kind: 'select', label: '等待', options: userWaits },
];

const help = [
  '这里管理本单位及下级单位的账号。',
  '关闭或删除后，该账号正在使用的会话立即结束；关闭的账号可以再启用，删除的不能恢复，登录名也不再使用。',
  '给账号授予含敏感操作的角色后，要等安全管理员确认，整个角色才生效，角色后面标有“待确认”；调动单位后须重新确认。',
  '一次性密码只用短信发到本人登记的手机，管理员看不到；本人收不到短信或手机号码刚变更的，由安全管理员核实本人后当面发放，再由系统管理员确认本人，敏感操作才生效。',
  '修改手机号码会通知原号码。',
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
    waits: userWaits.find((option) => option.value === state.waits)?.value,
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

import { useQuery } from '@apollo/client/react';
import { DataTable, PageHeader, urlText, usePermission, useUrlState } from '@yjs/web-kit';
import { Segmented } from 'antd';
import { useState } from 'react';
import { HelpLines } from '../HelpLines.tsx';
import { type UpgradeAct, UpgradeActDialog } from './UpgradeActDialog.tsx';
import { RoleUpgradesDocument } from './Upgrades.graphql.ts';
import { upgradeColumns } from './upgrade-columns.tsx';

const help = [
  '系统升级把原有操作拆分，或者给内置角色增加操作时，没有改动过的内置角色自动取得；自定义角色和改动过的内置角色不自动取得，在这里逐项决定。',
  '接受的，角色取得该操作，持有人须重新登录；敏感操作还须安全管理员确认后生效。',
  '不接受的，角色不变，不再提示；以后需要的，在角色中勾选即可。',
];
const url = { show: urlText() };
const choices = [
  { value: '', label: '待处理' },
  { value: 'decided', label: '已处理' },
];

/** 升级新增操作: what an upgrade would add to roles that administrators made or changed, to be taken or declined one by one. */
export default function RoleUpgrades() {
  const [{ show }, setState] = useUrlState(url);
  const open = show !== 'decided';
  const mayEdit = usePermission('sys.role:edit');
  const { data, loading, error, refetch } = useQuery(RoleUpgradesDocument, {
    variables: { open },
    fetchPolicy: 'cache-and-network',
  });
  const [asked, setAsked] = useState<UpgradeAct>();
  return (
    <>
      <PageHeader
        title="升级新增操作"
        help={<HelpLines lines={help} />}
        actions={
          <Segmented
            aria-label="处理状态"
            options={choices}
            value={open ? '' : 'decided'}
            onChange={(value) => setState({ show: value })}
          />
        }
      />
      <DataTable
        id={open ? 'role-upgrades' : 'role-upgrades-decided'}
        label="升级新增操作"
        columns={upgradeColumns(open, mayEdit ? setAsked : undefined)}
        rows={data?.roleUpgradeOffers}
        loading={loading}
        error={error}
        onRetry={() => void refetch()}
        empty={
          open
            ? {
                title: '没有待处理的升级新增操作',
                hint: '系统升级后，自定义角色和改动过的内置角色可以取得的操作会出现在这里。',
              }
            : { title: '还没有处理过升级新增操作' }
        }
      />
      {asked && <UpgradeActDialog act={asked} onClose={() => setAsked(undefined)} onDone={() => void refetch()} />}
    </>
  );
}

import { useMutation, useQuery } from '@apollo/client/react';
import { DataTable, FilterBar, type FilterField, PageHeader, urlText, usePermission, useUrlState } from '@yjs/web-kit';
import { App, Button } from 'antd';
import { useState } from 'react';
import type { AppRowFragment } from '../../../generated/graphql.ts';
import { HelpLines } from '../../HelpLines.tsx';
import { Permitted } from '../../Permitted.tsx';
import { ReasonDialog } from '../../ReasonDialog.tsx';
import { AppFormDialog } from './AppFormDialog.tsx';
import { type AppAct, appColumns } from './app-columns.tsx';
import { AppsDocument, EnableAppDocument } from './apps.graphql.ts';
import { RotateDialog } from './RotateDialog.tsx';
import { SecretDialog } from './SecretDialog.tsx';

const appUrl = { search: urlText() };
const filters: readonly FilterField[] = [
  { key: 'search', kind: 'text', label: '应用', placeholder: '应用编号开头或名称', width: 220 },
];
const help = [
  '应用是可以调用数据交换网关的其他系统；能取得哪些数据由“数据分发”决定。',
  '登记时发放密钥，只显示一次；更换密钥时，原密钥可以再用若干小时，便于对方切换。',
  '停用后，应用的一切调用立即被拒绝。',
];

/** 应用: who may call the gateway, and their keys. */
export default function AppList() {
  return (
    <Permitted codes={['dx.dist:view']}>
      <Apps />
    </Permitted>
  );
}

function Apps() {
  const { message } = App.useApp();
  const [state, setState] = useUrlState(appUrl);
  const may = usePermission('dx.app:edit');
  const [asked, setAsked] = useState<{ act: AppAct | 'create'; app?: AppRowFragment }>();
  const [secret, setSecret] = useState<{ app: AppRowFragment; secret: string }>();
  const [setEnabled] = useMutation(EnableAppDocument);
  const { data, loading, error, refetch } = useQuery(AppsDocument, {
    variables: { search: state.search || undefined },
    fetchPolicy: 'cache-and-network',
  });
  const close = () => setAsked(undefined);

  function done(issued?: { app: AppRowFragment; secret: string }): void {
    close();
    if (issued) setSecret(issued);
    void refetch();
  }

  const { act, app } = asked ?? {};
  return (
    <>
      <PageHeader
        title="应用"
        help={<HelpLines lines={help} />}
        actions={
          may && (
            <Button type="primary" onClick={() => setAsked({ act: 'create' })}>
              登记应用
            </Button>
          )
        }
      />
      <FilterBar fields={filters} values={state} onChange={(patch) => setState(patch)} />
      <DataTable
        id="exchange-apps"
        label="应用"
        columns={appColumns(may ? (chosen, row) => setAsked({ act: chosen, app: row }) : undefined)}
        rows={data?.clientApps}
        loading={loading && !data}
        error={error}
        onRetry={() => void refetch()}
        empty={{ title: '没有符合条件的应用', hint: '用“登记应用”登记要调用数据交换网关的系统。' }}
      />
      {(act === 'create' || act === 'edit') && <AppFormDialog app={app} onDone={done} onClose={close} />}
      {act === 'rotate' && app && <RotateDialog app={app} onDone={done} onClose={close} />}
      {act === 'enable' && app && (
        <ReasonDialog
          title={`${app.enabled ? '停用' : '启用'}应用 · ${app.name}`}
          okText={app.enabled ? '停用' : '启用'}
          danger={app.enabled}
          lines={app.enabled ? disablingLines(app.distributionCount) : ['启用后，应用可以按已生效的分发调用。']}
          common={app.enabled ? ['应用系统已下线', '密钥疑似泄露', '核查异常调用'] : ['核查已完成', '系统重新上线']}
          onConfirm={async (reason) => {
            await setEnabled({ variables: { id: app.id, version: app.version, enabled: !app.enabled, reason } });
            message.success(app.enabled ? '应用已停用' : '应用已启用');
            done();
          }}
          onClose={close}
        />
      )}
      {secret && <SecretDialog {...secret} onClose={() => setSecret(undefined)} />}
    </>
  );
}

function disablingLines(distributions: number): string[] {
  return [
    `停用后，该应用的一切调用和报送立即被拒绝${distributions > 0 ? `，涉及 ${distributions} 个分发` : ''}。`,
    '分发和密钥保留，重新启用后恢复。',
  ];
}

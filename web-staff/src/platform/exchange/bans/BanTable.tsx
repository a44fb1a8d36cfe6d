import { useMutation, useQuery } from '@apollo/client/react';
import { DataTable, DownloadButton, FilterBar, type FilterField, useKeysetPage, usePermission } from '@yjs/web-kit';
import { App } from 'antd';
import { useState } from 'react';
import type { BanRowFragment } from '../../../generated/graphql.ts';
import { ReasonDialog } from '../../ReasonDialog.tsx';
import { BansDocument, ReleaseBanDocument } from './BanList.graphql.ts';
import { banColumns, banStates } from './ban-columns.tsx';

const fields: readonly FilterField[] = [
  { key: 'ip', kind: 'text', label: 'IP', placeholder: 'IP地址或网段', width: 200 },
  { key: 'state', kind: 'select', label: '状态', options: banStates },
];
const POLL_MS = 5000;

export interface BanTableProps {
  state: string;
  ip: string;
  onFilter(patch: { state?: string; ip?: string }): void;
}

/** 黑名单 with the time that is left, and the release with its reason. */
export function BanTable({ state, ip, onFilter }: BanTableProps) {
  const { message } = App.useApp();
  const page = useKeysetPage();
  const may = usePermission('dx.ban:release');
  const [release] = useMutation(ReleaseBanDocument);
  const [released, setReleased] = useState<BanRowFragment>();
  const chosen = banStates.find(({ value }) => value === state)?.value;
  const { data, loading, error, refetch } = useQuery(BansDocument, {
    variables: { state: chosen, ip: ip || undefined, ...page.variables },
    fetchPolicy: 'cache-and-network',
    pollInterval: POLL_MS,
    skipPollAttempt: () => document.hidden,
  });
  return (
    <>
      <FilterBar
        fields={fields}
        values={{ state, ip }}
        onChange={(patch) => onFilter(patch as { state?: string; ip?: string })}
        extra={
          <DownloadButton
            label="导出封禁记录表"
            url="/exports/exchange-bans.xlsx"
            fields={{ ...(chosen ? { state: chosen } : {}), ...(ip ? { ip } : {}) }}
          />
        }
      />
      <DataTable
        id="exchange-bans"
        label="黑名单"
        columns={banColumns(may ? setReleased : undefined)}
        rows={data?.exchangeBans.nodes}
        loading={loading && !data}
        error={error}
        onRetry={() => void refetch()}
        empty={{ title: '没有符合条件的封禁', hint: '规则自动封禁或手动封禁的IP会出现在这里。' }}
        paging={{ page, info: data?.exchangeBans.pageInfo, total: data?.exchangeBans.totalCount ?? undefined }}
      />
      {released && (
        <ReasonDialog
          title={`解除封禁 · ${released.ip}`}
          okText="解除封禁"
          danger
          lines={[
            '解除后1秒内，该IP可以再次调用；解除前的调用不再计入规则。',
            '再次触发规则时，仍按7日内的次数加长封禁时间。',
          ]}
          common={['已与对方核实，属误报', '对方已完成整改', '联调需要，已报备']}
          onConfirm={async (reason) => {
            await release({ variables: { id: released.id, reason } });
            setReleased(undefined);
            message.success('已解除封禁');
            void refetch();
          }}
          onClose={() => setReleased(undefined)}
        />
      )}
    </>
  );
}

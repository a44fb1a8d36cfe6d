import { useQuery } from '@apollo/client/react';
import { usePermission } from '@yjs/web-kit';
import { Link } from 'react-router';
import { PlainTable } from '../../PlainTable.tsx';
import { ConfigState } from '../config/StateTags.tsx';
import { DistributionsDocument } from '../distributions/distributions.graphql.ts';

/** Who has data over a channel, and which. */
export function ChannelDistributions({ channelId }: { channelId: string }) {
  const may = usePermission('dx.dist:view');
  const { data, error, refetch } = useQuery(DistributionsDocument, {
    variables: { channelId },
    fetchPolicy: 'cache-and-network',
    skip: !may,
  });
  if (!may) return <p className="yjs-quiet">您没有查看数据分发的权限。</p>;
  return (
    <PlainTable
      label="分发给"
      columns={[
        {
          key: 'app',
          title: '应用',
          render: (row) => <Link to={`/exchange/distributions/${row.id}`}>{row.appName}</Link>,
        },
        { key: 'purpose', title: '数据用途', render: (row) => row.purpose },
        { key: 'fields', title: '字段', render: (row) => row.fields.map(({ name }) => name).join('、') },
        { key: 'state', title: '状态', render: (row) => <ConfigState state={row.state} /> },
        { key: 'valid', title: '有效期至', render: (row) => row.validTo },
        { key: 'calls', title: '今日调用', align: 'right', render: (row) => row.callsToday },
      ]}
      rows={data?.distributions}
      error={error}
      onRetry={() => void refetch()}
      empty={{ title: '还没有分发', hint: '在“数据分发”中把字段分发给应用。' }}
    />
  );
}

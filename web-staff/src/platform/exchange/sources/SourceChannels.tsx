import { useQuery } from '@apollo/client/react';
import { usePermission } from '@yjs/web-kit';
import { PlainTable } from '../../PlainTable.tsx';
import { NamedLink } from '../config/NamedLink.tsx';
import { ConfigState, Light } from '../config/StateTags.tsx';
import { modeTitles } from '../config/words.ts';
import { SourceChannelsDocument } from './sources.graphql.ts';

/** The channels that lead to a source. */
export function SourceChannels({ sourceId }: { sourceId: string }) {
  const may = usePermission('dx.channel:view');
  const { data, error, refetch } = useQuery(SourceChannelsDocument, {
    variables: { sourceId },
    fetchPolicy: 'cache-and-network',
    skip: !may,
  });
  if (!may) return <p className="yjs-quiet">您没有查看数据通道的权限。</p>;
  return (
    <PlainTable
      label="使用它的通道"
      columns={[
        {
          key: 'name',
          title: '通道',
          render: (row) => <NamedLink to={`/exchange/channels/${row.id}`} name={row.name} code={row.code} />,
        },
        { key: 'mode', title: '调用方式', render: (row) => modeTitles[row.callMode] },
        { key: 'state', title: '状态', render: (row) => <ConfigState state={row.state} /> },
        { key: 'light', title: '健康灯', render: (row) => <Light colour={row.light} /> },
        { key: 'count', title: '未撤销的分发', align: 'right', render: (row) => row.distributionCount },
      ]}
      rows={data?.dataChannels}
      error={error}
      onRetry={() => void refetch()}
      empty={{ title: '还没有通道', hint: '在“数据通道”中登记怎样取得这份数据。' }}
    />
  );
}

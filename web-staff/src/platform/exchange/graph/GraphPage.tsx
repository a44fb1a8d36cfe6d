import { useQuery } from '@apollo/client/react';
import { ErrorNotice, PageHeader, QueueTabs, urlChoice, urlFlag, useUrlState } from '@yjs/web-kit';
import { Checkbox, Skeleton } from 'antd';
import { HelpLines } from '../../HelpLines.tsx';
import { Permitted } from '../../Permitted.tsx';
import { ExchangeGraphDocument } from './graph.graphql.ts';
import { inputOf } from './graph-input.ts';
import { layGraph } from './graph-layout.ts';
import { RelationGraph } from './RelationGraph.tsx';
import { RelationTable } from './RelationTable.tsx';

const graphUrl = { view: urlChoice(['graph', 'table'], 'graph'), all: urlFlag() };
const tabs = [
  { key: 'graph', title: '关系图' },
  { key: 'table', title: '表格' },
] as const;

const help = [
  '从左到右：数据源、通道、分发、应用。选中一个，突出与它相连的一整条链；按回车打开它的页面。',
  '灰色的是草稿、停用、到期的；已撤销的分发和没有分发的应用不显示，可勾选“全部”。',
  '“表格”是同样的内容，便于打印和读屏。',
];

/** 数据关系图 (03 §35.5): source, channel, distribution, application, as a picture and as a table. */
export default function GraphPage() {
  return (
    <Permitted codes={['dx.dist:view']}>
      <Relations />
    </Permitted>
  );
}

function Relations() {
  const [state, setState] = useUrlState(graphUrl);
  const { data, error, refetch } = useQuery(ExchangeGraphDocument, { fetchPolicy: 'cache-and-network' });
  const input = data && inputOf(data, state.all);
  return (
    <>
      <PageHeader
        title="数据关系图"
        help={<HelpLines lines={help} />}
        actions={
          <Checkbox checked={state.all} onChange={({ target }) => setState({ all: target.checked })}>
            全部（含平台自带、已撤销和没有分发的应用）
          </Checkbox>
        }
      />
      <QueueTabs
        label="显示方式"
        tabs={tabs}
        active={state.view === 'table' ? 'table' : 'graph'}
        onChange={(view) => setState({ view })}
      />
      {error && !data && <ErrorNotice error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton active paragraph={{ rows: 8 }} />}
      {input && (state.view === 'table' ? <RelationTable input={input} /> : <RelationGraph graph={layGraph(input)} />)}
    </>
  );
}

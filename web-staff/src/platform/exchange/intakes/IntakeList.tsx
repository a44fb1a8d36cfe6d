import { useQuery } from '@apollo/client/react';
import {
  DataTable,
  FilterBar,
  type FilterField,
  PageHeader,
  QueueTabs,
  urlChoice,
  urlDay,
  urlText,
  useKeysetPage,
  useUrlState,
} from '@yjs/web-kit';
import { useMemo } from 'react';
import { useNavigate } from 'react-router';
import type { ExchangeIntakeKind, ExchangeIntakeState } from '../../../generated/graphql.ts';
import { HelpLines } from '../../HelpLines.tsx';
import { Permitted } from '../../Permitted.tsx';
import { intakeColumns } from './intake-columns.tsx';
import { IntakeChannelsDocument, IntakesDocument } from './intakes.graphql.ts';
import { kindTitles, stateTitles } from './words.ts';

const intakeUrl = {
  tab: urlChoice(['all', 'trouble'], 'all'),
  channel: urlText(),
  kind: urlChoice(['', 'FILE', 'MESSAGE'], ''),
  state: urlChoice(['', 'DONE', 'DUPLICATE', 'FAILED'], ''),
  search: urlText(),
  from: urlDay(),
  to: urlDay(),
};

const help = [
  '“文件拉取”和“消息订阅”的通道把数据送到本平台：每取得一个文件或一条消息，这里记一条。',
  '合格的行已经接收，可以被调用；不合格的行列在该条的页面中，写明行号、字段和原因。',
  '可以更正有问题的字段并接收，可以把清单下载给对方修改；对方换了文件会自动再取，也可以“重新接收”。',
];

const BRINGING = ['FILE_PULL', 'AMQP_SUBSCRIBE'];
const options = (titles: Readonly<Record<string, string>>) =>
  Object.entries(titles).map(([value, label]) => ({ value, label }));

/** 数据接收: the files and messages that channels brought. */
export default function IntakeList() {
  return (
    <Permitted codes={['dx.channel:view']}>
      <Intakes />
    </Permitted>
  );
}

function Intakes() {
  const navigate = useNavigate();
  const [state, setState] = useUrlState(intakeUrl);
  const page = useKeysetPage();
  const fields = useFields();
  const common = {
    channelId: state.channel || undefined,
    kind: state.kind === '' ? undefined : (state.kind as ExchangeIntakeKind),
    state: state.state === '' ? undefined : (state.state as ExchangeIntakeState),
    search: state.search || undefined,
    from: state.from ? `${state.from}T00:00:00.000+08:00` : undefined,
    to: state.to ? new Date(Date.parse(`${state.to}T00:00:00+08:00`) + 86_400_000).toISOString() : undefined,
  };
  const filter = { ...common, troubled: state.tab === 'trouble' ? true : undefined };
  const { data, loading, error, refetch } = useQuery(IntakesDocument, {
    variables: { filter, ...page.variables },
    fetchPolicy: 'cache-and-network',
  });
  const waiting = useQuery(IntakesDocument, {
    variables: { filter: { ...common, troubled: true }, first: 1 },
    fetchPolicy: 'cache-and-network',
  });
  return (
    <>
      <PageHeader title="数据接收" help={<HelpLines lines={help} />} />
      <QueueTabs
        label="数据接收"
        tabs={[
          { key: 'all', title: '全部' },
          { key: 'trouble', title: '待处理', count: waiting.data?.exchangeIntakes.totalCount ?? undefined },
        ]}
        active={state.tab === 'trouble' ? 'trouble' : 'all'}
        onChange={(tab) => {
          page.toFirst();
          setState({ tab });
        }}
      />
      <FilterBar fields={fields} values={{ ...state }} onChange={(patch) => setState(patch)} />
      <DataTable
        id="exchange-intakes"
        label="数据接收"
        columns={intakeColumns}
        rows={data?.exchangeIntakes.nodes}
        loading={loading && !data}
        error={error}
        onRetry={() => void refetch()}
        empty={
          state.tab === 'trouble'
            ? { title: '没有待处理的问题数据', hint: '文件或消息中有不合格的行、或无法读取时，会出现在这里。' }
            : { title: '还没有接收过数据', hint: '启用“文件拉取”或“消息订阅”的通道后，收到的文件和消息会列在这里。' }
        }
        paging={{
          page,
          info: data?.exchangeIntakes.pageInfo,
          total: data?.exchangeIntakes.totalCount ?? undefined,
          totalCapped: data?.exchangeIntakes.totalCapped ?? undefined,
        }}
        onOpen={(row) => void navigate(`/exchange/intakes/${row.id}`)}
      />
    </>
  );
}

function useFields(): readonly FilterField[] {
  const { data } = useQuery(IntakeChannelsDocument, { fetchPolicy: 'cache-first' });
  return useMemo(
    () => [
      {
        key: 'channel',
        kind: 'select',
        label: '通道',
        width: 200,
        options: (data?.dataChannels ?? [])
          .filter(({ callMode }) => BRINGING.includes(callMode))
          .map(({ id, name }) => ({ value: id, label: name })),
      },
      { key: 'kind', kind: 'select', label: '方式', options: options(kindTitles) },
      { key: 'state', kind: 'select', label: '结果', options: options(stateTitles) },
      { key: 'search', kind: 'text', label: '名称', placeholder: '文件名或报文编号开头', width: 200 },
      { key: 'days', kind: 'days', label: '接收日期', from: 'from', to: 'to' },
    ],
    [data],
  );
}

import { useQuery } from '@apollo/client/react';
import {
  DataTable,
  DownloadButton,
  FilterBar,
  type FilterField,
  ListWithPreview,
  PageHeader,
  SavedViews,
  urlChoice,
  urlChoices,
  urlText,
  useKeysetPage,
  useUrlState,
} from '@yjs/web-kit';
import type { ExchangeAnomalyLevel, ExchangeAnomalyState } from '../../../generated/graphql.ts';
import { HelpLines } from '../../HelpLines.tsx';
import { AnomaliesDocument } from './AnomalyList.graphql.ts';
import { AnomalyPreview } from './AnomalyPreview.tsx';
import { anomalyColumns } from './anomaly-columns.tsx';
import { levelOptions, stateOptions } from './anomaly-levels.tsx';

const sides = [
  { value: 'IN', label: '外部数据' },
  { value: 'OUT', label: '内部数据' },
] as const;

const anomalyUrl = {
  state: urlChoices<ExchangeAnomalyState>(stateOptions.map(({ value }) => value)),
  level: urlChoices<ExchangeAnomalyLevel>(levelOptions.map(({ value }) => value)),
  side: urlChoice(['', 'IN', 'OUT'], ''),
  search: urlText(),
  open: urlText(),
};

const fields: readonly FilterField[] = [
  { key: 'search', kind: 'text', label: '查找', placeholder: 'IP、应用或通道名称', width: 220 },
  { key: 'state', kind: 'multi', label: '状态', options: stateOptions, width: 220 },
  { key: 'level', kind: 'multi', label: '级别', options: levelOptions, width: 160 },
  { key: 'side', kind: 'select', label: '范围', options: sides },
];

const help = [
  '同一规则、同一对象30分钟内的异常合并为一条，“次数”是期间越过阈值的次数。',
  '级别为“高”的异常会发送短信；15分钟内未确认的，通知安全管理员。',
  '关闭或标为误报须填写结论；误报不会自动解除封禁，请到“黑名单”中解除。',
];
const POLL_MS = 5000;

/** 异常事件: what the rules found, worked off beside the list. */
export default function AnomalyList() {
  const [state, setState] = useUrlState(anomalyUrl);
  const page = useKeysetPage();
  const filter = {
    states: state.state.length > 0 ? state.state : undefined,
    levels: state.level.length > 0 ? state.level : undefined,
    direction: sides.find(({ value }) => value === state.side)?.value,
    search: state.search || undefined,
  };
  const { data, loading, error, refetch } = useQuery(AnomaliesDocument, {
    variables: { filter, ...page.variables },
    fetchPolicy: 'cache-and-network',
    pollInterval: POLL_MS,
    skipPollAttempt: () => document.hidden,
  });
  const exported = {
    ...(state.state.length > 0 ? { states: state.state.join(',') } : {}),
    ...(state.level.length > 0 ? { levels: state.level.join(',') } : {}),
    ...(filter.direction ? { direction: filter.direction } : {}),
    ...(state.search ? { search: state.search } : {}),
  };
  return (
    <>
      <PageHeader
        title="异常事件"
        help={<HelpLines lines={help} />}
        actions={<DownloadButton label="导出异常事件表" url="/exports/exchange-anomalies.xlsx" fields={exported} />}
      />
      <FilterBar
        fields={fields}
        values={{ ...state }}
        onChange={(patch) => setState(patch)}
        extra={<SavedViews page="exchange-anomalies" />}
      />
      <ListWithPreview
        preview={state.open && <AnomalyPreview id={state.open} onClose={() => setState({ open: '' })} />}
      >
        <DataTable
          id="exchange-anomalies"
          label="异常事件"
          columns={anomalyColumns}
          rows={data?.exchangeAnomalies.nodes}
          loading={loading && !data}
          error={error}
          onRetry={() => void refetch()}
          empty={{ title: '没有符合条件的异常事件', hint: '检测规则发现异常后，会出现在这里并通知您。' }}
          paging={{
            page,
            info: data?.exchangeAnomalies.pageInfo,
            total: data?.exchangeAnomalies.totalCount ?? undefined,
            totalCapped: data?.exchangeAnomalies.totalCapped ?? undefined,
          }}
          activeId={state.open || undefined}
          onActivate={(row) => setState({ open: row.id })}
          onOpen={(row) => setState({ open: row.id })}
        />
      </ListWithPreview>
    </>
  );
}

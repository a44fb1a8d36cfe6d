import { useMutation, useQuery } from '@apollo/client/react';
import {
  type DataColumn,
  DataTable,
  DownloadButton,
  formatDateTime,
  newRequestId,
  PageHeader,
  presentError,
  StateTag,
  type StateTone,
  urlChoice,
  useColumnSort,
  useKeysetPage,
  usePermission,
  useUrlState,
} from '@yjs/web-kit';
import { App, Button, Space, Tabs } from 'antd';
import type {
  IdentitySyncKind,
  IdentitySyncRunSortField,
  IdentitySyncState,
  SyncRowFragment,
} from '../../../generated/graphql.ts';
import { identitySyncKindTitles } from '../../../generated/titles/identity-sync-kind.ts';
import { identitySyncStateTitles } from '../../../generated/titles/identity-sync-state.ts';
import { Figures } from '../../../platform/charts/Figures.tsx';
import { HelpLines } from '../../../platform/HelpLines.tsx';
import { DoubtTable } from './DoubtTable.tsx';
import { StartSyncDocument, SyncRunsDocument } from './sync.graphql.ts';

const help = [
  '每天2:00从退役退休系统增量同步学员身份，每月1日全量核对；失败时身份镜像不改动，并通知技术人员。',
  '已审核通过的学员人员类别、安置区、生存状态有变化的，退回待审核并通知安置区。',
  '全量核对时没有下发的人员和信息不合规范的人员列在“待处理人员”：身份镜像不变，但不再视为已确认，由市局逐人处理。',
  '失败后可在此重新同步；同步在后台进行，离开本页不影响。',
];

const kindWords: Record<IdentitySyncKind, string> = identitySyncKindTitles;
const stateWords: Record<IdentitySyncState, string> = identitySyncStateTitles;
const stateTones: Record<IdentitySyncState, StateTone> = { RUNNING: 'working', SUCCEEDED: 'done', FAILED: 'paused' };
const tabUrl = { tab: urlChoice(['runs', 'doubts'] as const, 'runs') };
/** How often a page that is open looks how a run goes. */
const POLL_MS = 5_000;

const columns: DataColumn<SyncRowFragment, IdentitySyncRunSortField>[] = [
  {
    key: 'started',
    title: '开始时间',
    sortField: 'STARTED',
    fixed: true,
    render: (row) => formatDateTime(row.startedAt),
  },
  { key: 'kind', title: '方式', render: (row) => kindWords[row.kind] },
  {
    key: 'state',
    title: '结果',
    fixed: true,
    render: (row) => <StateTag title={stateWords[row.state]} tone={stateTones[row.state]} />,
  },
  { key: 'received', title: '接收', sortField: 'RECEIVED', align: 'right', render: (row) => row.received },
  { key: 'fresh', title: '新增', align: 'right', render: (row) => row.fresh },
  { key: 'changed', title: '变更', align: 'right', render: (row) => row.changed },
  { key: 'unchanged', title: '未变', align: 'right', render: (row) => row.unchanged },
  { key: 'failed', title: '不合规范', sortField: 'FAILED', align: 'right', render: (row) => row.failed },
  { key: 'duplicates', title: '重复身份', align: 'right', render: (row) => row.duplicates },
  { key: 'missing', title: '未下发', align: 'right', render: (row) => row.missing },
  { key: 'rechecked', title: '退回复查', align: 'right', render: (row) => row.rechecked },
  {
    key: 'duration',
    title: '耗时',
    sortField: 'DURATION',
    align: 'right',
    render: (row) => (row.durationMs == null ? '—' : `${(row.durationMs / 1000).toFixed(1)} 秒`),
  },
  { key: 'by', title: '启动人', render: (row) => row.startedByName },
  { key: 'error', title: '失败原因', render: (row) => row.error ?? '—' },
];

/** 身份同步: the last runs with the discharge system, their counts and failures, and how to begin one again. */
export default function SyncPage() {
  const { message, modal } = App.useApp();
  const may = usePermission('training.identity:sync');
  const [{ tab }, set] = useUrlState(tabUrl);
  const page = useKeysetPage();
  const sorting = useColumnSort(columns);
  const { data, loading, error, refetch } = useQuery(SyncRunsDocument, {
    variables: { ...page.variables, sort: sorting.sort },
    fetchPolicy: 'cache-and-network',
    pollInterval: POLL_MS,
  });
  const [start, { loading: starting }] = useMutation(StartSyncDocument);
  const status = data?.identitySyncStatus;

  async function begin(kind: IdentitySyncKind): Promise<void> {
    try {
      await start({ variables: { kind, requestId: newRequestId() } });
      message.success('已开始同步，完成后显示在下方');
      await refetch();
    } catch (failure) {
      message.error(presentError(failure).title, 6);
    }
  }
  const ask = () =>
    modal.confirm({
      title: '全量核对',
      content: '将读取退役退休系统的全部人员并逐条核对，可能需要几分钟；有变化的已通过报名会退回复查并通知安置区。',
      okText: '开始核对',
      cancelText: '返回',
      onOk: () => begin('FULL'),
    });

  const runs = (
    <DataTable
      id="training.identity-sync"
      label="身份同步"
      columns={columns}
      {...sorting}
      rows={data?.identitySyncRuns.nodes}
      loading={loading && !data}
      error={error}
      onRetry={() => void refetch()}
      empty={{ title: '还没有同步记录', hint: '每天2:00自动同步，也可以点击“立即同步”。' }}
      paging={{ page, info: data?.identitySyncRuns.pageInfo }}
    />
  );

  return (
    <>
      <PageHeader
        title="身份同步"
        help={<HelpLines lines={help} />}
        actions={
          <Space>
            <DownloadButton label="导出" url="/exports/identity-sync-runs.xlsx" fields={{ filter: '{}' }} />
            {may && (
              <>
                <Button disabled={starting} onClick={ask}>
                  全量核对
                </Button>
                <Button type="primary" loading={starting} onClick={() => void begin('INCREMENT')}>
                  立即同步
                </Button>
              </>
            )}
          </Space>
        }
      />
      {status && (
        <Figures
          label="身份镜像"
          figures={[
            { title: '上次成功同步', value: status.lastSuccessAt ? formatDateTime(status.lastSuccessAt) : '还没有' },
            { title: '镜像人数', value: status.mirrored },
            { title: '重复身份', value: status.duplicates },
            { title: '未下发待处理', value: status.missing, onOpen: () => set({ tab: 'doubts' }) },
            { title: '不合规范未确认', value: status.bad, onOpen: () => set({ tab: 'doubts' }) },
            { title: '待核验的报名', value: status.verifying },
          ]}
        />
      )}
      <Tabs
        activeKey={tab}
        onChange={(key) => set({ tab: key as typeof tab })}
        items={[
          { key: 'runs', label: '同步记录', children: runs },
          {
            key: 'doubts',
            label: `待处理人员（${(status?.missing ?? 0) + (status?.bad ?? 0)}）`,
            children: <DoubtTable onDone={() => void refetch()} />,
          },
        ]}
      />
    </>
  );
}

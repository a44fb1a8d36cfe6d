import { useMutation, useQuery } from '@apollo/client/react';
import {
  type DataColumn,
  DataTable,
  ErrorNotice,
  formatCount,
  formatDateTime,
  PageHeader,
  StateTag,
  usePermission,
} from '@yjs/web-kit';
import { App, Button } from 'antd';
import { useState } from 'react';
import type { FaultRowFragment, ReportFieldsFragment } from '../../generated/graphql.ts';
import { HelpLines } from '../HelpLines.tsx';
import { PageSection } from '../PageSection.tsx';
import { ReasonDialog } from '../ReasonDialog.tsx';
import { ConfirmIntegrityFaultDocument, IntegrityReportDocument, ScanIntegrityDocument } from './Integrity.graphql.ts';

const help = [
  '账号、角色、授权、数据分发、名单和名册、发放批次和明细、停发指令、审批历史、密钥、业务参数的每一条都带校验码；未经本系统改动的，立即停用并告警。每天凌晨全部校验一次，也可以随时校验。',
  '先查明是谁改动的。能在原页面改正的，改正后即恢复；确认可以照现状使用的，由安全管理员和审计管理员各确认一次。',
];

/** 重要数据校验: the last scan with counts, and what was changed by hand. */
export default function IntegrityPage() {
  const { message } = App.useApp();
  const { data, loading, error, refetch } = useQuery(IntegrityReportDocument, { fetchPolicy: 'cache-and-network' });
  const [scan, scanning] = useMutation(ScanIntegrityDocument);
  const [confirm] = useMutation(ConfirmIntegrityFaultDocument);
  const [asked, setAsked] = useState<FaultRowFragment>();
  const mayScan = usePermission('sys.integrity:scan');
  const mayConfirm = usePermission('sys.integrity:confirm');
  const report = data?.integrityReport;

  async function run(): Promise<void> {
    try {
      await scan();
      await refetch();
      message.success('校验完成');
    } catch {
      // Shown below through `scanning.error`.
    }
  }

  return (
    <>
      <PageHeader
        title="重要数据校验"
        subtitle={report && scanText(report)}
        help={<HelpLines lines={help} />}
        actions={
          mayScan && (
            <Button type="primary" loading={scanning.loading} onClick={() => void run()}>
              立即校验
            </Button>
          )
        }
      />
      {scanning.error && <ErrorNotice error={scanning.error} />}
      <DataTable
        id="integrity"
        label="被改动的重要数据"
        columns={faultColumns(mayConfirm ? setAsked : undefined)}
        rows={report?.faults}
        loading={loading}
        error={error}
        onRetry={() => void refetch()}
        empty={{ title: '没有被改动的重要数据', hint: '发现后会停用、告警，并列在这里。' }}
      />
      {report?.lastScan && (
        <PageSection id="integrity-scan" title="最近一次校验">
          <DataTable
            id="integrity-counts"
            label="最近一次校验的结果"
            columns={countColumns}
            rows={report.lastScan.counts.map((count) => ({ ...count, id: count.title }))}
            loading={false}
            empty={{ title: '没有校验过的数据', hint: '今晚自动校验。' }}
          />
        </PageSection>
      )}
      {asked && (
        <ReasonDialog
          title={`确认照现状使用 · ${asked.title}`}
          okText="确认"
          danger
          lines={[
            '安全管理员和审计管理员各确认一次后，该条数据照现在的内容恢复使用。',
            '请先查明改动的人和原因；确认记入审计日志。',
          ]}
          onConfirm={async (reason) => {
            await confirm({ variables: { id: asked.id, reason } });
            message.success('已确认');
            setAsked(undefined);
            await refetch();
          }}
          onClose={() => setAsked(undefined)}
        />
      )}
    </>
  );
}

function scanText({ lastScan }: ReportFieldsFragment): string {
  if (!lastScan) return '尚未校验，今晚自动进行';
  const broken = lastScan.counts.reduce((sum, count) => sum + count.broken, 0);
  const rows = lastScan.counts.reduce((sum, count) => sum + count.rows, 0);
  const found = broken > 0 ? `，${formatCount(broken)} 条未通过` : '，全部通过';
  return `最近校验 ${formatDateTime(lastScan.startedAt)} 至 ${formatDateTime(lastScan.finishedAt)}（${lastScan.byName}）：${formatCount(rows)} 条${found}`;
}

type Count = NonNullable<ReportFieldsFragment['lastScan']>['counts'][number] & { id: string };

/** 完整性扫描 (spec 41.7): what the last scan found of each kind of data. */
const countColumns: DataColumn<Count>[] = [
  { key: 'title', title: '数据', fixed: true, render: (row) => row.title },
  { key: 'rows', title: '条数', align: 'right', render: (row) => formatCount(row.rows) },
  { key: 'checked', title: '已校验', align: 'right', render: (row) => formatCount(row.checked) },
  { key: 'broken', title: '未通过', align: 'right', render: (row) => formatCount(row.broken) },
  { key: 'unknown', title: '密钥版本未知', align: 'right', render: (row) => formatCount(row.unknownKeys) },
  {
    key: 'state',
    title: '结果',
    render: (row) => <StateTag title={row.broken > 0 ? '未通过' : '通过'} tone={row.broken > 0 ? 'paused' : 'ended'} />,
  },
];

function faultColumns(onConfirm: ((fault: FaultRowFragment) => void) | undefined): DataColumn<FaultRowFragment>[] {
  return [
    { key: 'table', title: '种类', fixed: true, render: (row) => row.kind },
    { key: 'title', title: '名称', fixed: true, render: (row) => row.title },
    { key: 'found', title: '发现时间', render: (row) => formatDateTime(row.foundAt) },
    { key: 'sec', title: '安全管理员', render: (row) => row.secConfirmedBy ?? '—' },
    { key: 'aud', title: '审计管理员', render: (row) => row.audConfirmedBy ?? '—' },
    { key: 'state', title: '状态', render: (row) => <FaultState fault={row} /> },
    {
      key: 'acts',
      title: '操作',
      fixed: true,
      render: (row) =>
        onConfirm &&
        !row.endedAt && (
          <Button size="small" onClick={() => onConfirm(row)}>
            确认照现状使用
          </Button>
        ),
    },
  ];
}

function FaultState({ fault }: { fault: FaultRowFragment }) {
  if (!fault.endedAt) return <StateTag title="已停用" tone="paused" />;
  return <StateTag title={fault.outcome === 'CONFIRMED' ? '两员已确认' : '已恢复'} tone="ended" />;
}

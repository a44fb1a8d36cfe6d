import { useMutation, useQuery } from '@apollo/client/react';
import {
  ActButtons,
  DecisionDialog,
  type DecisionInput,
  DownloadButton,
  ErrorNotice,
  type FlowActionData,
  formatDateTime,
  HistoryList,
  PageHeader,
  StateTag,
  usePermission,
  useRecordChanges,
} from '@yjs/web-kit';
import { Alert, App, Descriptions, Skeleton, Space } from 'antd';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import type { EntitlementBatchRowFragment } from '../../generated/graphql.ts';
import { HelpLines } from '../../platform/HelpLines.tsx';
import { PlainTable } from '../../platform/PlainTable.tsx';
import { useRequestId } from '../../platform/request-id.ts';
import { BatchPublicity } from './BatchPublicity.tsx';
import { BatchTrace } from './BatchTrace.tsx';
import { candidateColumns } from './candidate-columns.tsx';
import {
  AdvanceEntitlementBatchesDocument,
  CandidatesDocument,
  EntitlementBatchDocument,
} from './entitlement.graphql.ts';
import { batchTone, consequences } from './words.ts';

const help = [
  '“下载报表”生成含全部人员的批次报表（PDF），用于打印和存档。',
  '“报文轨迹”列出每一部分的推送、回执和重发。',
];

/** A batch: totals, its persons, its messages. */
export default function EntitlementBatchPage() {
  const { id = '' } = useParams();
  const { data, error, refetch } = useQuery(EntitlementBatchDocument, {
    variables: { id },
    fetchPolicy: 'cache-and-network',
  });
  const persons = useQuery(CandidatesDocument, {
    variables: { filter: { batchId: id }, first: 100 },
    fetchPolicy: 'cache-and-network',
  });
  const mayExport = usePermission('entitlement:export');
  const [asked, setAsked] = useState<FlowActionData>();
  const reload = () => {
    void refetch();
    void persons.refetch();
  };
  useRecordChanges({ recordTypes: ['entitlementBatch', 'candidate'], ids: [id], onChange: reload });
  const batch = data?.entitlementBatch;
  if (!batch) return error ? <ErrorNotice error={error} onRetry={() => void refetch()} /> : <Skeleton active />;
  const total = persons.data?.entitlementCandidates.totalCount ?? 0;
  return (
    <div className="staff-stack">
      <PageHeader
        title={`批次 ${batch.batchNo}`}
        tags={<StateTag title={batch.stateTitle} tone={batchTone[batch.state]} />}
        subtitle={`${batch.districtName} · 参保期 ${batch.periodYm}`}
        help={<HelpLines lines={help} />}
        actions={
          <Space>
            {mayExport && <DownloadButton label="下载报表" url={`/exports/entitlement-batches/${id}/report.pdf`} />}
            <ActButtons actions={batch.flow.availableActions} waiting={batch.flow.waitingActions} onAct={setAsked} />
          </Space>
        }
      />
      <Totals batch={batch} />
      {isRejected(batch) && (
        <Alert
          type="error"
          showIcon
          title={`社保系统拒收（代码 ${batch.ackCode}），系统不再自动重发`}
          description="请在下方“报文轨迹”查看原因，更正后重推；重推沿用原批次和人员编号。"
        />
      )}
      {batch.state === 'PUBLICITY' && (
        <>
          <h2 className="staff-section-title">公示名单</h2>
          <BatchPublicity batchId={id} />
        </>
      )}
      <h2 className="staff-section-title">
        人员 <span className="yjs-quiet">{total > 100 ? `共 ${total} 人，显示前 100 人` : `共 ${total} 人`}</span>
        {total > 100 && <Link to={`/entitlement?batch=${id}`}> 在名单中查看全部</Link>}
      </h2>
      <PlainTable
        label="批次人员"
        columns={candidateColumns.filter((column) => !['no', 'match', 'batch'].includes(column.key))}
        rows={persons.data?.entitlementCandidates.nodes}
        error={persons.error}
        onRetry={() => void persons.refetch()}
        empty={{ title: '批次中没有人员', hint: '退回的批次，人员已回到“待入批次”。' }}
      />
      <h2 className="staff-section-title">报文轨迹</h2>
      <BatchTrace batchId={id} />
      <h2 className="staff-section-title">办理过程</h2>
      <HistoryList events={batch.flow.history} />
      {asked && <BatchActDialog action={asked} batch={batch} onClose={() => setAsked(undefined)} onDone={reload} />}
    </div>
  );
}

/** The latest word of 社保系统 was a refusal: neither 0, taken, nor 1005, taken before. */
const isRejected = ({ state, ackCode }: EntitlementBatchRowFragment) =>
  state === 'PUSHED' && !!ackCode && !['0', '1005'].includes(ackCode);

function Totals({ batch }: { batch: EntitlementBatchRowFragment }) {
  return (
    <Descriptions
      size="small"
      bordered
      column={4}
      items={[
        { key: 'count', label: '人数', children: batch.count },
        { key: 'results', label: '已返回结果', children: batch.resultsReceived },
        { key: 'ok', label: '成功', children: batch.succeeded },
        { key: 'failed', label: '失败', children: batch.failed },
        { key: 'created', label: '生成', children: `${batch.createdByName} ${formatDateTime(batch.createdAt)}` },
        {
          key: 'approved',
          label: '释放',
          children: batch.approverName ? `${batch.approverName} ${formatDateTime(batch.approvedAt)}` : '—',
        },
        {
          key: 'pushed',
          label: '推送',
          children: batch.pushedAt ? `${formatDateTime(batch.pushedAt)}，${batch.parts} 个部分` : '—',
        },
        {
          key: 'ack',
          label: '回执',
          children: batch.ackAt ? `${formatDateTime(batch.ackAt)}（${batch.ackedParts}/${batch.parts}）` : '—',
        },
      ]}
    />
  );
}

interface BatchActDialogProps {
  action: FlowActionData;
  batch: EntitlementBatchRowFragment;
  onClose(): void;
  onDone(): void;
}

function BatchActDialog({ action, batch, onClose, onDone }: BatchActDialogProps) {
  const { message } = App.useApp();
  const [advance] = useMutation(AdvanceEntitlementBatchesDocument);
  const requestId = useRequestId();

  async function confirm({ reasonCode, reasonText, note }: DecisionInput): Promise<void> {
    const act = {
      action: action.action,
      rows: [{ id: batch.id, version: batch.version }],
      reasonCode,
      reasonText,
      note,
    };
    const { data } = await advance({ variables: { input: { ...act, requestId: requestId(act) } } });
    const [row] = data?.advanceEntitlementBatches.rows ?? [];
    onDone();
    onClose();
    if (row && row.result !== 'OK') message.warning(row.message ?? '未办理', 8);
    else message.success(`${action.title}：${batch.batchNo} 已完成`);
  }

  return (
    <DecisionDialog
      open
      action={action}
      subject={`${batch.batchNo}（${batch.count}人）`}
      consequences={consequences[action.action] ?? []}
      reasonRequired={action.input === 'REASON'}
      onConfirm={confirm}
      onClose={onClose}
    />
  );
}

import { useQuery } from '@apollo/client/react';
import {
  ActButtons,
  ErrorNotice,
  type FlowActionData,
  formatDateTime,
  PageHeader,
  RemainingChip,
  StateTag,
  useRecordChanges,
} from '@yjs/web-kit';
import { Descriptions, Skeleton } from 'antd';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import type { ForcedFinishQuery } from '../../../generated/graphql.ts';
import { ActDialog } from '../../../platform/acts/ActDialog.tsx';
import { FlowColumns } from '../../../platform/FlowColumns.tsx';
import { HelpLines } from '../../../platform/HelpLines.tsx';
import { approvalTones } from '../../../platform/lists/approval-columns.tsx';
import { PageSection } from '../../../platform/PageSection.tsx';
import { FollowUp } from './FollowUp.tsx';
import { forcedActs } from './forced-acts.ts';
import { ForcedFinishDocument } from './forced-finish.graphql.ts';

type One = ForcedFinishQuery['forcedFinish'];

const help = [
  '这里记录一次强制办结的申请和审批：理由、依据、附件、申请人和审批人及时间。',
  '同意后立即办结；办件的历史状态里同样记有申请人、审批人和时间。',
];

/** One 强制办结: what was asked for, why, on which basis, by whom, and what was decided (R4.4.4). */
export default function ForcedFinishRecord() {
  const { id = '' } = useParams();
  const { data, error, refetch } = useQuery(ForcedFinishDocument, {
    variables: { id },
    fetchPolicy: 'cache-and-network',
  });
  useRecordChanges({ recordTypes: ['forcedFinish'], ids: [id], onChange: () => void refetch() });
  if (data) return <Content one={data.forcedFinish} reload={() => void refetch()} />;
  if (error) return <ErrorNotice error={error} onRetry={() => void refetch()} />;
  return <Skeleton active paragraph={{ rows: 8 }} />;
}

function Content({ one, reload }: { one: One; reload(): void }) {
  const [asked, setAsked] = useState<FlowActionData>();
  return (
    <article className="staff-record">
      <PageHeader
        title={`强制办结 ${one.requestNo}`}
        subtitle={`${one.nameMasked} · ${one.matterName}`}
        help={<HelpLines lines={help} />}
        tags={
          <>
            <StateTag title={one.stateTitle} tone={approvalTones[one.state]} />
            <RemainingChip remaining={one.flow.remaining} />
          </>
        }
        actions={<ActButtons actions={one.flow.availableActions} waiting={one.flow.waitingActions} onAct={setAsked} />}
      />
      <FlowColumns flow={one.flow}>
        <PageSection id="request" title="申请">
          <Descriptions bordered size="small" column={{ xs: 1, md: 2 }} items={requestItems(one)} />
        </PageSection>
        <PageSection id="verdict" title="审批">
          <Descriptions bordered size="small" column={{ xs: 1, md: 2 }} items={verdictItems(one)} />
          <FollowUp row={one} onDone={reload} />
        </PageSection>
      </FlowColumns>
      {asked && (
        <ActDialog acts={forcedActs} action={asked} rows={[one]} onClose={() => setAsked(undefined)} onDone={reload} />
      )}
    </article>
  );
}

const wide = { span: 'filled' as const };

const requestItems = (one: One) => [
  { key: 'case', label: '一件事编号', children: <Link to={`/cases/${one.caseId}`}>{one.caseNo}</Link> },
  { key: 'target', label: '办结范围', children: `${one.matterName}（${one.targetNo}）` },
  { key: 'way', label: '办结方式', children: one.finishAsTitle },
  { key: 'rule', label: '规则', children: one.ruleTitle ?? '人工申请' },
  { key: 'reason', label: '理由', ...wide, children: one.reason },
  { key: 'basis', label: '依据', ...wide, children: one.basisText },
  { key: 'by', label: '申请人', children: one.operatorName },
  { key: 'at', label: '申请时间', children: formatDateTime(one.createdAt) },
  {
    key: 'files',
    label: '附件',
    ...wide,
    children:
      one.files.length === 0
        ? '没有附件'
        : one.files.map((file) => (
            <div key={file.url}>
              <a href={file.url} target="_blank" rel="noreferrer">
                {file.name}
              </a>
            </div>
          )),
  },
];

const verdictItems = (one: One) => [
  { key: 'by', label: '审批人', children: one.approverName ?? (one.ruleTitle ? '按规则办结' : '待审批') },
  { key: 'at', label: '审批时间', children: one.decidedAt ? formatDateTime(one.decidedAt) : '—' },
  { key: 'text', label: '审批意见', ...wide, children: one.decisionText ?? '—' },
];

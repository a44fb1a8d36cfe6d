import { useQuery } from '@apollo/client/react';
import {
  ActButtons,
  ErrorNotice,
  type FlowActionData,
  formatDateTime,
  HistoryList,
  PreviewDrawer,
  StateTag,
} from '@yjs/web-kit';
import { Descriptions, Skeleton, Space } from 'antd';
import { useNavigate } from 'react-router';
import type { EntitlementCandidateQuery } from '../../generated/graphql.ts';
import { ReviewButton } from '../reviews/index.ts';
import { ComparisonTable } from './ComparisonTable.tsx';
import { CandidateDocument } from './entitlement.graphql.ts';
import { ResultTable } from './ResultTable.tsx';
import { RevealCandidate } from './RevealCandidate.tsx';
import { VerdictTable } from './VerdictTable.tsx';
import { candidateTone, consentWords } from './words.ts';

type Candidate = EntitlementCandidateQuery['entitlementCandidate'];

export interface CandidatePreviewProps {
  id: string;
  onClose(): void;
  onAct(action: FlowActionData, one: Candidate): void;
}

/** A person beside the list: why he is in, what was compared, what came back, what may be done. */
export function CandidatePreview({ id, onClose, onAct }: CandidatePreviewProps) {
  const navigate = useNavigate();
  const { data, error, refetch } = useQuery(CandidateDocument, { variables: { id }, fetchPolicy: 'cache-and-network' });
  const one = data?.entitlementCandidate;
  return (
    <PreviewDrawer
      title={one ? `${one.name} ${one.candidateNo}` : '正在读取…'}
      onClose={onClose}
      onOpenFull={() => one && void navigate(`/persons/${one.personId}`)}
    >
      {error && !one && <ErrorNotice error={error} onRetry={() => void refetch()} />}
      {!one && !error && <Skeleton active paragraph={{ rows: 8 }} />}
      {one && <Content one={one} onAct={onAct} />}
    </PreviewDrawer>
  );
}

function Content({ one, onAct }: { one: Candidate; onAct: CandidatePreviewProps['onAct'] }) {
  const consentAt = one.consentAt ? ` ${formatDateTime(one.consentAt)}` : '';
  return (
    <div className="staff-stack">
      <span>
        <StateTag title={one.stateTitle} tone={candidateTone(one.state)} />
        <RevealCandidate id={one.id} />
      </span>
      <Space wrap>
        <ActButtons actions={one.flow.availableActions} onAct={(action) => onAct(action, one)} />
        <ReviewButton service={{ record: 'candidate', id: one.id }} screen="CANDIDATE" size="small" />
      </Space>
      <Descriptions
        size="small"
        column={2}
        items={[
          { key: 'id', label: '身份证号码', span: 2, children: one.idNo },
          { key: 'mobile', label: '手机号', children: one.mobile || '未登记' },
          { key: 'reported', label: '报到日期', children: one.reportedOn ?? '—' },
          {
            key: 'waiting',
            label: '待安排',
            span: 2,
            children: one.waitingEnd
              ? `${one.waitingStart} 至 ${one.waitingEnd}，满 ${one.fullMonths} 个月`
              : `${one.waitingStart} 至今，满 ${one.fullMonths} 个月`,
          },
          { key: 'consent', label: '确认状态', children: `${consentWords[one.consentState]}${consentAt}` },
          { key: 'batch', label: '批次', children: one.batchNo ?? '—' },
          ...(one.manualReason ? [{ key: 'manual', label: '手工纳入', children: one.manualReason }] : []),
          ...(one.failureReason ? [{ key: 'failure', label: '失败原因', children: one.failureReason }] : []),
          ...one.formerIdentities.map((former) => ({
            key: former.id,
            label: '曾用号码',
            children: `${former.idNo}（${formatDateTime(former.replacedAt)} 更正）`,
          })),
        ]}
      />
      <h2 className="staff-section-title">为什么在名单中</h2>
      <VerdictTable verdicts={one.verdicts} />
      <h2 className="staff-section-title">
        与社保系统比对 <span className="yjs-quiet">{one.matchedAt && formatDateTime(one.matchedAt)}</span>
      </h2>
      <ComparisonTable fields={one.comparison} />
      <h2 className="staff-section-title">办理结果</h2>
      <ResultTable results={one.results} />
      <h2 className="staff-section-title">办理过程</h2>
      <HistoryList events={one.flow.history} />
    </div>
  );
}

import { useQuery } from '@apollo/client/react';
import {
  ActButtons,
  ErrorNotice,
  type FlowActionData,
  formatDateTime,
  PreviewDrawer,
  RemainingChip,
  StateTag,
} from '@yjs/web-kit';
import { Descriptions, Skeleton, Space } from 'antd';
import { useNavigate } from 'react-router';
import type { CasePreviewQuery } from '../../generated/graphql.ts';
import { ReviewButton } from '../reviews/index.ts';
import { DuplicateMark, SyncMark } from './CaseMarks.tsx';
import { CasePreviewDocument } from './CasePreview.graphql.ts';
import { statusTone } from './case-status.ts';
import { isEvaluableCase } from './evaluable.ts';
import { MaterialList } from './MaterialList.tsx';
import { SubCaseTable } from './SubCaseTable.tsx';

type PreviewCase = CasePreviewQuery['case'];

export interface CasePreviewProps {
  id: string;
  onClose(): void;
  onAct(action: FlowActionData, one: PreviewCase): void;
}

/** A case beside the queue: who, what, how far, with the acts that are open now. */
export function CasePreview({ id, onClose, onAct }: CasePreviewProps) {
  const navigate = useNavigate();
  const { data, error, refetch } = useQuery(CasePreviewDocument, {
    variables: { id },
    fetchPolicy: 'cache-and-network',
  });
  const one = data?.case;
  return (
    <PreviewDrawer
      title={one ? `${one.personName} ${one.caseNo}` : '正在读取…'}
      onClose={onClose}
      onOpenFull={() => void navigate(`/cases/${id}`)}
    >
      {error && !one && <ErrorNotice error={error} onRetry={() => void refetch()} />}
      {!one && !error && <Skeleton active paragraph={{ rows: 8 }} />}
      {one && <PreviewContent one={one} onAct={onAct} />}
    </PreviewDrawer>
  );
}

function PreviewContent({ one, onAct }: { one: PreviewCase; onAct: CasePreviewProps['onAct'] }) {
  return (
    <div className="staff-stack">
      <Space wrap>
        <StateTag title={one.statusTitle} tone={statusTone[one.status]} />
        <RemainingChip remaining={one.remaining} />
        <DuplicateMark flag={one.duplicateFlag} />
        {one.submissionNo > 1 && <span className="yjs-quiet">第 {one.submissionNo} 次提交</span>}
      </Space>
      <Space wrap>
        <ActButtons actions={one.flow.availableActions} onAct={(action) => onAct(action, one)} />
        {isEvaluableCase(one) && <ReviewButton service={{ type: 'case', id: one.id }} screen="CASE" />}
      </Space>
      <Descriptions
        size="small"
        column={2}
        items={[
          { key: 'id', label: '证件号码', children: one.idNo },
          { key: 'mobile', label: '手机号', children: one.mobile },
          { key: 'placement', label: '安置方式', children: one.placementTypeTitle },
          { key: 'category', label: '人员类别', children: one.personCategoryTitle },
          { key: 'discharge', label: '退役日期', children: one.dischargeDate },
          { key: 'region', label: '安置地', children: one.placementName },
          { key: 'channel', label: '渠道', children: one.channelTitle },
          { key: 'submitted', label: '提交时间', children: formatDateTime(one.submittedAt) },
          { key: 'sync', label: '推送状态', children: <SyncMark state={one.librarySync} /> },
        ]}
      />
      <h2 className="staff-section-title">
        子办件 <span className="yjs-quiet">{one.subCaseSummary}</span>
      </h2>
      <SubCaseTable subCases={one.subCases} detail="brief" />
      <h2 className="staff-section-title">材料</h2>
      <MaterialList materials={one.materials} />
    </div>
  );
}

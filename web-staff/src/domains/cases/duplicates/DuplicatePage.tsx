import { useQuery } from '@apollo/client/react';
import {
  ActButtons,
  AttachmentLink,
  ErrorNotice,
  type FlowActionData,
  formatDateTime,
  HistoryList,
  PageHeader,
  RemainingChip,
  StateTag,
  usePermission,
  useRecordChanges,
} from '@yjs/web-kit';
import { Alert, Button, Skeleton, Space } from 'antd';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import type { DuplicateComparisonQuery } from '../../../generated/graphql.ts';
import { ActDialog } from '../../../platform/acts/ActDialog.tsx';
import { useFigures } from '../../../platform/figures/useFigures.ts';
import { HelpLines } from '../../../platform/HelpLines.tsx';
import { PageSection } from '../../../platform/PageSection.tsx';
import { CompareHistory } from './CompareHistory.tsx';
import { CompareTable } from './CompareTable.tsx';
import { stateTones } from './duplicate-words.ts';
import { DuplicateComparisonDocument } from './duplicates.graphql.ts';
import { hitActs } from './hit-acts.ts';
import { LinkDialog } from './LinkDialog.tsx';
import { RevealSides } from './RevealSides.tsx';
import { inClear } from './revealed-rows.ts';
import { useRevealedSides } from './useRevealedSides.ts';
import { WithdrawDialog } from './WithdrawDialog.tsx';

const help = [
  '左侧是新办件，右侧是已有的办件，不同的内容加粗并标“不同”。',
  '重复的登记“确认重复”，再请申请人选择撤回新办件或原办件；不重复的登记“非重复”，理由不少于10个字。',
];

type Comparison = DuplicateComparisonQuery['duplicateComparison'];

/** 两件对比 (01 §4.6): the two cases beside each other, and the acts. */
export default function DuplicatePage() {
  const { id = '' } = useParams();
  const { data, error, refetch } = useQuery(DuplicateComparisonDocument, {
    variables: { id },
    fetchPolicy: 'cache-and-network',
  });
  useRecordChanges({ recordTypes: ['duplicateHit'], ids: [id], onChange: () => void refetch() });
  if (data) return <Content key={id} comparison={data.duplicateComparison} refresh={() => void refetch()} />;
  if (error) return <ErrorNotice error={error} onRetry={() => void refetch()} />;
  return <Skeleton active paragraph={{ rows: 12 }} />;
}

function Content({ comparison, refresh }: { comparison: Comparison; refresh(): void }) {
  const { hit, left, right, rightReadable, sections, evidence } = comparison;
  const figures = useFigures('DUPLICATE');
  // Of a case that lies elsewhere no form is shown, and none is revealed.
  const readable = [left, right].flatMap(({ caseId, idNoMasked }) => (caseId && idNoMasked !== null ? [caseId] : []));
  const [asked, setAsked] = useState<FlowActionData>();
  const [withdrawing, setWithdrawing] = useState<string>();
  const [linking, setLinking] = useState(false);
  const mayLink = usePermission('identity:request') && hit.matchRule === 'SAME_PERSON_OTHER_ID';
  const mayWithdraw = usePermission('withdrawal:request');
  const sides = useRevealedSides(readable);
  const { revealed } = sides;
  const open = hit.state === 'OPEN' || hit.state === 'TOLD';
  return (
    <article className="staff-record">
      <PageHeader
        title={`重复办件 · ${hit.nameMasked} ${hit.matters}`}
        tags={
          <>
            <StateTag title={hit.stateTitle} tone={stateTones[hit.state]} />
            <RemainingChip remaining={hit.flow.remaining} />
          </>
        }
        subtitle={`${hit.hitNo} · ${formatDateTime(hit.createdAt)} 检出 · ${hit.ruleTitle}`}
        actions={
          <Space wrap>
            <ActButtons actions={hit.flow.availableActions} onAct={setAsked} />
            {open && mayLink && <Button onClick={() => setLinking(true)}>申请身份关联</Button>}
            {open && mayWithdraw && (
              <Button onClick={() => setWithdrawing(left.caseId ?? undefined)}>撤回新办件</Button>
            )}
            {open && mayWithdraw && rightReadable && (
              <Button onClick={() => setWithdrawing(right.caseId ?? undefined)}>撤回原办件</Button>
            )}
          </Space>
        }
        help={<HelpLines lines={help} />}
      />
      {hit.hint && <Alert type="info" showIcon title={hit.hint} />}
      {!rightReadable && right.caseId && (
        <Alert
          type="info"
          showIcon
          title={`原办件由${right.orgName}办理，这里只显示概要；需撤回原办件的，请申请人联系${right.orgName}。`}
        />
      )}
      <p className="yjs-quiet">
        {hit.toldAt ? `${formatDateTime(hit.toldAt)} 由 ${hit.toldByName} ${hit.toldWayTitle}` : '尚未告知申请人'}
        {hit.confirmedAt && ` · ${formatDateTime(hit.confirmedAt)} 由 ${hit.confirmedByName} 确认重复`}
        {hit.resolution && ` · ${hit.resolution}`}
      </p>
      <div className="staff-record-columns">
        <div className="staff-record-main">
          <CompareTable
            left={<Link to={`/cases/${left.caseId}`}>新办件 {left.caseNo}</Link>}
            right={
              rightReadable ? (
                <Link to={`/cases/${right.caseId}`}>原办件 {right.caseNo}</Link>
              ) : (
                `${right.caseId ? '原办件' : '安置系统记录'} ${right.caseNo}`
              )
            }
            sections={inClear(sections, revealed, left.caseId, right.caseId)}
            extra={<RevealSides sides={sides} personName={hit.nameMasked} />}
          />
          {left.caseId && left.idNoMasked !== null && (
            <CompareHistory
              left={{ caseId: left.caseId, caseNo: left.caseNo }}
              right={right.caseId && rightReadable ? { caseId: right.caseId, caseNo: right.caseNo } : undefined}
            />
          )}
        </div>
        <aside className="staff-record-side" aria-label="处理过程">
          <PageSection id="history" title="处理过程">
            <HistoryList events={hit.flow.history} />
          </PageSection>
          {evidence.length > 0 && (
            <PageSection id="evidence" title="说明材料">
              {evidence.map((file) => (
                <AttachmentLink key={file.id} file={file} />
              ))}
            </PageSection>
          )}
        </aside>
      </div>
      {asked && (
        <ActDialog
          acts={hitActs(figures)}
          action={asked}
          rows={[hit]}
          onClose={() => setAsked(undefined)}
          onDone={refresh}
        />
      )}
      {linking && <LinkDialog hit={hit} left={left} right={right} onClose={() => setLinking(false)} />}
      {withdrawing && (
        <WithdrawDialog caseId={withdrawing} onClose={() => setWithdrawing(undefined)} onDone={refresh} />
      )}
    </article>
  );
}

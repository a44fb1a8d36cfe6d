import { useQuery } from '@apollo/client/react';
import { formatDateTime, StateTag, type StateTone, usePermission } from '@yjs/web-kit';
import { Alert, Button } from 'antd';
import { useState } from 'react';
import type { CorrectionRowFragment, CorrectionState } from '../../generated/graphql.ts';
import { ReasonDialog } from '../../platform/ReasonDialog.tsx';
import { CorrectionActs } from './CorrectionActs.tsx';
import { ApplicationCorrectionsDocument } from './corrections.graphql.ts';
import { type ClearValues, useRevealedCorrections } from './useRevealedCorrections.ts';

const tones: Record<CorrectionState, StateTone> = { PENDING: 'waiting', TAKEN: 'done', REFUSED: 'ended' };

/** On the page of a case that was applied for online: what the applicant has written over of what was filled in beforehand (更正申请). */
export default function CaseCorrections({ caseId }: { caseId: string }) {
  const { data } = useQuery(ApplicationCorrectionsDocument, { variables: { caseId } });
  const mayReveal = usePermission('case:reveal');
  const maySettle = usePermission('case:prereview');
  const { revealed, reveal, hide } = useRevealedCorrections(caseId);
  const [asking, setAsking] = useState(false);
  const corrections = data?.applicationCorrections ?? [];
  if (corrections.length === 0) return null;
  const waiting = corrections.filter(({ state }) => state === 'PENDING').length;
  return (
    <Alert
      type={waiting > 0 ? 'warning' : 'info'}
      showIcon
      title={
        waiting > 0
          ? `申请人更正了 ${corrections.length} 项自动填写的内容，${waiting} 项待处理，请在预审时核对`
          : `申请人更正了 ${corrections.length} 项自动填写的内容，已全部处理`
      }
      action={
        mayReveal &&
        corrections.some(({ sensitive }) => sensitive) &&
        (revealed ? (
          <Button size="small" onClick={hide}>
            隐藏完整内容
          </Button>
        ) : (
          <Button size="small" onClick={() => setAsking(true)}>
            查看完整内容
          </Button>
        ))
      }
      description={
        <>
          <ul>
            {corrections.map((one) => (
              <li key={one.id}>
                <Said correction={one} clear={revealed?.get(one.field)} />{' '}
                <StateTag title={one.stateTitle} tone={tones[one.state]} />{' '}
                {one.state === 'PENDING'
                  ? maySettle && <CorrectionActs caseId={caseId} correction={one} />
                  : one.settledAt && (
                      <span className="yjs-quiet">
                        {one.settledByName} {formatDateTime(one.settledAt)}
                        {one.reason && `：${one.reason}`}
                      </span>
                    )}
              </li>
            ))}
          </ul>
          {asking && (
            <ReasonDialog
              title="查看更正申请的完整内容"
              okText="查看"
              lines={['显示来源提供的和申请人填写的完整内容，5 分钟后自动隐藏。', '查看人和原因记入审计日志。']}
              common={['核对申请人更正的信息']}
              onConfirm={async (reason) => {
                await reveal(reason);
                setAsking(false);
              }}
              onClose={() => setAsking(false)}
            />
          )}
        </>
      }
    />
  );
}

/** What the source says and what the applicant wrote, in clear once that was asked for. */
function Said({ correction, clear }: { correction: CorrectionRowFragment; clear: ClearValues | undefined }) {
  const { label, source, sourceAt } = correction;
  const { from, to } = clear ?? correction;
  return (
    <>
      {label}：{source}（{formatDateTime(sourceAt)}）为“{from}”，申请人填写“{to}”
    </>
  );
}

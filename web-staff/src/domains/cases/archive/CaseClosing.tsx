import { useQuery } from '@apollo/client/react';
import { formatDateTime, usePermission } from '@yjs/web-kit';
import { Button, Space } from 'antd';
import { useState } from 'react';
import type { CaseDetailFragment } from '../../../generated/graphql.ts';
import { PageSection } from '../../../platform/PageSection.tsx';
import { FollowUp } from '../forced-finish/FollowUp.tsx';
import { isClosed, mayAskForced, WAITING } from '../forced-finish/forced-state.ts';
import { RequestForcedDialog } from '../forced-finish/RequestForcedDialog.tsx';
import { ReopenDialog } from '../reopen/ReopenDialog.tsx';
import { ArchiveDownload } from './ArchiveDownload.tsx';
import { CaseClosingDocument } from './case-closing.graphql.ts';

export interface CaseClosingProps {
  one: CaseDetailFragment;
  onDone(): void;
}

/** On the page of a case: 强制办结, 重新办理 and 电子档案, with what may be asked for. */
export default function CaseClosing({ one, onDone }: CaseClosingProps) {
  const [asked, setAsked] = useState<'force' | 'reopen'>();
  const mayForce = usePermission('forced-finish:request') && !isClosed(one.status);
  const mayReopen = usePermission('reopen:request') && one.subCases.some(({ status }) => isClosed(status));
  const archives = usePermission('archive:view');
  const { data, refetch } = useQuery(CaseClosingDocument, {
    variables: { id: one.id, archives },
    fetchPolicy: 'cache-and-network',
  });
  const close = () => setAsked(undefined);
  const done = () => {
    void refetch();
    onDone();
  };
  const forced = data?.caseForcedFinishes ?? [];
  const reopenings = data?.caseReopenings ?? [];
  const kept = data?.archivesOfCase ?? [];
  const buttons = (
    <Space>
      {mayForce && (
        <>
          {!mayAskForced(one) && <span className="yjs-quiet">{WAITING}</span>}
          <Button size="small" disabled={!mayAskForced(one)} onClick={() => setAsked('force')}>
            申请强制办结
          </Button>
        </>
      )}
      {mayReopen && (
        <Button size="small" onClick={() => setAsked('reopen')}>
          申请重新办理
        </Button>
      )}
    </Space>
  );
  if (!mayForce && !mayReopen && forced.length + reopenings.length + kept.length === 0) return null;
  return (
    <PageSection id="closing" title="强制办结、重新办理与电子档案" extra={buttons}>
      {forced.length + reopenings.length + kept.length === 0 && <p className="yjs-quiet">暂无记录</p>}
      {forced.map((row) => (
        <p key={row.id}>
          强制办结 {row.matterName}（{row.targetNo}）· {row.stateTitle} · {row.operatorName}{' '}
          {formatDateTime(row.createdAt)}
          <br />
          <span className="yjs-quiet">
            {[
              row.reason,
              `依据：${row.basisText}`,
              row.ruleTitle,
              row.approverName && `审批：${row.approverName} ${row.decisionText ?? ''}`,
            ]
              .filter(Boolean)
              .join('；')}
          </span>
          <FollowUp row={row} onDone={() => void refetch()} />
        </p>
      ))}
      {reopenings.map((row) => (
        <p key={row.id}>
          重新办理 {row.matterNames.join('、')} · {row.stateTitle} · {row.operatorName} {formatDateTime(row.createdAt)}
          <br />
          <span className="yjs-quiet">{row.reason}</span>
        </p>
      ))}
      {kept.map((row) => (
        <p key={row.id}>
          电子档案 {row.archiveNo ?? ''} 第{row.version}版 · {row.stateTitle}
          {row.builtAt && ` · ${formatDateTime(row.builtAt)} 归档`}
          <ArchiveDownload archive={row} />
        </p>
      ))}
      {asked === 'force' && <RequestForcedDialog one={one} onClose={close} onDone={done} />}
      {asked === 'reopen' && <ReopenDialog one={one} onClose={close} onDone={done} />}
    </PageSection>
  );
}

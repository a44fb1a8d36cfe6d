import { useQuery } from '@apollo/client/react';
import { useRecordChanges } from '@yjs/web-kit';
import { Button } from 'antd';
import { useState } from 'react';
import type { OutboxState, PushRowFragment } from '../../generated/graphql.ts';
import { PageSection } from '../../platform/PageSection.tsx';
import { PlainTable } from '../../platform/PlainTable.tsx';
import { PushesDocument } from '../../platform/pushes/PushLog.graphql.ts';
import { PushPayload } from '../../platform/pushes/PushPayload.tsx';
import { pushColumns } from '../../platform/pushes/push-columns.tsx';
import { pushRecordType } from '../../platform/pushes/push-record.ts';
import { caseRecordTypes } from './case-records.ts';

export interface CasePushesProps {
  caseId: string;
}

const fetchedAtOnce = 100;
const shownAtFirst = 10;
/** States that need a hand, shown before all others. */
const stuck: readonly OutboxState[] = ['REJECTED', 'DEAD'];

/** 推送记录 of one case: what the case library was told, its own words, 重推 and 跳过. */
export function CasePushes({ caseId }: CasePushesProps) {
  const [shown, setShown] = useState<PushRowFragment>();
  const { data, error, refetch } = useQuery(PushesDocument, {
    variables: { filter: { caseId }, first: fetchedAtOnce },
    fetchPolicy: 'cache-and-network',
  });
  useRecordChanges({
    recordTypes: [pushRecordType, ...caseRecordTypes],
    ids: [caseId],
    onChange: () => void refetch(),
  });
  const [all, setAll] = useState(false);
  const total = data?.pushes.totalCount ?? 0;
  const pushes = data?.pushes.nodes.toSorted(
    (a, b) => Number(stuck.includes(b.state)) - Number(stuck.includes(a.state)),
  );
  return (
    <PageSection
      id="pushes"
      title="推送记录"
      note={total > fetchedAtOnce ? `共 ${total} 条，这里显示最近 ${fetchedAtOnce} 条，全部见推送日志` : undefined}
    >
      <PlainTable
        label="推送记录"
        columns={pushColumns({ ofOneCase: true, onPayload: setShown, onDone: () => void refetch() })}
        rows={all ? pushes : pushes?.slice(0, shownAtFirst)}
        error={error}
        onRetry={() => void refetch()}
        empty={{ title: '还没有推送', hint: '提交后，每次状态变化都会推送办件库。' }}
      />
      {pushes && pushes.length > shownAtFirst && (
        <Button type="link" className="yjs-no-print" onClick={() => setAll(!all)}>
          {all ? '收起' : `显示全部 ${pushes.length} 条`}
        </Button>
      )}
      {shown && <PushPayload push={shown} onClose={() => setShown(undefined)} />}
    </PageSection>
  );
}

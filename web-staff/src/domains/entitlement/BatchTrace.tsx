import { useQuery } from '@apollo/client/react';
import { useRecordChanges } from '@yjs/web-kit';
import { useState } from 'react';
import type { PushRowFragment } from '../../generated/graphql.ts';
import { PlainTable } from '../../platform/PlainTable.tsx';
import { PushPayload } from '../../platform/pushes/PushPayload.tsx';
import { pushColumns } from '../../platform/pushes/push-columns.tsx';
import { pushRecordType } from '../../platform/pushes/push-record.ts';
import { BatchPushesDocument } from './entitlement.graphql.ts';

/** 报文轨迹: each part of the batch, how often it was sent, and what 社保系统 said. */
export function BatchTrace({ batchId }: { batchId: string }) {
  const { data, error, refetch } = useQuery(BatchPushesDocument, {
    variables: { filter: { caseId: batchId } },
    fetchPolicy: 'cache-and-network',
  });
  const [shown, setShown] = useState<PushRowFragment>();
  // A part goes out, and is answered, while somebody looks at the page.
  useRecordChanges({
    recordTypes: [pushRecordType, 'entitlementBatch'],
    ids: [batchId],
    onChange: () => void refetch(),
  });
  return (
    <>
      <PlainTable
        label="报文轨迹"
        columns={pushColumns({ onPayload: setShown, onDone: () => void refetch() })}
        rows={data?.pushes.nodes}
        error={error}
        onRetry={() => void refetch()}
        empty={{ title: '尚未推送', hint: '批次释放后，推送的报文会出现在这里。' }}
      />
      {shown && <PushPayload push={shown} onClose={() => setShown(undefined)} />}
    </>
  );
}

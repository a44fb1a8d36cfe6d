import { StateTag } from '@yjs/web-kit';
import { Progress } from 'antd';
import type { BatchFieldsFragment } from '../../generated/graphql.ts';
import { batchCounts, batchPercent, batchTone } from './batch-words.ts';

/** Where a batch stands: state, bar, counts. */
export function BatchProgress({ batch }: { batch: BatchFieldsFragment }) {
  return (
    <section aria-label="办理进度">
      <div className="yjs-row">
        <span>
          <StateTag title={batch.stateTitle} tone={batchTone[batch.state]} /> {batch.title} 共 {batch.total} 件
        </span>
      </div>
      <Progress
        percent={batchPercent(batch)}
        status={batch.state === 'RUNNING' ? 'active' : 'normal'}
        aria-label="完成比例"
      />
      <p role="status">{batchCounts(batch)}</p>
      {batch.stopReason && <p className="yjs-quiet">停止原因：{batch.stopReason}</p>}
    </section>
  );
}

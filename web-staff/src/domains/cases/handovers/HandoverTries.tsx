import { formatDateTime, StateTag } from '@yjs/web-kit';
import { Modal } from 'antd';
import type { HandoverRowFragment } from '../../../generated/graphql.ts';

/** Each time that a hand-over came, the latest first, with what was wrong with each item. */
export function HandoverTries({ handover, onClose }: { handover: HandoverRowFragment; onClose(): void }) {
  return (
    <Modal
      open
      width={720}
      title={`移交记录 · ${handover.handoverNo}`}
      footer={null}
      onCancel={onClose}
      destroyOnHidden
    >
      <ol className="staff-handover-tries">
        {handover.tries.map((one) => (
          <li key={one.at}>
            {formatDateTime(one.at)}{' '}
            <StateTag title={one.taken ? '已接收' : '已退回'} tone={one.taken ? 'done' : 'waiting'} />
            {one.faults.length > 0 ? (
              <ul>
                {one.faults.map(({ itemCode, message }) => (
                  <li key={`${itemCode} ${message}`}>
                    {itemCode}：{message}
                  </li>
                ))}
              </ul>
            ) : (
              !one.taken && <p>{one.message}</p>
            )}
          </li>
        ))}
      </ol>
      <p className="yjs-quiet">
        退回的移交由安置系统按上列问题改正后，以同一移交编号重新移交，这里自动更新；采集项的要求见“材料采集项”。
      </p>
    </Modal>
  );
}

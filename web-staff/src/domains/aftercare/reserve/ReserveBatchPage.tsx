import { useMutation } from '@apollo/client/react';
import { DownloadButton, usePermission, useRequestId } from '@yjs/web-kit';
import { Button, Space } from 'antd';
import { useState } from 'react';
import { RecordPage } from '../../../platform/records/RecordPage.tsx';
import { type ReserveBatchTypes, reserveBatch } from '../../../records/reserve-batch.ts';
import { ReceiptDialog } from './ReceiptDialog.tsx';
import { DeliverReserveBatchDocument } from './reserve.graphql.ts';
import { batchActs } from './reserve-acts.tsx';

/** One 批量导出: its release, its package, its hand-over. */
export default function ReserveBatchPage() {
  return (
    <RecordPage
      record={reserveBatch}
      title={({ batchNo }) => `批量导出 ${batchNo}`}
      subtitle={({ persons, madeByName }) => `${persons} 人 · ${madeByName} 发起`}
      help={['压缩包中是每人一份PDF和一份名单；未能导出的人员在名单中写明原因。']}
      acts={batchActs}
      actions={(one, reload) => <Actions one={one} reload={reload} />}
    />
  );
}

function Actions({ one, reload }: { one: ReserveBatchTypes['One']; reload(): void }) {
  const mayExport = usePermission('reserve:export');
  const mayDeliver = usePermission('reserve:deliver');
  const [deliver] = useMutation(DeliverReserveBatchDocument);
  const [open, setOpen] = useState(false);
  const requestIdOf = useRequestId();
  return (
    <Space>
      {mayExport && ['READY', 'DELIVERED'].includes(one.state) && (
        <DownloadButton label="下载压缩包" url={`/exports/reserve-batches/${one.id}/package.zip`} />
      )}
      {mayDeliver && one.state === 'READY' && (
        <Button type="primary" onClick={() => setOpen(true)}>
          登记移交
        </Button>
      )}
      {open && (
        <ReceiptDialog
          title="登记移交武装部"
          onSubmit={async (input) => {
            const { id, version } = one;
            await deliver({ variables: { id, version, input, requestId: requestIdOf({ id, version, input }) } });
            reload();
          }}
          onClose={() => setOpen(false)}
        />
      )}
    </Space>
  );
}

import { DownloadButton, usePermission } from '@yjs/web-kit';
import type { PaymentBatchTypes } from '../../records/payment-batch.ts';

/** What is taken away of a batch: the list with its signatures, and its vouchers (01 §13.7). */
export function BatchPapers({ one }: { one: PaymentBatchTypes['One'] }) {
  const exports = usePermission('payment:export');
  const base = `/exports/payment-batches/${one.id}`;
  return (
    <>
      <DownloadButton label="打印批次表" url={`${base}/batch.pdf`} />
      {exports && one.successCount > 0 && <DownloadButton label="下载凭证" url={`${base}/vouchers.zip`} />}
    </>
  );
}

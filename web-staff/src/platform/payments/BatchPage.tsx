import { type Facts, formatMoney } from '@yjs/web-kit';
import { type PaymentBatchTypes, paymentBatch } from '../../records/payment-batch.ts';
import { RecordPage } from '../records/RecordPage.tsx';
import { BatchItems } from './BatchItems.tsx';
import { BatchPapers } from './BatchPapers.tsx';
import { batchActs } from './batch-acts.ts';
import { PlatformButtons } from './PlatformButtons.tsx';
import { RegisterResults } from './RegisterResults.tsx';
import { Signatures } from './Signatures.tsx';
import { Simulation } from './Simulation.tsx';

/** States in which nothing has left yet: what would be sent is worth a look. */
const BEFORE = ['PREPARED', 'SUBMITTED', 'REVIEWED'];

const facts: Facts<PaymentBatchTypes> = { total: ({ total }) => formatMoney(total) };

/** One batch: what it would send, its items in four heaps, signatures, and what is asked of the platform. */
export default function BatchPage() {
  return (
    <RecordPage<PaymentBatchTypes>
      record={paymentBatch}
      title={({ batchNo }) => `发放批次 ${batchNo}`}
      subtitle={({ purposeTitle, itemCount, total }) => `${purposeTitle} · ${itemCount} 人 · ${formatMoney(total)} 元`}
      help={[
        '试算列出将要推送的人数、金额和需要注意的情况，复核、审批前请先查看。',
        '结果分为一致、不一致、未发放、缺结果四类；全部有结果且没有未处理的差异才能核验。',
        '失败和退票的明细勾选后编制重发批次，原明细保留为已冲销。',
      ]}
      facts={facts}
      acts={batchActs}
      about="批次情况"
      files="发放结果依据"
      actions={(one, reload) => (
        <>
          <PlatformButtons one={one} reload={reload} />
          <RegisterResults one={one} reload={reload} />
          <BatchPapers one={one} />
        </>
      )}
      sections={(one) => (
        <>
          {BEFORE.includes(one.state) && <Simulation key={one.version} batchId={one.id} />}
          <BatchItems key={`${one.version}-${one.resultAt ?? ''}`} one={one} />
          {one.approvedAt && <Signatures key={one.version} batchId={one.id} />}
        </>
      )}
    />
  );
}

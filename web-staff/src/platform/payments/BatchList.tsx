import { type Cells, formatMoney } from '@yjs/web-kit';
import { type PaymentBatchTypes, paymentBatch } from '../../records/payment-batch.ts';
import { RecordListPage } from '../records/RecordListPage.tsx';
import { batchActs } from './batch-acts.ts';

const cells: Cells<PaymentBatchTypes> = {
  total: ({ total }) => formatMoney(total),
  successCount: ({ successCount, failedCount }) => (
    <>
      {successCount}
      {failedCount > 0 && <div className="yjs-quiet">{`失败 ${failedCount}`}</div>}
    </>
  ),
};

/** 发放批次 (01 §13.7). */
export default function BatchList() {
  return (
    <RecordListPage
      record={paymentBatch}
      help={[
        '批次由业务模块编制，经办、复核、审批须为三个不同的人；审批须签名，通过后自动推送资金监管平台。',
        '平台返回结果后逐笔核对；不一致的由复核人核实处理，失败和退票的编制重发批次。',
        '审批后长期没有结果的会提醒经办人和科长；平台不通时可以登记人工发放结果。',
      ]}
      cells={cells}
      acts={batchActs}
      empty={{ title: '没有发放批次', hint: '业务模块编制发放批次后显示在这里。' }}
    />
  );
}

import { paymentReconciliation } from '../../records/payment-reconciliation.ts';
import { RecordListPage } from '../records/RecordListPage.tsx';

const help = [
  '每个工作日 8:30 与资金监管平台核对在途和近期办结的批次，每个机构每天一张对账单。',
  '有不一致或缺结果的，请打开对账单逐笔核实。',
];

/** 资金对账 (01 §13.7): what both sides said of each day. */
export default function ReconciliationList() {
  return (
    <RecordListPage
      record={paymentReconciliation}
      help={help}
      empty={{ title: '还没有对账单', hint: '推送过发放批次后，每个工作日自动生成。' }}
    />
  );
}

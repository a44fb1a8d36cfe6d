import { RecordListPage } from '../app/records/RecordListPage.tsx';
import { subsidyLedger } from '../records/subsidy-ledger.ts';

/** 报销台账 of the institution. */
export default function OwnLedgerList() {
  return (
    <RecordListPage
      record={subsidyLedger}
      help={['各区审核通过结算单后，系统自动生成报销台账；资金拨付由区登记。']}
      empty={{ title: '没有报销台账', hint: '结算单审核通过后自动生成。' }}
    />
  );
}

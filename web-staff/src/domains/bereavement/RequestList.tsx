import { type Cells, formatDay, formatMoney } from '@yjs/web-kit';
import { RecordListPage } from '../../platform/records/RecordListPage.tsx';
import { type ReductionRequestTypes, reductionRequest } from '../../records/reduction-request.ts';
import { requestActs } from './bereavement-acts.tsx';

const cells: Cells<ReductionRequestTypes> = {
  diedOn: ({ diedOn, stopMonth }) => (
    <>
      {formatDay(diedOn)}
      {stopMonth && <div className="yjs-quiet">{`自 ${stopMonth} 起停发`}</div>}
    </>
  ),
  overpaid: ({ overpaid }) => (overpaid && overpaid !== '0.00' ? formatMoney(overpaid) : '—'),
};

/** 减员申请 in every state, with 减员名册 as its file (03 §34.6). */
export default function RequestList() {
  return (
    <RecordListPage
      record={reductionRequest}
      help={[
        '从“死亡人员”或“经费可发放人员”发起；这里办理审批，查看停发和部级上报的情况。',
        '导出即减员名册，可按月份、区、街镇筛选。',
      ]}
      cells={cells}
      acts={requestActs}
      empty={{ title: '没有减员申请', hint: '在“死亡人员”中核实后发起减员。' }}
    />
  );
}

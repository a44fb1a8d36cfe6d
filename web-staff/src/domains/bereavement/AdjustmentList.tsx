import { useMutation } from '@apollo/client/react';
import { type Cells, FormDialog, formatMoney, ReasonItem, usePermission } from '@yjs/web-kit';
import { Button } from 'antd';
import { useState } from 'react';
import { RecordListPage } from '../../platform/records/RecordListPage.tsx';
import { type PayAdjustmentTypes, payAdjustment } from '../../records/pay-adjustment.ts';
import { SettlePayAdjustmentDocument } from './bereavement.graphql.ts';

type Row = PayAdjustmentTypes['Row'];

/** 多发与补发: to be recovered or paid, registered with how; nothing is deducted by itself (03 §34.5). */
export default function AdjustmentList() {
  const may = usePermission('reduction:settle');
  const [settling, setSettling] = useState<{ row: Row; reload(): void }>();
  const [settle] = useMutation(SettlePayAdjustmentDocument);
  const cellsOf = (reload: () => void): Cells<PayAdjustmentTypes> => ({
    amount: ({ amount }) => formatMoney(amount),
    settleStateTitle: (row) => (
      <>
        {row.settleStateTitle}
        {row.settledNote && <div className="yjs-quiet">{row.settledNote}</div>}
        {may && row.settleStateTitle === '待处理' && (
          <div>
            <Button type="link" size="small" style={{ padding: 0 }} onClick={() => setSettling({ row, reload })}>
              登记处理
            </Button>
          </div>
        )}
      </>
    ),
  });
  const [seq, setSeq] = useState(0);
  return (
    <>
      <RecordListPage
        key={seq}
        record={payAdjustment}
        help={['减员后多发的月份登记追回，撤销或核实有误后少发的月份登记补发；系统不自动扣减。']}
        cells={cellsOf(() => setSeq(seq + 1))}
        empty={{ title: '没有多发与补发', hint: '减员、撤销或核实有误时由系统登记。' }}
      />
      {settling && (
        <FormDialog<{ reason: string }>
          title={`登记处理 · ${settling.row.personName} ${formatMoney(settling.row.amount)}元`}
          okText="登记"
          onSubmit={async ({ reason }) => {
            const { id, version } = settling.row;
            await settle({ variables: { id, version, note: reason } });
            settling.reload();
          }}
          onClose={() => setSettling(undefined)}
        >
          <ReasonItem label="处理说明" />
        </FormDialog>
      )}
    </>
  );
}

import { useMutation } from '@apollo/client/react';
import { usePermission } from '@yjs/web-kit';
import { Button, Space } from 'antd';
import { useState } from 'react';
import type { PaymentItemRowFragment } from '../../generated/graphql.ts';
import type { PaymentBatchTypes } from '../../records/payment-batch.ts';
import { ReasonDialog } from '../ReasonDialog.tsx';
import { CancelItem } from './CancelItem.tsx';
import { CorrectAccount } from './CorrectAccount.tsx';
import { DecidePaymentItemDocument, StopPaymentItemDocument } from './payments.graphql.ts';

/** States of items that the platform has and has not ended. */
const OPEN = ['PUSHED', 'ACCEPTED', 'PAYING', 'UNKNOWN'];
type Act = 'decide' | 'stop' | 'cancel' | 'account';

interface ItemActsProps {
  batch: PaymentBatchTypes['One'];
  item: PaymentItemRowFragment;
  onDone(): Promise<unknown>;
}

/** What may be done with one 发放明细 now. */
export function ItemActs({ batch, item, onDone }: ItemActsProps) {
  const prepares = usePermission('payment:prepare');
  const reviews = usePermission('payment:review');
  const [asked, setAsked] = useState<Act>();
  const [decide] = useMutation(DecidePaymentItemDocument);
  const [stop] = useMutation(StopPaymentItemDocument);
  const close = () => setAsked(undefined);
  const waiting = prepares && batch.state === 'PREPARED' && item.state === 'WAIT';
  const withdrawable =
    prepares &&
    batch.platformNo !== null &&
    OPEN.includes(item.state) &&
    (item.cancelState === null || item.cancelState === 'REFUSED');
  const differs = reviews && item.verifyResult === 'DIFFERING' && !item.decisionReason;
  const button = (act: Act, title: string, danger = false) => (
    <Button size="small" danger={danger} onClick={() => setAsked(act)}>
      {title}
    </Button>
  );
  return (
    <Space>
      {differs && button('decide', '处理差异')}
      {waiting && button('account', '更正账户')}
      {waiting && button('stop', '停发', true)}
      {withdrawable && button('cancel', '申请撤销', true)}
      {asked === 'account' && <CorrectAccount item={item} onDone={onDone} onClose={close} />}
      {asked === 'cancel' && <CancelItem item={item} onDone={onDone} onClose={close} />}
      {(asked === 'decide' || asked === 'stop') && (
        <ReasonDialog
          title={asked === 'decide' ? '处理差异' : '停发'}
          okText={asked === 'decide' ? '确认处理' : '确认停发'}
          danger={asked === 'stop'}
          lines={
            asked === 'decide'
              ? [`第 ${item.seq} 笔：${item.verifyNote ?? ''}`, '确认后以平台结果为准，说明记入发放明细。']
              : [`第 ${item.seq} 笔 ${item.nameMasked} 不再发放，移出本批次。`]
          }
          onConfirm={async (reason) => {
            const variables = { itemId: item.id, version: item.version, reason };
            await (asked === 'decide' ? decide({ variables }) : stop({ variables }));
            close();
            await onDone();
          }}
          onClose={close}
        />
      )}
    </Space>
  );
}

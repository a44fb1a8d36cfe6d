import { useMutation } from '@apollo/client/react';
import { FormDialog, formatMoney, newRequestId } from '@yjs/web-kit';
import { App, Form, Radio } from 'antd';
import { Fragment, useState } from 'react';
import { useNavigate } from 'react-router';
import type { PaymentAccountInput, PaymentItemRowFragment } from '../../generated/graphql.ts';
import { AccountFields } from './AccountFields.tsx';
import { ReissuePaymentDocument } from './payments.graphql.ts';

interface Line {
  way: 'SAME' | 'OTHER';
  account?: PaymentAccountInput;
}
/** By item. */
type Values = Readonly<Record<string, Line>>;

interface ReissueProps {
  batchId: string;
  items: readonly PaymentItemRowFragment[];
  onClose(): void;
}

/** 编制重发批次: of each refused item why it failed, and whether it goes out to the same account or to another one (01 §13.6 no. 9). */
export function ReissueDialog({ batchId, items, onClose }: ReissueProps) {
  const { message } = App.useApp();
  const navigate = useNavigate();
  const [reissue] = useMutation(ReissuePaymentDocument);
  const [requestId] = useState(newRequestId);
  async function send(values: Values): Promise<void> {
    const lines = items.map(({ id }) => {
      const { way, account } = values[id] ?? { way: 'SAME' };
      return { itemId: id, ...(way === 'OTHER' && account && { account }) };
    });
    const answer = await reissue({ variables: { batchId, lines, requestId } });
    const made = answer.data?.reissuePayment;
    if (!made) return;
    message.success(`已编制重发批次 ${made.batchNo}，请核对后提交复核`);
    navigate(`/payments/batches/${made.id}`);
  }
  return (
    <FormDialog<Values>
      title="编制重发批次"
      okText={`编制（${items.length} 笔）`}
      width={640}
      initialValues={Object.fromEntries(items.map(({ id }) => [id, { way: 'SAME' }]))}
      onSubmit={send}
      onClose={onClose}
    >
      <p className="yjs-quiet">原明细保留为已冲销，重发批次须再次复核、审批。账户有误的请改用新账户。</p>
      {items.map((item) => (
        <Fragment key={item.id}>
          <Form.Item
            name={[item.id, 'way']}
            label={`第 ${item.seq} 笔 ${item.nameMasked} ${formatMoney(item.amount)} 元：${item.failureReason ?? item.stateTitle}`}
          >
            <Radio.Group
              options={[
                { value: 'SAME', label: `仍用原账户 ${item.accountMasked}` },
                { value: 'OTHER', label: '改用新账户' },
              ]}
            />
          </Form.Item>
          <Form.Item noStyle dependencies={[[item.id, 'way']]}>
            {({ getFieldValue }) =>
              getFieldValue([item.id, 'way']) === 'OTHER' && <AccountFields at={[item.id, 'account']} />
            }
          </Form.Item>
        </Fragment>
      ))}
    </FormDialog>
  );
}
